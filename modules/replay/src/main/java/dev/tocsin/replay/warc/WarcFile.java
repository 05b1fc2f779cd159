package dev.tocsin.replay.warc;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.OptionalLong;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The captures in one WARC file, plain or with one gzip member per record, in the file's order. What is broken is told
 * and passed over. For one thread.
 */
public final class WarcFile implements Closeable {
    private final FileChannel channel;
    private final WarcPages pages;
    private Optional<WarcReader> reader = Optional.empty();
    private long begins;
    private long resume;

    private WarcFile(FileChannel channel, WarcPages pages, long offset) {
        this.channel = channel;
        this.pages = pages;
        this.begins = offset;
        this.resume = offset;
    }

    /**
     * Opens a file.
     *
     * @param source the captures' source; where absent the one told in the file, else the page's host
     * @param offset where to go on, as {@link #position} gave it; 0 for the whole file
     */
    public static WarcFile open(Path file, Optional<String> source, long offset) throws IOException {
        FileChannel channel = FileChannel.open(file);
        return new WarcFile(channel, new WarcPages(source), offset);
    }

    /**
     * The next record; absent at the end.
     *
     * @throws IOException where the file itself can't be read
     */
    public Optional<WarcItem> next() throws IOException {
        if (begins >= channel.size()) {
            return Optional.empty();
        }
        try {
            WarcReader from = reader();
            Optional<WarcRecord> record = from.next();
            if (record.isEmpty()) {
                end();
                return Optional.empty();
            }
            begins = from.position();
            if (!pages.areTold()) {
                resume = begins;
            }
            return Optional.of(pages.item(record.get()));
        } catch (IOException | IllegalArgumentException | DateTimeException | IllegalStateException e) {
            return Optional.of(broken(e));
        }
    }

    /** Where to open the file to get the last given record again; the file's size at its end. */
    public long position() {
        return resume;
    }

    private WarcReader reader() throws IOException {
        if (reader.isEmpty()) {
            reader = Optional.of(new WarcReader(channel.position(begins)));
        }
        return reader.get();
    }

    private WarcItem broken(Exception why) throws IOException {
        long at = Math.max(begins, reader.map(WarcReader::position).orElse(0L));
        resume = at;
        OptionalLong next = RecordScan.after(channel, at);
        begins = next.isPresent() ? next.getAsLong() : channel.size();
        reader = Optional.empty();
        String detail = why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
        return new WarcItem.Broken(at, detail.lines().findFirst().orElse(""));
    }

    private void end() throws IOException {
        begins = channel.size();
        resume = begins;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
