package dev.tocsin.app.role;

import dev.tocsin.model.LedgerEntry;
import dev.tocsin.wire.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells when everything captured has been processed: the ledger accounts for as many captures as {@code news.raw} has
 * ever had, and balances. Exact as long as captures are written without transactions, as the fetcher does.
 */
public final class Completion {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Backbone backbone;
    private final Topics topics;
    private final TopicTable<LedgerEntry> ledger;

    public Completion(Backbone backbone, Topics topics, TopicTable<LedgerEntry> ledger) {
        this.backbone = backbone;
        this.topics = topics;
        this.ledger = ledger;
    }

    /**
     * Waits for it.
     *
     * @param patience how long nothing may change in the ledger before it is given up
     * @return whether it came to that; false also where {@code stop} said so
     */
    public boolean await(Duration patience, BooleanSupplier stop) {
        return await(captures(), patience, stop, settled -> {});
    }

    /**
     * Waits until so many captures are accounted for.
     *
     * @param progress told now and then how many are
     */
    public boolean await(long captures, Duration patience, BooleanSupplier stop, LongConsumer progress) {
        long lastChange = System.nanoTime();
        while (!stop.getAsBoolean()) {
            if (ledger.refresh(POLL) > 0) {
                lastChange = System.nanoTime();
            }
            LedgerEntry total = LedgerTable.total(ledger.values());
            progress.accept(total.settled());
            if (total.captured() >= captures && total.balances()) {
                return true;
            }
            if (System.nanoTime() - lastChange > patience.toNanos()) {
                return false;
            }
        }
        return false;
    }

    /** How many captures there have ever been. */
    public long captures() {
        return offsets(backbone, topics, OffsetSpec.latest());
    }

    /** How many captures are still there. */
    public static long storedCaptures(Backbone backbone, Topics topics) {
        return offsets(backbone, topics, OffsetSpec.latest()) - offsets(backbone, topics, OffsetSpec.earliest());
    }

    private static long offsets(Backbone backbone, Topics topics, OffsetSpec which) {
        String raw = topics.raw().name();
        Map<TopicPartition, OffsetSpec> partitions = IntStream.range(0, backbone.partitions(raw))
                .mapToObj(p -> new TopicPartition(raw, p))
                .collect(Collectors.toMap(Function.identity(), p -> which));
        try {
            return List.copyOf(
                            backbone.admin().listOffsets(partitions).all().get().values())
                    .stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException("can't read the ends of " + raw, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
