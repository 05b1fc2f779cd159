package dev.tocsin.replay;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to ingest.
 *
 * @param source the captures' source; where absent the one told in a file, else each page's host
 * @param state the folder that remembers how far it came
 */
public record IngestRequest(List<Path> files, Optional<String> source, Path state, Start start) {
    public IngestRequest {
        files = List.copyOf(files);
    }

    /** Where to begin in a file. */
    public enum Start {
        WHERE_IT_STOPPED,
        ANEW
    }
}
