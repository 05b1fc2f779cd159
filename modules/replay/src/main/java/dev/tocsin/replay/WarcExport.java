package dev.tocsin.replay;

import dev.tocsin.replay.warc.WarcArchive;
import dev.tocsin.wire.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Writes captures as a WARC file: the captures of one page in the order they came, all by their times as far as that
 * allows. Ends at what is the topic's end when it begins.
 */
public final class WarcExport {
    private final HistoryClients clients;
    private final Topics topics;

    /** @param kafka what every Kafka client gets: {@code bootstrap.servers}, security */
    public WarcExport(Map<String, Object> kafka, Topics topics) {
        this.clients = new HistoryClients(kafka);
        this.topics = topics;
    }

    /**
     * What to export.
     *
     * @param from the first record time
     * @param to the first record time that is out again
     * @param source only captures of this source
     * @param software who writes, for the file's description
     * @param at when
     */
    public record Request(
            Path file, Optional<Instant> from, Instant to, Optional<String> source, String software, Instant at) {}

    /** The file is there only once it is complete. */
    public ReplaySummary run(Request request, Progress progress, BooleanSupplier stop) throws IOException {
        try (KafkaConsumer<byte[], byte[]> consumer = clients.consumer(Map.of());
                WarcArchive archive = new WarcArchive(request.file(), request.software(), request.at())) {
            if (!consumer.listTopics().containsKey(topics.raw().name())) {
                throw new IllegalArgumentException(
                        "no topic is called " + topics.raw().name());
            }
            Stretch stretch = Stretch.of(consumer, List.of(topics.raw().name()), request.from());
            return new Run(request, archive, stretch.length(), progress).toEnd(new TimeMerge(consumer, stretch), stop);
        }
    }

    private final class Run {
        private final Request request;
        private final WarcArchive archive;
        private final long total;
        private final Progress progress;
        private long seen;
        private long read;
        private long written;
        private long filtered;
        private long unreadable;

        Run(Request request, WarcArchive archive, long total, Progress progress) {
            this.request = request;
            this.archive = archive;
            this.total = total;
            this.progress = progress;
        }

        ReplaySummary toEnd(TimeMerge merge, BooleanSupplier stop) throws IOException {
            while (!stop.getAsBoolean()) {
                Optional<ConsumerRecord<byte[], byte[]>> record = merge.next();
                if (record.isPresent()) {
                    take(record.get());
                    progress.at(Math.min(++seen, total), total);
                } else if (merge.isDone()) {
                    archive.finish();
                    return summary(ReplaySummary.End.COMPLETE);
                }
            }
            return summary(ReplaySummary.End.STOPPED);
        }

        private void take(ConsumerRecord<byte[], byte[]> record) throws IOException {
            Instant at = Instant.ofEpochMilli(Math.max(0, record.timestamp()));
            if (request.from().filter(at::isBefore).isPresent() || !at.isBefore(request.to())) {
                return;
            }
            read++;
            try {
                if (TopicKind.decode(topics, record) instanceof Content.OfCapture capture
                        && request.source()
                                .map(capture.capture().source()::equals)
                                .orElse(true)) {
                    archive.write(capture.capture());
                    written++;
                } else {
                    filtered++;
                }
            } catch (SerializationException e) {
                unreadable++;
            }
        }

        private ReplaySummary summary(ReplaySummary.End end) {
            return new ReplaySummary(read, written, filtered, unreadable, end);
        }
    }
}
