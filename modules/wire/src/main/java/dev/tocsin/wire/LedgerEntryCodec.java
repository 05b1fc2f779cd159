package dev.tocsin.wire;

import dev.tocsin.model.LedgerEntry;
import org.apache.avro.Schema;

final class LedgerEntryCodec implements AvroCodec<LedgerEntry, dev.tocsin.news.LedgerEntry> {
    @Override
    public Schema schema() {
        return dev.tocsin.news.LedgerEntry.getClassSchema();
    }

    @Override
    public Class<LedgerEntry> type() {
        return LedgerEntry.class;
    }

    @Override
    public dev.tocsin.news.LedgerEntry toAvro(LedgerEntry e) {
        return new dev.tocsin.news.LedgerEntry(
                e.source(),
                e.hour(),
                e.captured(),
                e.articles(),
                e.versions(),
                e.duplicates(),
                e.rejected(),
                e.deadLettered(),
                e.events());
    }

    @Override
    public LedgerEntry fromAvro(dev.tocsin.news.LedgerEntry e) {
        return new LedgerEntry(
                e.getSource(),
                e.getHour(),
                e.getCaptured(),
                e.getArticles(),
                e.getVersions(),
                e.getDuplicates(),
                e.getRejected(),
                e.getDeadLettered(),
                e.getEvents());
    }
}
