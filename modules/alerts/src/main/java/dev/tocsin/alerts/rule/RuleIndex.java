package dev.tocsin.alerts.rule;

import dev.tocsin.language.filter.EventFilter;
import dev.tocsin.model.Event;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the few of many rules that an event may match (a presearcher). Each rule stands under the rarest terms that it
 * can't match without; rules that can do without any are always asked. Immutable, safe to share.
 */
final class RuleIndex {
    private final List<AlertRule> rules;
    private final Map<String, List<Integer>> byTerm = new HashMap<>();
    private final List<Integer> always = new ArrayList<>();

    RuleIndex(List<AlertRule> rules) {
        this.rules = List.copyOf(rules);
        List<List<Set<String>>> anchors = rules.stream().map(RuleIndex::anchors).toList();
        Map<String, Integer> uses = new HashMap<>();
        anchors.forEach(of -> of.forEach(terms -> terms.forEach(term -> uses.merge(term, 1, Integer::sum))));
        for (int i = 0; i < rules.size(); i++) {
            place(i, anchors.get(i), uses);
        }
    }

    private static List<Set<String>> anchors(AlertRule rule) {
        List<Set<String>> anchors = new ArrayList<>(rule.where().anchors());
        if (!rule.classes().isEmpty()) {
            anchors.add(rule.classTerms());
        }
        return anchors;
    }

    private void place(int rule, List<Set<String>> anchors, Map<String, Integer> uses) {
        Comparator<Set<String>> rarest = Comparator.comparingLong(terms ->
                terms.stream().mapToLong(term -> uses.getOrDefault(term, 0)).sum());
        anchors.stream()
                .min(rarest)
                .ifPresentOrElse(
                        terms -> terms.forEach(term -> byTerm.computeIfAbsent(term, t -> new ArrayList<>(1))
                                .add(rule)),
                        () -> always.add(rule));
    }

    /** In the order of the rules; every rule that matches is among them. */
    List<AlertRule> candidates(Event event) {
        BitSet found = new BitSet();
        always.forEach(found::set);
        for (String term : EventFilter.terms(event)) {
            byTerm.getOrDefault(term, List.of()).forEach(found::set);
        }
        return found.stream().mapToObj(rules::get).toList();
    }
}
