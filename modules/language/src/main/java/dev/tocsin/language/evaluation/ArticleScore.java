package dev.tocsin.language.evaluation;

import dev.tocsin.language.evaluation.Calibration.Judged;
import dev.tocsin.model.Confidence;
import dev.tocsin.model.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How the events told of one article compare with those that it tells. An event is right where its type and its parties
 * are; each is compared with one other at most. What is told of an earlier time must be flagged so; optional events are
 * neither rewarded nor punished.
 *
 * @param events all of them together, whatever their class
 * @param byClass by class, right only where the class is right as well: what readers of a class's topic see
 * @param details by name ("modality", "date" ...): of the right events, how many have the detail right
 * @param judgements each event told that counts, with its confidence
 */
public record ArticleScore(
        Counts events, Map<String, Counts> byClass, Map<String, Counts> details, List<Judgement> judgements) {
    public ArticleScore {
        byClass = Map.copyOf(byClass);
        details = Map.copyOf(details);
        judgements = List.copyOf(judgements);
    }

    /** An event that was told. */
    record Judgement(Confidence confidence, boolean right) {}

    List<Judged> judged() {
        return judgements.stream()
                .map(each -> new Judged(each.confidence().value(), each.right()))
                .toList();
    }

    static ArticleScore of(List<GoldEvent> gold, List<Event> told) {
        Map<Integer, Integer> pairs = pairs(gold, told);
        Score score = new Score();
        for (int i = 0; i < gold.size(); i++) {
            GoldEvent each = gold.get(i);
            if (!pairs.containsKey(i)) {
                score.missed(each);
            } else {
                score.paired(each, told.get(pairs.get(i)));
            }
        }
        for (int j = 0; j < told.size(); j++) {
            if (!pairs.containsValue(j)) {
                score.wrong(told.get(j));
            }
        }
        return score.done();
    }

    /** Index of the gold event to index of the told one; those that must be found choose first. */
    private static Map<Integer, Integer> pairs(List<GoldEvent> gold, List<Event> told) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < told.size(); j++) {
                GoldEvent wanted = gold.get(i);
                if (EventMatch.compatible(wanted, told.get(j))) {
                    boolean extra = wanted.optional() || wanted.historical();
                    candidates.add(new Candidate(extra, !EventMatch.evidenceRight(wanted, told.get(j)), i, j));
                }
            }
        }
        candidates.sort(Candidate.ORDER);
        Map<Integer, Integer> pairs = new HashMap<>();
        Set<Integer> used = new HashSet<>();
        for (Candidate each : candidates) {
            if (!pairs.containsKey(each.gold()) && used.add(each.told())) {
                pairs.put(each.gold(), each.told());
            }
        }
        return pairs;
    }

    private record Candidate(boolean extra, boolean elsewhere, int gold, int told) {
        static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::extra)
                .thenComparing(Candidate::elsewhere)
                .thenComparing(Candidate::gold)
                .thenComparing(Candidate::told);
    }

    /** Adds up one article. */
    private static final class Score {
        private Counts events = Counts.NONE;
        private final Map<String, Counts> byClass = new TreeMap<>();
        private final Map<String, Counts> details = new TreeMap<>();
        private final List<Judgement> judged = new ArrayList<>();

        void missed(GoldEvent gold) {
            if (gold.historical()) {
                detail("historical", 0, 1);
            } else if (!gold.optional()) {
                events = events.plus(new Counts(0, 0, 1));
                count(gold, new Counts(0, 0, 1));
            }
        }

        void wrong(Event told) {
            events = events.plus(new Counts(0, 1, 0));
            byClass.merge(told.eventClass(), new Counts(0, 1, 0), Counts::plus);
            judged.add(new Judgement(told.confidence(), false));
        }

        void paired(GoldEvent gold, Event told) {
            if (gold.historical()) {
                detail("historical", told.historical() ? 1 : 0, 1);
                if (!told.historical()) {
                    wrong(told);
                }
            } else if (!gold.optional()) {
                right(gold, told);
            }
        }

        private void right(GoldEvent gold, Event told) {
            events = events.plus(new Counts(1, 1, 1));
            judged.add(new Judgement(told.confidence(), true));
            boolean sameClass = gold.classes().isEmpty() || EventMatch.classRight(gold, told);
            if (sameClass) {
                byClass.merge(told.eventClass(), new Counts(1, 1, 1), Counts::plus);
            } else {
                count(gold, new Counts(0, 0, 1));
                byClass.merge(told.eventClass(), new Counts(0, 1, 0), Counts::plus);
            }
            if (!gold.classes().isEmpty()) {
                detail("class", sameClass ? 1 : 0, 1);
            }
            if (!gold.modalities().isEmpty()) {
                detail("modality", EventMatch.modalityRight(gold, told) ? 1 : 0, 1);
            }
            if (gold.date().isPresent()) {
                detail("date", EventMatch.dateRight(gold, told) ? 1 : 0, 1);
            }
            detail(
                    "equipment",
                    EventMatch.equipmentRight(gold, told),
                    gold.equipment().size());
            if (gold.value().isPresent()) {
                detail("value", EventMatch.valueRight(gold, told) ? 1 : 0, 1);
            }
            detail("evidence", EventMatch.evidenceRight(gold, told) ? 1 : 0, 1);
        }

        private void count(GoldEvent gold, Counts counts) {
            gold.classes().stream().findFirst().ifPresent(name -> byClass.merge(name, counts, Counts::plus));
        }

        private void detail(String name, int right, int of) {
            details.merge(name, new Counts(right, of, of), Counts::plus);
        }

        ArticleScore done() {
            return new ArticleScore(events, byClass, details, judged);
        }
    }
}
