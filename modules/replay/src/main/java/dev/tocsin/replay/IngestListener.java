package dev.tocsin.replay;

import dev.tocsin.replay.warc.WarcItem;
import java.nio.file.Path;

/** Told how an ingestion goes on; in its thread. */
public interface IngestListener {
    /** A file goes on, or begins, at this offset. */
    void opened(Path file, long offset);

    /** So many bytes of the file are behind us. */
    void at(Path file, long offset);

    void broken(Path file, WarcItem.Broken broken);
}
