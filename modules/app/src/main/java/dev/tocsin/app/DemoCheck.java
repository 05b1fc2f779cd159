package dev.tocsin.app;

import dev.tocsin.extract.ArticleIds;
import dev.tocsin.model.Decision;
import dev.tocsin.model.Event;
import dev.tocsin.model.EventState;
import dev.tocsin.model.Evidence;
import dev.tocsin.model.Party;
import dev.tocsin.sample.ExpectationCheck;
import dev.tocsin.sample.ExpectationCheck.MissingEvent;
import dev.tocsin.sample.Expectations;
import dev.tocsin.sample.ExpectedPage;
import dev.tocsin.sample.FoundEvent;
import dev.tocsin.sample.FoundOutcome;
import dev.tocsin.sample.KnownMisses;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the pipeline has made of the sample site, beside what must come of it.
 *
 * @param missing expected events that were not found and are not known to be missed
 * @param knownMissing expected events that are known to be missed, and were
 * @param falseAlarms events on pages that tell none
 */
record DemoCheck(
        ExpectationCheck found,
        List<MissingEvent> missing,
        List<MissingEvent> knownMissing,
        List<FoundEvent> falseAlarms) {

    static DemoCheck of(Expectations expectations, Collection<Decision> decisions, Collection<Event> events) {
        Map<String, String> urls = new HashMap<>();
        for (ExpectedPage page : expectations.pages()) {
            urls.put(ArticleIds.of(page.url()), page.url().toString());
        }
        List<FoundEvent> told = events.stream()
                .filter(e -> e.state() == EventState.ACTIVE)
                .map(e -> found(e, urls))
                .toList();
        ExpectationCheck check = ExpectationCheck.of(expectations, outcomes(decisions, urls), told);
        KnownMisses known = KnownMisses.load();
        Map<Boolean, List<MissingEvent>> missing =
                check.missing().stream().collect(Collectors.partitioningBy(known::contains));
        Set<String> silent = expectations.pages().stream()
                .filter(page -> page.events().isEmpty() && page.copyOf().isEmpty())
                .filter(page -> page.outcome() == ExpectedPage.Outcome.ARTICLE)
                .map(page -> page.url().toString())
                .collect(Collectors.toSet());
        return new DemoCheck(
                check,
                missing.getOrDefault(false, List.of()),
                missing.getOrDefault(true, List.of()),
                check.unexpected().stream()
                        .filter(event -> silent.contains(event.articleUrl()))
                        .toList());
    }

    boolean passed() {
        return missing.isEmpty() && falseAlarms.isEmpty() && found.mismatches().isEmpty();
    }

    /** For people: first what is wrong, then the sums. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        found.mismatches()
                .forEach(m -> lines.add("WRONG END  " + m.page() + ": not " + m.expected() + " but " + m.found()));
        missing.forEach(m -> lines.add("MISSING    " + m.page() + ": "
                + m.event().classes() + " \"" + m.event().evidence() + "\""));
        falseAlarms.forEach(e ->
                lines.add("FALSE      " + e.articleUrl() + ": " + e.eventClass() + " \"" + e.evidenceText() + "\""));
        lines.add(String.format(
                Locale.ROOT,
                "expected events: %d found, %d missed that are known to be missed, %d missing; %d more found that no"
                        + " reader noted; F1 %.2f",
                found.matched(),
                knownMissing.size(),
                missing.size(),
                found.unexpected().size(),
                found.f1()));
        lines.add(passed() ? "as expected" : "NOT as expected");
        return lines;
    }

    private static List<FoundOutcome> outcomes(Collection<Decision> decisions, Map<String, String> urls) {
        return decisions.stream()
                .filter(d -> !d.reason().equals("unchanged"))
                .map(d -> new FoundOutcome(
                        Optional.ofNullable(urls.get(d.article())).orElse(d.article()),
                        d.outcome().name(),
                        d.outcome() == Decision.Outcome.REJECTED
                                ? d.reason().toUpperCase(Locale.ROOT).replace('-', '_')
                                : d.reason()))
                .toList();
    }

    private static FoundEvent found(Event event, Map<String, String> urls) {
        Evidence first = event.evidence().get(0);
        return new FoundEvent(
                Optional.ofNullable(urls.get(first.article())).orElse(first.article()),
                event.eventClass(),
                event.type().name(),
                event.modality().name(),
                event.historical(),
                codes(event.actors()),
                codes(event.recipients()),
                event.date().start(),
                event.date().end(),
                event.evidence().stream().map(Evidence::text).collect(Collectors.joining(" ")));
    }

    private static Set<String> codes(List<Party> parties) {
        return parties.stream().flatMap(p -> p.country().stream()).collect(Collectors.toSet());
    }
}
