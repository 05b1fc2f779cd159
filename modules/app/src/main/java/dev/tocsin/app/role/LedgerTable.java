package dev.tocsin.app.role;

import dev.tocsin.model.LedgerEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums over the ledger. */
public final class LedgerTable {
    private static final Instant EPOCH = Instant.EPOCH;

    private LedgerTable() {}

    /** Everything of one source together, by source; each with the time zero as its hour. */
    public static List<LedgerEntry> bySource(Collection<LedgerEntry> entries) {
        Map<String, LedgerEntry> sums = new TreeMap<>();
        entries.forEach(
                e -> sums.merge(e.source(), LedgerEntry.empty(e.source(), EPOCH).plus(e), LedgerEntry::plus));
        return new ArrayList<>(sums.values());
    }

    public static LedgerEntry total(Collection<LedgerEntry> entries) {
        return entries.stream().reduce(LedgerEntry.empty("total", EPOCH), LedgerEntry::plus);
    }
}
