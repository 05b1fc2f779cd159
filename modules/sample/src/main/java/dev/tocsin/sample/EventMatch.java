package dev.tocsin.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An expected event with the found one that tells it. */
record EventMatch(ExpectedEvent expected, FoundEvent found) {
    /** From which size on groups of parties need not be equal. */
    private static final int LARGE = 3;

    private static final double ALIKE = 0.6;

    /** Pairs each expected event with at most one found one: required ones first, then those with the right evidence. */
    @SuppressWarnings("ReferenceEquality") // two found events may be equal; each is paired on its own
    static List<EventMatch> pair(List<ExpectedEvent> expected, List<FoundEvent> found) {
        List<EventMatch> candidates = new ArrayList<>();
        for (ExpectedEvent event : expected) {
            found.stream()
                    .filter(other -> compatible(event, other))
                    .forEach(other -> candidates.add(new EventMatch(event, other)));
        }
        candidates.sort(
                Comparator.comparing((EventMatch match) -> match.expected.optional() || match.expected.historical())
                        .thenComparing(match -> !match.evidenceRight()));
        List<EventMatch> pairs = new ArrayList<>();
        for (EventMatch match : candidates) {
            boolean free = pairs.stream().noneMatch(p -> p.expected == match.expected || p.found == match.found);
            if (free) {
                pairs.add(match);
            }
        }
        return pairs;
    }

    /** The right type and the right parties. */
    static boolean compatible(ExpectedEvent expected, FoundEvent found) {
        if (!expected.types().contains(found.type())) {
            return false;
        }
        if (expected.symmetric()) {
            return alike(
                    union(expected.actors(), expected.recipients()), union(found.actorCodes(), found.recipientCodes()));
        }
        return actorsRight(expected, found) && recipientsRight(expected, found);
    }

    private static boolean actorsRight(ExpectedEvent expected, FoundEvent found) {
        return expected.actorsAny()
                ? found.actorCodes().stream().anyMatch(expected.actors()::contains)
                : alike(expected.actors(), found.actorCodes());
    }

    private static boolean recipientsRight(ExpectedEvent expected, FoundEvent found) {
        Set<String> codes = found.recipientCodes();
        if (expected.recipients().isEmpty() || (expected.recipientsOptional() && codes.isEmpty())) {
            return true;
        }
        return expected.recipientsAny()
                ? codes.stream().anyMatch(expected.recipients()::contains)
                : alike(expected.recipients(), codes);
    }

    private static boolean alike(Set<String> expected, Set<String> found) {
        if (expected.equals(found)) {
            return true;
        }
        long common = found.stream().filter(expected::contains).count();
        return expected.size() >= LARGE
                && common >= ALIKE * union(expected, found).size();
    }

    private static Set<String> union(Collection<String> some, Collection<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    boolean classRight() {
        return expected.classes().isEmpty() || expected.classes().contains(found.eventClass());
    }

    boolean modalityRight() {
        return expected.modalities().isEmpty()
                || expected.modalities().contains(found.modality().toLowerCase(Locale.ROOT));
    }

    boolean dateRight() {
        return expected.date()
                .map(period -> found.dateStart()
                        .filter(start -> within(period, start, found.dateEnd().orElse(start)))
                        .isPresent())
                .orElse(true);
    }

    private static boolean within(ExpectedEvent.Period period, LocalDate start, LocalDate end) {
        return !start.isBefore(period.first()) && !end.isAfter(period.last());
    }

    boolean evidenceRight() {
        return squash(found.evidenceText()).contains(squash(expected.evidence()));
    }

    /** Letters and digits only, so that quotation marks and spaces do not count. */
    static String squash(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
