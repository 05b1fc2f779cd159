package dev.tocsin.topology;

import dev.tocsin.model.Article;
import dev.tocsin.model.Event;
import dev.tocsin.model.Extraction;
import dev.tocsin.model.LedgerEntry;
import dev.tocsin.model.RawArticle;
import dev.tocsin.wire.Topic;
import dev.tocsin.wire.Topics;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * Captured pages in, coded events out. Read {@link #get()} from top to bottom: this is the pipeline.
 *
 * <p>A page is read, numbered as a version of its article, and coded. Then it waits until the partition that holds its
 * content hash has said whether the same text is known from elsewhere. Time is the record's; nothing here asks a clock.
 *
 * @param from where captures are read
 * @param to where everything is written; a recoding has topics of its own
 * @param partitions of the topic of captures: verdicts must come back to the partition where the article waits
 * @param read a capture as an article; pure
 * @param code an article as events; pure
 * @param uncoded why {@code code} looks for none in an article, where that is so; pure
 */
public record NewsTopology(
        Topics from,
        Topics to,
        int partitions,
        Function<RawArticle, Extraction> read,
        Function<Article, List<Event>> code,
        Function<Article, Optional<Uncoded>> uncoded)
        implements Supplier<Topology> {

    /** Where events are looked for in every article. */
    public NewsTopology(
            Topics from,
            Topics to,
            int partitions,
            Function<RawArticle, Extraction> read,
            Function<Article, List<Event>> code) {
        this(from, to, partitions, read, code, article -> Optional.empty());
    }

    @Override
    public Topology get() {
        StreamsBuilder builder = new StreamsBuilder();
        Stores stores = new Stores(to);
        stores.all().forEach(builder::addStateStore);

        KStream<String, Step> pages = builder.stream(
                        from.raw().name(),
                        Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("raw"))
                .processValues(() -> new PageReading(from.raw(), read), Named.as("read-page"));

        KStream<String, Step> coded = pages.processValues(Versioning::new, Named.as("number-version"), Stores.VERSIONS)
                .mapValues(new Coding(code), Named.as("code-events"));

        KStream<String, Outcome> closed = coded.flatMapValues(Step::ifClosed, Named.as("closed"));

        KStream<String, Outcome> settled = coded.flatMapValues(Step::ifOpen, Named.as("open"))
                .process(Holding::new, Named.as("hold-article"), Stores.HELD_ARTICLES, Stores.HELD_EVENTS)
                .repartition(by("claims", Claim.SERDE))
                .process(CopyDetection::new, Named.as("find-copies"), Stores.CLAIMS)
                .repartition(by("verdicts", Verdict.SERDE))
                .processValues(
                        VersionOrder::new, Named.as("order-versions"), Stores.HELD_ARTICLES, Stores.EARLY_VERDICTS)
                .processValues(
                        () -> new Settling(uncoded),
                        Named.as("settle-article"),
                        Stores.HELD_ARTICLES,
                        Stores.HELD_EVENTS,
                        Stores.SETTLED,
                        Stores.EVENTS);

        KStream<String, Outcome> outcomes = closed.merge(settled, Named.as("outcomes"));
        publish(outcomes);
        keepLedger(pages, outcomes);
        return builder.build();
    }

    private void publish(KStream<String, Outcome> outcomes) {
        outcomes.flatMapValues(Outcome::articles, Named.as("articles"))
                .to(to.articles().name(), produced(to.articles(), "articles-out"));
        outcomes.flatMapValues(Outcome::decisions, Named.as("decisions"))
                .to(to.decisions().name(), produced(to.decisions(), "decisions-out"));
        outcomes.flatMap(Outcome::deadLettersByOrigin, Named.as("dead-letters"))
                .to(to.deadLetters().name(), produced(to.deadLetters(), "dead-letters-out"));
        outcomes.flatMap(Outcome::eventsById, Named.as("events"))
                .to(new EventTopic(to), produced(to.events("any"), "events-out"));
    }

    private void keepLedger(KStream<String, Step> pages, KStream<String, Outcome> outcomes) {
        KStream<String, LedgerEntry> captured = pages.map(Ledger::captured, Named.as("account-captured"));
        outcomes.map(Ledger::settled, Named.as("account-settled"))
                .merge(captured, Named.as("account"))
                .groupByKey(Grouped.with(
                        "ledger-by-source-and-hour",
                        Serdes.String(),
                        to.ledger().valueSerde()))
                .reduce(
                        LedgerEntry::plus,
                        Named.as("balance"),
                        Materialized.<String, LedgerEntry>as(Stores.inMemory("ledger"))
                                .withKeySerde(Serdes.String())
                                .withValueSerde(to.ledger().valueSerde()))
                .toStream(Named.as("balances"))
                .to(to.ledger().name(), produced(to.ledger(), "ledger-out"));
    }

    private <V> Repartitioned<String, V> by(String name, Serde<V> serde) {
        return Repartitioned.<String, V>as(name)
                .withKeySerde(RequiredSerde.of(Serdes.String()))
                .withValueSerde(RequiredSerde.of(serde))
                .withNumberOfPartitions(partitions);
    }

    private static <K, V> Produced<K, V> produced(Topic<K, V> topic, String node) {
        return Produced.with(topic.keySerde(), topic.valueSerde()).withName(node);
    }
}
