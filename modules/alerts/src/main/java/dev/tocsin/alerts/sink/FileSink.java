package dev.tocsin.alerts.sink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.tocsin.model.Alert;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Appends each alert to a file as one line of JSON. Half a line, left by a crash, is taken away on opening; an alert
 * whose id is in the file already is not written again. One process at a time may have the file open.
 */
final class FileSink implements AlertSink {
    private static final int BLOCK = 8192;

    private final JsonFactory json = new JsonFactory();
    private final Set<String> written = new HashSet<>();
    private @Nullable FileChannel channel;
    private boolean fsync;

    @Override
    public String kind() {
        return "file";
    }

    @Override
    public void open(Map<String, String> values) {
        SinkSettings settings = new SinkSettings(values);
        settings.allow(List.of("path", "fsync"), List.of());
        fsync = settings.yesNo("fsync");
        Path file = Path.of(settings.required("path")).toAbsolutePath();
        try {
            Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(file));
            FileChannel opened = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            channel = opened;
            lock(opened, file);
            truncateTornLine(opened);
            readIds(file);
            opened.position(opened.size());
        } catch (IOException e) {
            throw new IllegalArgumentException("'path': " + file + " can't be written: " + e, e);
        }
    }

    private static void lock(FileChannel opened, Path file) throws IOException {
        FileLock lock;
        try {
            lock = opened.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new IllegalArgumentException("'path': " + file + " is open in another sink or process");
        }
    }

    /** Cuts the file behind its last line break. */
    private static void truncateTornLine(FileChannel file) throws IOException {
        long end = file.size();
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        while (end > 0) {
            long start = Math.max(0, end - BLOCK);
            block.clear().limit((int) (end - start));
            while (block.hasRemaining() && file.read(block, start + block.position()) >= 0) {
                continue;
            }
            for (int i = block.position() - 1; i >= 0; i--) {
                if (block.get(i) == '\n') {
                    file.truncate(start + i + 1);
                    return;
                }
            }
            end = start;
        }
        file.truncate(0);
    }

    private void readIds(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                idOf(line).ifPresent(written::add);
            }
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("'path': " + file + " is not a file of alerts: it isn't UTF-8 text", e);
        }
    }

    /** The id, which is the first field of each line that this sink writes; absent in what others wrote. */
    private Optional<String> idOf(String line) {
        try (JsonParser parser = json.createParser(line)) {
            boolean found = parser.nextToken() == JsonToken.START_OBJECT && "id".equals(parser.nextFieldName());
            return found ? Optional.ofNullable(parser.nextTextValue()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public Delivery deliver(Alert alert, String line) {
        FileChannel file = channel;
        if (file == null || !file.isOpen()) {
            return Delivery.retryLater("the file is closed");
        }
        if (written.contains(alert.id())) {
            return Delivery.delivered();
        }
        try {
            append(file, line);
        } catch (IOException e) {
            return Delivery.retryLater("the file can't be written: " + e);
        }
        written.add(alert.id());
        return Delivery.delivered();
    }

    /** A line that can't be written whole, for want of space, is taken back. */
    private void append(FileChannel file, String line) throws IOException {
        long start = file.position();
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            if (fsync) {
                file.force(false);
            }
        } catch (IOException e) {
            if (file.isOpen()) {
                file.truncate(start);
                file.position(start);
            }
            throw e;
        }
    }

    @Override
    public void close() {
        FileChannel file = channel;
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
