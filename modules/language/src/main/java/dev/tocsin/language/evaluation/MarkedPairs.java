package dev.tocsin.language.evaluation;

import dev.tocsin.language.corpus.MarkedAct;
import dev.tocsin.language.corpus.MarkedSentence;
import dev.tocsin.language.event.TypeClassifier.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The pairs of parties between which a sentence tells an act. */
final class MarkedPairs {
    private MarkedPairs() {}

    /**
     * A source and a target.
     *
     * @param types folded as PLOVER's pairs are; any of them is right
     */
    record Pair(String sentence, Span source, Span target, Set<String> types) {
        /** The told type where it is right, else the first of the right ones. */
        String gold(String told) {
            return types.contains(told) ? told : types.iterator().next();
        }
    }

    /** Both ends marked; of those who act together with nobody else named, each with each later one. */
    static List<Pair> of(MarkedSentence sentence) {
        Map<List<Integer>, Set<String>> types = new LinkedHashMap<>();
        for (MarkedAct act : sentence.acts()) {
            String type = act.manual().map(Folding::name).orElseGet(() -> Folding.name(act.type(), act.modality()));
            for (List<Integer> ends : ends(act)) {
                types.computeIfAbsent(ends, key -> new TreeSet<>()).add(type);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        types.forEach((ends, set) ->
                pairs.add(new Pair(sentence.text(), span(sentence, ends.get(0)), span(sentence, ends.get(1)), set)));
        return pairs;
    }

    private static List<List<Integer>> ends(MarkedAct act) {
        List<List<Integer>> ends = new ArrayList<>();
        for (int source : act.sources()) {
            for (int target : act.targets()) {
                ends.add(List.of(source, target));
            }
        }
        if (act.together() && act.targets().isEmpty()) {
            for (int i = 0; i < act.sources().size(); i++) {
                for (int j = i + 1; j < act.sources().size(); j++) {
                    ends.add(List.of(act.sources().get(i), act.sources().get(j)));
                }
            }
        }
        return ends;
    }

    private static Span span(MarkedSentence sentence, int number) {
        return sentence.numbered(number)
                .map(name -> new Span(name.at().start(), name.at().end()))
                .orElseThrow();
    }
}
