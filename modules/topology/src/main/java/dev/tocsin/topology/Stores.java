package dev.tocsin.topology;

import dev.tocsin.model.Article;
import dev.tocsin.model.ArticleVersion;
import dev.tocsin.model.Event;
import dev.tocsin.wire.Topics;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;

/** Every state store of the graph: what it holds, under which key. */
record Stores(Topics topics) {
    /** Article id → its versions so far. */
    static final String VERSIONS = "versions";

    /** Article version → the article, until its verdict comes. */
    static final String HELD_ARTICLES = "held-articles";

    /** Article version → its coded events, until its verdict comes. */
    static final String HELD_EVENTS = "held-events";

    /** Article version → its verdict, while a version before it waits for one. */
    static final String EARLY_VERDICTS = "early-verdicts";

    /** Content hash → the claims on it. */
    static final String CLAIMS = "claims";

    /** Article id → the newest version published. */
    static final String SETTLED = "settled-versions";

    /** Article id → its events, retracted ones included. */
    static final String EVENTS = "events-of-article";

    List<StoreBuilder<?>> all() {
        Serde<Article> article = topics.articles().valueSerde();
        Serde<Event> event = topics.events("any").valueSerde();
        return List.of(
                persistent(VERSIONS, listOf(KnownVersion.SERDE)),
                persistent(HELD_ARTICLES, article),
                persistent(HELD_EVENTS, listOf(event)),
                timed(EARLY_VERDICTS, Verdict.SERDE),
                persistent(CLAIMS, listOf(Claim.SERDE)),
                persistent(SETTLED, SettledVersion.SERDE),
                persistent(EVENTS, listOf(event)));
    }

    static String held(ArticleVersion version) {
        return version.article() + "." + version.version();
    }

    static KeyValueBytesStoreSupplier inMemory(String name) {
        return org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore(name);
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> persistent(String name, Serde<V> values) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name), Serdes.String(), values);
    }

    private static <V> StoreBuilder<TimestampedKeyValueStore<String, V>> timed(String name, Serde<V> values) {
        return org.apache.kafka.streams.state.Stores.timestampedKeyValueStoreBuilder(
                org.apache.kafka.streams.state.Stores.persistentTimestampedKeyValueStore(name),
                Serdes.String(),
                values);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Kafka names the list by its raw class
    private static <V> Serde<List<V>> listOf(Serde<V> inner) {
        return Serdes.ListSerde((Class) ArrayList.class, inner);
    }
}
