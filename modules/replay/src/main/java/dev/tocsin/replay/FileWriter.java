package dev.tocsin.replay;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** JSON lines into {@code NAME.part}, which takes the file's name at each end; so the file is always whole. */
final class FileWriter implements ReplayWriter {
    private final Path file;
    private final Path part;
    private final BufferedWriter out;

    FileWriter(Path file) {
        this.file = file.toAbsolutePath();
        this.part = this.file.resolveSibling(this.file.getFileName() + ".part");
        try {
            out = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("can't write " + part, e);
        }
    }

    @Override
    public void write(ConsumerRecord<byte[], byte[]> record, Content content) {
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        Instant at = Instant.ofEpochMilli(Math.max(0, record.timestamp()));
        TailRecord decoded = new TailRecord(record.topic(), record.partition(), record.offset(), at, key, content);
        try {
            out.write(RecordJson.line(decoded));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("can't write " + part, e);
        }
    }

    @Override
    public void checkpoint(Map<TopicPartition, OffsetAndMetadata> next) {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("can't write " + part, e);
        }
    }

    @Override
    public void finish(ReplaySummary.End end) {
        try {
            out.close();
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("can't write " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("can't write " + part, e);
        }
    }
}
