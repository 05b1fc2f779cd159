package dev.tocsin.app.role;

import dev.tocsin.model.LedgerEntry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The ledger's totals as meters, read from its topic on a thread of its own. At rest {@code
 * tocsin_ledger{column="captured"}} equals the sum of articles, versions, duplicates, rejected and deadLettered.
 */
public final class LedgerMeters implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);

    private final TopicTable<LedgerEntry> table;
    private final Thread reader;
    private volatile LedgerEntry total = LedgerTable.total(List.of());
    private volatile boolean closed;

    /** Takes over the table. */
    public LedgerMeters(MeterRegistry meters, TopicTable<LedgerEntry> table) {
        this.table = table;
        column(meters, "captured", LedgerEntry::captured);
        column(meters, "articles", LedgerEntry::articles);
        column(meters, "versions", LedgerEntry::versions);
        column(meters, "duplicates", LedgerEntry::duplicates);
        column(meters, "rejected", LedgerEntry::rejected);
        column(meters, "deadLettered", LedgerEntry::deadLettered);
        column(meters, "events", LedgerEntry::events);
        reader = new Thread(this::read, "ledger-meters");
        reader.setDaemon(true);
        reader.start();
    }

    private void column(MeterRegistry meters, String name, ToDoubleFunction<LedgerEntry> value) {
        Gauge.builder("tocsin.ledger", () -> value.applyAsDouble(total))
                .tag("column", name)
                .description("captures by what became of them, all sources and hours")
                .register(meters);
    }

    private void read() {
        while (!closed) {
            if (table.refresh(POLL) > 0) {
                total = LedgerTable.total(table.values());
            }
        }
        table.close();
    }

    @Override
    public void close() {
        closed = true;
        try {
            reader.join(POLL.multipliedBy(10).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
