package dev.tocsin.wire;

import dev.tocsin.model.Alert;
import dev.tocsin.model.Article;
import dev.tocsin.model.DeadLetter;
import dev.tocsin.model.Decision;
import dev.tocsin.model.Event;
import dev.tocsin.model.LedgerEntry;
import dev.tocsin.model.RawArticle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Every topic of one pipeline. Names begin with {@code news.}; a second pipeline beside it (a recoding) has a prefix of
 * its own. Immutable, safe to share.
 */
public final class Topics {
    public static final String PREFIX = "news.";

    private static final String COMPACT = "compact";
    private static final String COMPACT_DELETE = "compact,delete";

    private final String prefix;
    private final TopicSizes sizes;
    private final Serde<String> keys = Serdes.String();
    private final Serde<RawArticle> raw;
    private final Serde<Article> article;
    private final Serde<Event> event;
    private final Serde<Alert> alert;
    private final Serde<Decision> decision;
    private final Serde<LedgerEntry> ledger;
    private final Serde<DeadLetter> deadLetter;

    public Topics(String prefix, SchemaIds ids, TopicSizes sizes) {
        this.prefix = prefix;
        this.sizes = sizes;
        this.raw = new AvroSerde<>(new RawArticleCodec(), ids);
        this.article = new AvroSerde<>(new ArticleCodec(), ids);
        this.event = new AvroSerde<>(new EventCodec(), ids);
        this.alert = new AvroSerde<>(new AlertCodec(), ids);
        this.decision = new AvroSerde<>(new DecisionCodec(), ids);
        this.ledger = new AvroSerde<>(new LedgerEntryCodec(), ids);
        this.deadLetter = new AvroSerde<>(new DeadLetterCodec(), ids);
    }

    /** The usual names with the bundled schemas. */
    public static Topics bundled() {
        return new Topics(PREFIX, BundledSchemas.load(), TopicSizes.DEFAULT);
    }

    /** The compacted state of the fetcher is JSON text: nobody but the fetcher reads it. */
    public Topic<String, String> fetchState() {
        return new Topic<>(prefix + "fetch-state", keys, keys, sizes.smallPartitions(), cleanup(COMPACT, "zstd"));
    }

    /** Key: article id. */
    public Topic<String, RawArticle> raw() {
        return topic("raw", raw, sizes.partitions(), kept("delete", sizes.rawRetention(), "producer"));
    }

    /** Key: article id. */
    public Topic<String, Article> articles() {
        return topic("articles", article, sizes.partitions(), kept("delete", sizes.articleRetention(), "lz4"));
    }

    /** Key: event id; one topic for each class. */
    public Topic<String, Event> events(String eventClass) {
        return topic(
                "events." + eventClass, event, sizes.partitions(), kept(COMPACT_DELETE, sizes.eventRetention(), "lz4"));
    }

    /** Matches the event topics of every class. */
    public Pattern eventTopics() {
        return Pattern.compile(Pattern.quote(prefix + "events.") + "[a-z0-9-]+");
    }

    /** Key: alert id. */
    public Topic<String, Alert> alerts() {
        return topic("alerts", alert, sizes.smallPartitions(), kept(COMPACT_DELETE, sizes.eventRetention(), "lz4"));
    }

    /** Key: article id, or the URL of a page that was not captured. */
    public Topic<String, Decision> decisions() {
        return topic("decisions", decision, sizes.partitions(), kept("delete", sizes.articleRetention(), "lz4"));
    }

    /** Key: {@code source|hour}. */
    public Topic<String, LedgerEntry> ledger() {
        return topic("ledger", ledger, sizes.smallPartitions(), cleanup(COMPACT, "lz4"));
    }

    /** Key: {@code topic-partition@offset} of the record that broke. */
    public Topic<String, DeadLetter> deadLetters() {
        return topic("dead-letters", deadLetter, sizes.smallPartitions(), kept("delete", sizes.rawRetention(), "zstd"));
    }

    /** Everything that must exist before the pipeline starts. */
    public List<Topic<?, ?>> all(List<String> eventClasses) {
        List<Topic<?, ?>> topics = new ArrayList<>(
                List.of(raw(), articles(), decisions(), ledger(), deadLetters(), alerts(), fetchState()));
        eventClasses.forEach(c -> topics.add(events(c)));
        return topics;
    }

    private <V> Topic<String, V> topic(String name, Serde<V> serde, int partitions, Map<String, String> configs) {
        return new Topic<>(prefix + name, keys, serde, partitions, configs);
    }

    private static Map<String, String> cleanup(String policy, String compression) {
        return Map.of("cleanup.policy", policy, "compression.type", compression);
    }

    private static Map<String, String> kept(String policy, Duration retention, String compression) {
        return Map.of(
                "cleanup.policy",
                policy,
                "compression.type",
                compression,
                "retention.ms",
                Long.toString(retention.isZero() ? -1 : retention.toMillis()),
                "max.message.bytes",
                "20971520");
    }
}
