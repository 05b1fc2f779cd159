package dev.tocsin.topology;

import dev.tocsin.model.Article;
import dev.tocsin.model.ArticleVersion;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;

/**
 * Lets the first verdicts on an article's versions pass in the order of the versions. Two versions have two texts, so
 * their verdicts come from two partitions, in whatever order these are read; which version an event was first told in
 * must not hang on that. A verdict that comes early waits, with its time, until the version before has been settled.
 */
final class VersionOrder implements FixedKeyProcessor<String, Verdict, Verdict> {
    private FixedKeyProcessorContext<String, Verdict> context;
    private KeyValueStore<String, Article> held;
    private TimestampedKeyValueStore<String, Verdict> early;

    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else
    VersionOrder() {}

    @Override
    public void init(FixedKeyProcessorContext<String, Verdict> newContext) {
        context = newContext;
        held = newContext.getStateStore(Stores.HELD_ARTICLES);
        early = newContext.getStateStore(Stores.EARLY_VERDICTS);
    }

    @Override
    public void process(FixedKeyRecord<String, Verdict> record) {
        ArticleVersion version = record.value().version();
        // Versions are held from their numbering to their settling: where the one before is not, none before it is.
        if (isHeld(version) && isHeld(neighbour(version, -1))) {
            early.put(Stores.held(version), ValueAndTimestamp.make(record.value(), record.timestamp()));
            return;
        }
        context.forward(record);
        ArticleVersion next = neighbour(version, 1);
        ValueAndTimestamp<Verdict> waiting = early.delete(Stores.held(next));
        while (waiting != null) {
            context.forward(record.withValue(waiting.value()).withTimestamp(waiting.timestamp()));
            next = neighbour(next, 1);
            waiting = early.delete(Stores.held(next));
        }
    }

    private boolean isHeld(ArticleVersion version) {
        return held.get(Stores.held(version)) != null;
    }

    private static ArticleVersion neighbour(ArticleVersion version, int distance) {
        return new ArticleVersion(version.article(), version.version() + distance);
    }
}
