package dev.tocsin.topology;

import dev.tocsin.model.Article;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Numbers the versions of an article in the order of its partition, and closes captures that change nothing. A capture
 * older than the newest version (from an archive) gets a number too; {@link Settling} keeps its events from replacing
 * those of the newer text.
 */
final class Versioning implements FixedKeyProcessor<String, Step, Step> {
    private FixedKeyProcessorContext<String, Step> context;
    private KeyValueStore<String, List<KnownVersion>> versions;

    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else
    Versioning() {}

    @Override
    public void init(FixedKeyProcessorContext<String, Step> newContext) {
        context = newContext;
        versions = newContext.getStateStore(Stores.VERSIONS);
    }

    @Override
    public void process(FixedKeyRecord<String, Step> record) {
        context.forward(
                record.value() instanceof Step.Open open ? record.withValue(number(record.key(), open)) : record);
    }

    private Step number(String id, Step.Open open) {
        List<KnownVersion> known = Optional.ofNullable(versions.get(id)).orElse(List.of());
        Article article = open.article();
        Optional<KnownVersion> before = known.stream()
                .filter(v -> !v.capturedAt().isAfter(article.capturedAt()))
                .max(Comparator.comparing(KnownVersion::capturedAt).thenComparing(KnownVersion::number));
        if (before.filter(v -> v.contentHash().equals(article.contentHash())).isPresent()) {
            return new Step.Closed(Outcomes.unchanged(open.raw(), before.get().number()));
        }
        KnownVersion next = new KnownVersion(known.size() + 1, article.contentHash(), article.capturedAt());
        List<KnownVersion> all = new ArrayList<>(known);
        all.add(next);
        versions.put(id, all);
        return open.with(article.withVersion(next.number()), open.events());
    }
}
