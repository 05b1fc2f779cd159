package dev.tocsin.language.quantity;

import java.util.List;
import java.util.Set;

/** The words that may stand between a count and what it counts. */
final class Modifiers {
    /** Units that are counted in place of the equipment itself. */
    static final Set<String> UNITS = Set.of(
            "battery",
            "batteries",
            "squadron",
            "squadrons",
            "unit",
            "units",
            "system",
            "systems",
            "regiment",
            "regiments",
            "launcher",
            "launchers",
            "set",
            "sets",
            "battalion",
            "battalions",
            "round",
            "rounds",
            "division",
            "divisions",
            "ton",
            "tons",
            "tonnes",
            "shipment",
            "shipments",
            "pair",
            "pairs",
            "complex");

    /** Counts that say no number. */
    static final Set<String> VAGUE = Set.of(
            "hundreds",
            "dozens",
            "thousands",
            "scores",
            "several",
            "many",
            "some",
            "tens",
            "few",
            "numerous",
            "multiple",
            "more");

    private static final Set<String> STOPS = Set.of(
            "and",
            "or",
            "for",
            "from",
            "to",
            "with",
            "by",
            "in",
            "on",
            "at",
            "into",
            "as",
            "while",
            "but",
            "that",
            "which",
            "who",
            "after",
            "before",
            "during",
            "including",
            "between",
            "against",
            "per",
            "percent",
            "million",
            "billion",
            "trillion",
            "dollars",
            "euros",
            "km",
            "miles",
            "kilometers",
            "kilometres",
            "years",
            "year",
            "months",
            "month",
            "days",
            "day",
            "weeks",
            "hours",
            "people",
            "soldiers",
            "troops",
            "killed",
            "is",
            "are",
            "was",
            "were",
            "has",
            "have",
            "had",
            "will",
            "would",
            "said",
            "signed",
            "bought",
            "ordered",
            "sent");

    private Modifiers() {}

    /** Whether the word may stand between a name and its class noun: no "for", "and", "said". */
    static boolean mayDescribe(String folded) {
        return !STOPS.contains(folded);
    }

    /** Whether the token may stand between the count and the noun. */
    static boolean allows(List<String> folded, int i) {
        String word = folded.get(i);
        char first = word.charAt(0);
        boolean sign = !Character.isLetterOrDigit(first)
                && !word.equals("-")
                && !word.equals("'s")
                && !word.equals("\"")
                && !word.equals("\u201c");
        return !sign && !STOPS.contains(word);
    }
}
