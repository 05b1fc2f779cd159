package dev.tocsin.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares what was found with what must come of the sample site. A match needs the right type and the right parties
 * (equal sets; for three or more a Jaccard index of 0.6); background must be flagged as such, or it is a false alarm.
 *
 * @param matched expected events that were found, optional ones and background left out
 * @param missing expected events that were not found
 * @param unexpected found events that no page tells, false alarms on pages that tell nothing among them
 * @param mismatches pages that ended as something else, or not at all
 * @param wrongDetails what is wrong with events that match: class, modality or date
 */
public record ExpectationCheck(
        int matched,
        List<MissingEvent> missing,
        List<FoundEvent> unexpected,
        List<Mismatch> mismatches,
        List<String> wrongDetails) {
    public ExpectationCheck {
        missing = List.copyOf(missing);
        unexpected = List.copyOf(unexpected);
        mismatches = List.copyOf(mismatches);
        wrongDetails = List.copyOf(wrongDetails);
    }

    /** An event that the page at {@code page} ("outlet/slug") tells and that was not found. */
    public record MissingEvent(String page, ExpectedEvent event) {}

    /** A page that ended otherwise than it must. */
    public record Mismatch(String page, String expected, List<FoundOutcome> found) {}

    /** Of the events expected and found, the share that is both: 2 matched / (2 matched + missing + unexpected). */
    public double f1() {
        int all = 2 * matched + missing.size() + unexpected.size();
        return all == 0 ? 1 : 2.0 * matched / all;
    }

    /** Compares; found events and outcomes at addresses that no expectation names count as unexpected or not at all. */
    public static ExpectationCheck of(Expectations expectations, List<FoundOutcome> outcomes, List<FoundEvent> events) {
        Map<String, List<ExpectedPage>> groups = new LinkedHashMap<>();
        for (ExpectedPage page : expectations.pages()) {
            groups.computeIfAbsent(page.copyOf().orElse(page.key()), original -> new ArrayList<>())
                    .add(page);
        }
        Collector found = new Collector(events);
        for (List<ExpectedPage> copies : groups.values()) {
            found.addEvents(copies);
        }
        List<Mismatch> mismatches = groups.values().stream()
                .flatMap(copies -> mismatches(copies, outcomes))
                .toList();
        return new ExpectationCheck(
                found.matched,
                found.missing,
                Stream.concat(found.unexpected.stream(), elsewhere(expectations, events))
                        .toList(),
                mismatches,
                found.wrongDetails);
    }

    private static Stream<FoundEvent> elsewhere(Expectations expectations, List<FoundEvent> events) {
        Set<String> known = Set.copyOf(
                expectations.pages().stream().map(page -> page.url().toString()).toList());
        return events.stream().filter(event -> !known.contains(event.articleUrl()));
    }

    private static Stream<Mismatch> mismatches(List<ExpectedPage> copies, List<FoundOutcome> outcomes) {
        if (copies.size() == 1) {
            ExpectedPage page = copies.get(0);
            List<FoundOutcome> found = at(page, outcomes);
            return right(page, found)
                    ? Stream.empty()
                    : Stream.of(new Mismatch(page.key(), page.outcome() + " " + page.reasons(), found));
        }
        List<FoundOutcome> found =
                copies.stream().flatMap(page -> at(page, outcomes).stream()).toList();
        // A copy that was read before its original is an article until the original's claim arrives.
        long duplicates = copies.stream()
                .filter(page -> ended(page, outcomes, ExpectedPage.Outcome.DUPLICATE))
                .count();
        long articles = copies.stream()
                .filter(page -> !ended(page, outcomes, ExpectedPage.Outcome.DUPLICATE))
                .filter(page -> ended(page, outcomes, ExpectedPage.Outcome.ARTICLE))
                .count();
        return articles == 1 && duplicates == copies.size() - 1L
                ? Stream.empty()
                : Stream.of(new Mismatch(copies.get(0).key(), "one ARTICLE, its copies DUPLICATE", found));
    }

    private static boolean ended(ExpectedPage page, List<FoundOutcome> outcomes, ExpectedPage.Outcome outcome) {
        return at(page, outcomes).stream().anyMatch(found -> found.outcome().equals(outcome.name()));
    }

    private static boolean right(ExpectedPage page, List<FoundOutcome> found) {
        boolean reached = found.stream()
                .anyMatch(one -> one.outcome().equals(page.outcome().name())
                        && (page.reasons().isEmpty() || page.reasons().contains(one.reason())));
        boolean readable =
                page.outcome() == ExpectedPage.Outcome.ARTICLE || page.outcome() == ExpectedPage.Outcome.VERSION;
        return reached
                && (readable || found.stream().noneMatch(one -> one.outcome().equals("ARTICLE")));
    }

    private static List<FoundOutcome> at(ExpectedPage page, List<FoundOutcome> outcomes) {
        return outcomes.stream()
                .filter(found -> found.url().equals(page.url().toString()))
                .toList();
    }

    /** Gathers what the groups of copies give. */
    private static final class Collector {
        private final List<FoundEvent> events;
        private int matched;
        private final List<MissingEvent> missing = new ArrayList<>();
        private final List<FoundEvent> unexpected = new ArrayList<>();
        private final List<String> wrongDetails = new ArrayList<>();

        Collector(List<FoundEvent> events) {
            this.events = events;
        }

        /** Pages with one text tell their events once, whichever of them was read first. */
        @SuppressWarnings("ReferenceEquality") // as EventMatch pairs them
        void addEvents(List<ExpectedPage> copies) {
            List<String> urls =
                    copies.stream().map(page -> page.url().toString()).toList();
            List<ExpectedEvent> expected =
                    copies.stream().flatMap(page -> page.events().stream()).toList();
            List<FoundEvent> found = events.stream()
                    .filter(event -> urls.contains(event.articleUrl()))
                    .toList();
            List<EventMatch> pairs = EventMatch.pair(expected, found);
            String page = copies.get(0).key();
            for (EventMatch pair : pairs) {
                add(page, pair);
            }
            expected.stream()
                    .filter(event -> !event.optional() && !event.historical())
                    .filter(event -> pairs.stream().noneMatch(pair -> pair.expected() == event))
                    .forEach(event -> missing.add(new MissingEvent(page, event)));
            found.stream()
                    .filter(event -> pairs.stream().noneMatch(pair -> pair.found() == event))
                    .forEach(unexpected::add);
        }

        private void add(String page, EventMatch pair) {
            if (pair.expected().historical()) {
                if (!pair.found().historical()) {
                    unexpected.add(pair.found());
                }
            } else if (!pair.expected().optional()) {
                matched++;
                detail(pair.classRight(), page, "class " + pair.found().eventClass(), pair);
                detail(pair.modalityRight(), page, "modality " + pair.found().modality(), pair);
                detail(
                        pair.dateRight(),
                        page,
                        "date " + pair.found().dateStart() + ".." + pair.found().dateEnd(),
                        pair);
            }
        }

        private void detail(boolean right, String page, String what, EventMatch pair) {
            if (!right) {
                wrongDetails.add(page + ": " + what + " for '" + pair.expected().evidence() + "'");
            }
        }
    }
}
