package dev.tocsin.language.event;

import dev.tocsin.model.DatePrecision;
import dev.tocsin.model.Equipment;
import dev.tocsin.model.EventDate;
import dev.tocsin.model.Modality;
import dev.tocsin.model.PloverType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Joins what several sentences, or headline and text, tell of one occurrence. */
final class Merger {
    private static final double ALIKE = 0.6;
    private static final int SMALL = 2;
    private static final int NEAR_SENTENCES = 2;
    private static final int REPORT_DAYS = 10;
    private static final String VISIT = "official-visit";
    /** Of which one side may take several against another at a time. */
    private static final Set<String> MEASURES = Set.of("repression", "sanction");

    private static final Pattern BARGAIN = Pattern.compile("\\b(contract|deal|order|purchase|sale|agreement)s?$");

    private Merger() {}

    static List<Draft> merged(List<Draft> drafts, List<Dropped> dropped) {
        List<Draft> ordered = new ArrayList<>(drafts);
        ordered.sort(Comparator.comparing(Draft::title));
        List<Draft> events = new ArrayList<>();
        for (Draft draft : ordered) {
            int same = indexOfSame(events, draft);
            if (same < 0) {
                if (draft.title() && events.stream().anyMatch(other -> !other.title() && !other.historical())) {
                    dropped.add(drop(draft, "in the headline alone, though the text tells events"));
                } else {
                    events.add(draft);
                }
            } else {
                dropped.add(drop(draft, "told before: '" + events.get(same).trigger() + "'"));
                events.set(same, joined(events.get(same), draft));
            }
        }
        return events;
    }

    static Dropped drop(Draft draft, String reason) {
        return new Dropped(
                draft.sentences().get(0), draft.trigger(), draft.act().trigger().rule(), reason);
    }

