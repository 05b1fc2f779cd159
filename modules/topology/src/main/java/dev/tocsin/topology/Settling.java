package dev.tocsin.topology;

import dev.tocsin.model.Article;
import dev.tocsin.model.ArticleVersion;
import dev.tocsin.model.Decision;
import dev.tocsin.model.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Takes a verdict to the article it is about. The first verdict on a version publishes it; a later one (an earlier
 * capture of the same text turned up, or one more copy did) only revises its events.
 */
final class Settling implements FixedKeyProcessor<String, Verdict, Outcome> {
    private final Function<Article, Optional<Uncoded>> uncoded;
    private FixedKeyProcessorContext<String, Outcome> context;
    private KeyValueStore<String, Article> heldArticles;
    private KeyValueStore<String, List<Event>> heldEvents;
    private KeyValueStore<String, SettledVersion> settled;
    private KeyValueStore<String, List<Event>> events;

    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else
    Settling(Function<Article, Optional<Uncoded>> uncoded) {
        this.uncoded = uncoded;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Outcome> newContext) {
        context = newContext;
        heldArticles = newContext.getStateStore(Stores.HELD_ARTICLES);
        heldEvents = newContext.getStateStore(Stores.HELD_EVENTS);
        settled = newContext.getStateStore(Stores.SETTLED);
        events = newContext.getStateStore(Stores.EVENTS);
    }

    @Override
    public void process(FixedKeyRecord<String, Verdict> record) {
        Verdict verdict = record.value();
        String held = Stores.held(verdict.version());
        Article article = heldArticles.delete(held);
        List<Event> coded = Optional.ofNullable(heldEvents.delete(held)).orElse(List.of());
        if (article != null) {
            context.forward(record.withValue(settle(article, coded, verdict)));
            return;
        }
        SettledVersion known = settled.get(verdict.version().article());
        if (known != null && known.number() == verdict.version().version()) {
            context.forward(record.withValue(resettle(known, verdict, Instant.ofEpochMilli(record.timestamp()))));
        }
    }

    private Outcome settle(Article article, List<Event> coded, Verdict verdict) {
        Decision.Outcome fate = fate(verdict.version(), verdict.original());
        SettledVersion before = settled.get(article.id());
        boolean newest = before == null || !before.capturedAt().isAfter(article.capturedAt());
        List<Event> revisions = List.of();
        if (newest) {
            settled.put(
                    article.id(),
                    new SettledVersion(
                            article.version(),
                            article.capturedAt(),
                            article.source(),
                            verdict.original().isPresent()));
            List<Event> told = verdict.original().isPresent() ? List.of() : coded;
            revisions = revise(
                    article.id(),
                    EventRevisions.told(told, verdict.copies(), reason(article, verdict)),
                    article.capturedAt());
        }
        int fresh = (int) revisions.stream().filter(e -> e.revision() == 1).count();
        return new Outcome(
                article.source(),
                article.capturedAt(),
                Optional.of(article.withDuplicateOf(verdict.original())),
                revisions,
                Optional.of(settled(verdict, fate, article, detail(article, fresh, newest))),
                Optional.empty(),
                Ledger.entry(article.source(), article.capturedAt(), fate, fresh));
    }

    private Outcome resettle(SettledVersion known, Verdict verdict, Instant at) {
        boolean copyNow = verdict.original().isPresent();
        List<Event> revisions = revise(
                verdict.version().article(),
                copyNow ? EventRevisions.retracted(copyOf(verdict)) : EventRevisions.copied(verdict.copies()),
                at);
        boolean displaced = copyNow && !known.copy();
        settled.put(verdict.version().article(), known.asCopy(copyNow));
        Decision.Outcome before = fate(verdict.version(), Optional.empty());
        return new Outcome(
                known.source(),
                known.capturedAt(),
                Optional.empty(),
                revisions,
                displaced
                        ? Optional.of(decision(
                                verdict,
                                Decision.Outcome.DUPLICATE,
                                known.source(),
                                "an earlier capture came later",
                                at))
                        : Optional.empty(),
                Optional.empty(),
                displaced
                        ? Ledger.moved(known.source(), known.capturedAt(), before, Decision.Outcome.DUPLICATE)
                        : Ledger.blank(known.source(), known.capturedAt()));
    }

    private List<Event> revise(String article, EventRevisions how, Instant at) {
        List<Event> before = Optional.ofNullable(events.get(article)).orElse(List.of());
        EventRevisions.Result result = how.apply(before, at);
        if (!result.changed().isEmpty()) {
            events.put(article, result.all());
        }
        return result.changed();
    }

    private Decision settled(Verdict verdict, Decision.Outcome fate, Article article, String detail) {
        Decision decision = decision(verdict, fate, article.source(), detail, article.capturedAt());
        return fate == Decision.Outcome.DUPLICATE
                ? decision
                : uncoded.apply(article).map(why -> because(decision, why)).orElse(decision);
    }

    private static Decision because(Decision d, Uncoded why) {
        return new Decision(
                d.article(),
                d.version(),
                d.source(),
                d.stage(),
                d.outcome(),
                why.reason(),
                d.detail() + "; " + why.detail(),
                d.at());
    }

    private static Decision.Outcome fate(ArticleVersion version, Optional<ArticleVersion> original) {
        if (original.isPresent()) {
            return Decision.Outcome.DUPLICATE;
        }
        return version.version() == 1 ? Decision.Outcome.ARTICLE : Decision.Outcome.VERSION;
    }

    private static Decision decision(Verdict verdict, Decision.Outcome fate, String source, String detail, Instant at) {
        boolean copy = fate == Decision.Outcome.DUPLICATE;
        return new Decision(
                verdict.version().article(),
                Optional.of(verdict.version().version()),
                source,
                copy ? Decision.Stage.DUPLICATE : Decision.Stage.CODE,
                fate,
                copy ? "exact-copy" : fate == Decision.Outcome.ARTICLE ? "new-article" : "new-version",
                copy ? copyOf(verdict) + "; " + detail : detail,
                at);
    }

    private static String reason(Article article, Verdict verdict) {
        return verdict.original().isPresent() ? copyOf(verdict) : "no longer told in version " + article.version();
    }

    private static String copyOf(Verdict verdict) {
        return verdict.original()
                .map(o -> "same title and text as article " + o.article() + " version " + o.version())
                .orElse("");
    }

    private static String detail(Article article, int fresh, boolean newest) {
        return article.url() + ": " + (newest ? fresh + " new events" : "older than the version in force");
    }
}
