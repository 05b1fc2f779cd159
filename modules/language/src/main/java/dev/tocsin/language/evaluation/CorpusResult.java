package dev.tocsin.language.evaluation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was measured on the held-back part of the corpus.
 *
 * @param types of given pairs, by PLOVER type
 * @param names by kind
 * @param events of articles, all together
 * @param classes of articles' events, by class
 * @param details of the events that are right, by detail
 * @param confidence of events
 */
public record CorpusResult(
        int sentences,
        int articles,
        List<Figure> figures,
        Map<String, Counts> types,
        Map<String, Counts> names,
        Counts events,
        Map<String, Counts> classes,
        Map<String, Counts> details,
        Calibration confidence) {
    public CorpusResult {
        figures = List.copyOf(figures);
        types = sorted(types);
        names = sorted(names);
        classes = sorted(classes);
        details = sorted(details);
    }

    /** The classes of which the articles tell anything; how right the others are can't be said. */
    public Map<String, Counts> annotatedClasses() {
        Map<String, Counts> annotated = new TreeMap<>(classes);
        annotated.values().removeIf(counts -> counts.gold() == 0);
        return annotated;
    }

    private static Map<String, Counts> sorted(Map<String, Counts> counts) {
        return Collections.unmodifiableMap(new TreeMap<>(counts));
    }
}
