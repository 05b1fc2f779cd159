package dev.tocsin.replay;

import dev.tocsin.model.RawArticle;
import dev.tocsin.replay.warc.WarcFile;
import dev.tocsin.replay.warc.WarcItem;
import dev.tocsin.wire.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;

/**
 * Publishes the pages saved in WARC files as captures, with the time of their capture as the record's. Repeatable: what
 * is ingested twice is twice in the topic of captures, and once in what comes of it. For one thread.
 */
public final class Ingest {
    private static final int RECORDS_BETWEEN_MARKS = 1000;

    /** Kafka refuses records of a later time than this. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private final HistoryClients clients;
    private final Topics topics;
    private final Instant now;
    private final Map<WarcItem.Why, Long> leftOut = new EnumMap<>(WarcItem.Why.class);
    private long captures;
    private long broken;

    /**
     * @param kafka what every Kafka client gets: {@code bootstrap.servers}, security
     * @param now pages that say they were captured later are left out
     */
    public Ingest(Map<String, Object> kafka, Topics topics, Instant now) {
        this.clients = new HistoryClients(kafka);
        this.topics = topics;
        this.now = now;
    }

    /**
     * Blocks until all is published or {@code stop} says yes. How far it came is remembered only of what the brokers have
     * acknowledged.
     *
     * @throws org.apache.kafka.common.KafkaException where the brokers don't take a capture
     * @throws IOException where a file can't be read
     */
    public IngestSummary run(IngestRequest request, IngestListener listener, BooleanSupplier stop) throws IOException {
        Instant oldest;
        IngestState state;
        try (Admin admin = clients.admin()) {
            oldest = new KeptHistory(admin, topics).since(now);
            state = IngestState.of(
                    request.state(), KeptHistory.topicId(admin, topics.raw().name()));
        }
        try (CaptureWriter writer = new CaptureWriter(topics.raw(), clients)) {
            for (Path file : request.files()) {
                long offset = request.start() == IngestRequest.Start.ANEW ? 0 : state.offset(file);
                listener.opened(file, offset);
                try (WarcFile warc = WarcFile.open(file, request.source(), offset)) {
                    read(file, warc, writer, state, oldest, listener, stop);
                }
                if (stop.getAsBoolean()) {
                    return new IngestSummary(captures, leftOut, broken, IngestSummary.End.STOPPED);
                }
            }
        }
        return new IngestSummary(captures, leftOut, broken, IngestSummary.End.COMPLETE);
    }

    private void read(
            Path file,
            WarcFile warc,
            CaptureWriter writer,
            IngestState state,
            Instant oldest,
            IngestListener listener,
            BooleanSupplier stop)
            throws IOException {
        int sinceMark = 0;
        Optional<WarcItem> item = stop.getAsBoolean() ? Optional.empty() : warc.next();
        while (item.isPresent()) {
            if (++sinceMark >= RECORDS_BETWEEN_MARKS || stop.getAsBoolean()) {
                writer.flush();
                state.keep(file, warc.position());
                sinceMark = 0;
            }
            if (stop.getAsBoolean()) {
                return;
            }
            take(file, item.get(), writer, oldest, listener);
            listener.at(file, warc.position());
            item = warc.next();
        }
        writer.flush();
        state.keep(file, warc.position());
        listener.at(file, warc.position());
    }

    private void take(Path file, WarcItem item, CaptureWriter writer, Instant oldest, IngestListener listener) {
        if (item instanceof WarcItem.Capture capture) {
            take(capture.raw(), writer, oldest);
        } else if (item instanceof WarcItem.LeftOut left) {
            leaveOut(left.why());
        } else if (item instanceof WarcItem.Broken at) {
            broken++;
            listener.broken(file, at);
        }
    }

    private void take(RawArticle raw, CaptureWriter writer, Instant oldest) {
        if (raw.capturedAt().isBefore(oldest)) {
            leaveOut(WarcItem.Why.OLDER_THAN_KEPT);
        } else if (raw.capturedAt().isAfter(now.plus(AHEAD))) {
            leaveOut(WarcItem.Why.NOT_YET);
        } else {
            writer.write(raw);
            captures++;
        }
    }

    private void leaveOut(WarcItem.Why why) {
        leftOut.merge(why, 1L, Long::sum);
    }
}