    private static int indexOfSame(List<Draft> events, Draft draft) {
        for (int i = 0; i < events.size(); i++) {
            if (same(events.get(i), draft)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean same(Draft one, Draft other) {
        boolean kind = one.eventClass().equals(other.eventClass())
                || one.type() == PloverType.CONSULT
                        && other.type() == PloverType.CONSULT
                        && near(one, other)
                        && !visitAndTalks(one, other)
                || armsAndIndustry(one, other);
        if (!kind || !typesAgree(one, other) || apart(one, other) || otherSide(one, other)) {
            return false;
        }
        boolean modality = one.modality() == other.modality() || one.title() || other.title();
        boolean polar = one.modality() == Modality.NEGATED || other.modality() == Modality.NEGATED;
        return (modality || !polar && sameDay(one, other))
                && one.historical() == other.historical()
                && datesAgree(one, other);
    }

    /** Praise is not a release, a curfew no arrest, nor an accusation its return. */
    private static boolean typesAgree(Draft one, Draft other) {
        boolean apart = one.type() != other.type()
                && (one.type() == PloverType.RETREAT
                        || other.type() == PloverType.RETREAT
                        || one.eventClass().equals("coup"));
        return !apart && !turned(one, other) && !otherMeasure(one, other);
    }

    static boolean otherMeasure(Draft one, Draft other) {
        return MEASURES.contains(one.eventClass())
                && one.eventClass().equals(other.eventClass())
                && one.mode().isPresent()
                && other.mode().isPresent()
                && !one.mode().equals(other.mode());
    }

    /** Whether each does to the other what the other does to it. */
    private static boolean turned(Draft one, Draft other) {
        if (one.symmetric()
                || other.symmetric()
                || one.actors().isEmpty()
                || other.actors().isEmpty()) {
            return false;
        }
        Set<String> first = Parties.codes(one.actors());
        Set<String> second = Parties.codes(other.actors());
        return first.stream().noneMatch(second::contains);
    }

    /** What each side states for itself is told apart; what is told without a speaker is not. */
    private static boolean otherSide(Draft one, Draft other) {
        Optional<String> a =
                one.statement().flatMap(statement -> statement.speaker().country());
        Optional<String> b =
                other.statement().flatMap(statement -> statement.speaker().country());
        return one.eventClass().equals("defence-cooperation-statement")
                && a.isPresent()
                && b.isPresent()
                && !a.equals(b);
    }

    /** Who comes and who is talked to are two events. */
    static boolean visitAndTalks(Draft one, Draft other) {
        return one.eventClass().equals(VISIT) != other.eventClass().equals(VISIT);
    }

    private static boolean near(Draft one, Draft other) {
        return Math.abs(one.sentences().get(0) - other.sentences().get(0)) <= NEAR_SENTENCES;
    }

    private static boolean armsAndIndustry(Draft one, Draft other) {
        Set<String> both = Set.of(one.eventClass(), other.eventClass());
        Draft pact = one.eventClass().equals("defence-agreement") ? one : other;
        return both.equals(Set.of("arms-transfer", "defence-agreement"))
                && BARGAIN.matcher(pact.trigger()).find();
    }

    private static boolean sameDay(Draft one, Draft other) {
        return one.dated()
                && other.dated()
                && one.date().start().isPresent()
                && one.date().start().equals(other.date().start());
    }

    /** Whether both may have been at one time, as far as that is told. */
    static boolean datesAgree(Draft one, Draft other) {
        if (!one.dated() || !other.dated()) {
            return reportedSoon(one, other) && reportedSoon(other, one);
        }
        EventDate a = one.date();
        EventDate b = other.date();
        if (a.start().isEmpty() || b.start().isEmpty()) {
            return a.text().equalsIgnoreCase(b.text())
                    || a.text().isEmpty()
                    || b.text().isEmpty();
        }
        LocalDate aEnd = a.end().orElse(a.start().get());
        LocalDate bEnd = b.end().orElse(b.start().get());
        return !a.start().get().isAfter(bEnd) && !b.start().get().isAfter(aEnd);
    }

    /** Whether, if only the report of the first is dated, the other was not long before. */
    private static boolean reportedSoon(Draft report, Draft other) {
        if (report.dated()
                || report.date().text().isEmpty()
                || report.date().start().isEmpty()
                || !other.dated()
                || other.date().start().isEmpty()) {
            return true;
        }
        if (other.date().precision() != DatePrecision.DAY) {
            return false;
        }
        LocalDate day = report.date().start().get();
        LocalDate end = other.date().end().orElse(other.date().start().get());
        return !other.date().start().get().isAfter(day) && !end.isBefore(day.minusDays(REPORT_DAYS));
    }

    /** Whether two tellings are of different parties; what is done to one is not done to another. */
    static boolean apart(Draft one, Draft other) {
        Set<String> first = Parties.codes(one.recipients());
        Set<String> second = Parties.codes(other.recipients());
        boolean others = !one.symmetric()
                && !other.symmetric()
                && !first.isEmpty()
                && !second.isEmpty()
                && first.stream().noneMatch(second::contains);
        return others || differ(one.parties(), other.parties());
    }

    /** Whether two sets of parties are of different occurrences: as sets of three or more they may differ a little. */
    static boolean differ(Set<String> one, Set<String> other) {
        if (one.equals(other)
                || one.containsAll(other) && !other.isEmpty()
                || other.containsAll(one) && !one.isEmpty()) {
            return false;
        }
        Set<String> union = new HashSet<>(one);
        union.addAll(other);
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        return union.size() <= SMALL || shared.size() < ALIKE * union.size();
    }

    /** The first telling, with what the second adds. */
    private static Draft joined(Draft first, Draft second) {
        Draft main = second.title() && !first.title()
                        || first.actors().size() + first.recipients().size()
                                >= second.actors().size() + second.recipients().size()
                ? first
                : second;
        boolean better = second.dated()
                || first.date().text().isEmpty() && !second.date().text().isEmpty();
        boolean laterDated = !first.dated() && better && second.date().start().isPresent() || isWithin(second, first);
        Set<Integer> sentences = new LinkedHashSet<>(first.sentences());
        sentences.addAll(second.sentences());
        List<String> notes = new ArrayList<>(first.notes());
        notes.add("also told as '" + second.trigger() + "'");
        return new Draft(
                first.act(),
                first.eventClass(),
                first.type(),
                first.mode(),
                union(first.contexts(), second.contexts()),
                first.modality(),
                first.historical(),
                main.actors(),
                main.recipients(),
                first.symmetric(),
                either(first.statement(), second.statement()),
                laterDated ? second.date() : first.date(),
                first.dated() || laterDated && second.dated(),
                either(first.place(), second.place()),
                equipment(first.equipment(), second.equipment()),
                either(first.value(), second.value()),
                either(first.stage(), second.stage()),
                either(first.agreement(), second.agreement()),
                repeated(first.parts(), sentences.size()),
                first.trigger(),
                notes,
                first.title() && second.title(),
                List.copyOf(sentences));
    }

    /** Whether the second telling is the more exact: "on Thursday" within "this week". */
    private static boolean isWithin(Draft inner, Draft outer) {
        if (!inner.dated()
                || !outer.dated()
                || inner.date().start().isEmpty()
                || outer.date().start().isEmpty()
                || inner.date().precision() != DatePrecision.DAY) {
            return false;
        }
        LocalDate start = outer.date().start().get();
        LocalDate end = outer.date().end().orElse(start);
        LocalDate from = inner.date().start().get();
        LocalDate to = inner.date().end().orElse(from);
        return !from.isBefore(start) && !to.isAfter(end) && (from.isAfter(start) || to.isBefore(end));
    }

    /** The first, with counts that only the second has; the second where only it knows the model. */
    private static List<Equipment> equipment(List<Equipment> first, List<Equipment> second) {
        boolean model = first.stream().noneMatch(Attributes::designation)
                && second.stream().anyMatch(Attributes::designation)
                && first.size() == second.size();
        if (first.isEmpty()) {
            return second;
        }
        List<Equipment> told = model ? second : first;
        List<Equipment> again = model ? first : second;
        return told.stream().map(each -> counted(each, again, model)).toList();
    }

    /** With the count from the other telling of the same thing: by its name, or of a model by its kind. */
    private static Equipment counted(Equipment each, List<Equipment> again, boolean model) {
        return again.stream()
                .filter(other -> each.quantity().isEmpty()
                        && each.unit().isEmpty()
                        && (other.name().equals(each.name())
                                || model
                                        && other.kind().isPresent()
                                        && other.kind().equals(each.kind())))
                .findFirst()
                .map(other -> new Equipment(each.name(), each.kind(), other.quantity(), other.unit()))
                .orElse(each);
    }

    private static Map<String, Double> repeated(Map<String, Double> parts, int times) {
        Map<String, Double> more = new TreeMap<>(parts);
        more.put("repeated", 1 - 1.0 / (times + 1));
        return more;
    }

    private static <T> Optional<T> either(Optional<T> one, Optional<T> other) {
        return one.isPresent() ? one : other;
    }

    private static List<String> union(List<String> one, List<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }
}
