package dev.tocsin.language.time;

import java.util.List;
import java.util.Set;

/** Whether the words around a date speak of what was or of what is to come. */
enum Leaning {
    PAST,
    FUTURE,
    UNKNOWN;

    private static final int REACH = 18;
    private static final Set<String> FUTURE_WORDS = Set.of(
            "will",
            "would",
            "shall",
            "'ll",
            "won't",
            "upcoming",
            "scheduled",
            "due",
            "plans",
            "planned",
            "planning",
            "expected",
            "expects",
            "expect",
            "going",
            "intends",
            "set",
            "slated",
            "until",
            "till",
            "starting",
            "begins",
            "takes",
            "next",
            "deadline",
            "ahead",
            "forthcoming");
    private static final Set<String> PAST_WORDS = Set.of(
            "was", "were", "had", "did", "said", "told", "met", "held", "took", "made", "sent", "began", "left", "came",
            "went", "gave", "saw", "became", "won", "lost", "fell", "rose", "shot", "hit", "struck", "broke", "spoke",
            "wrote", "led", "flew", "ran", "sold", "bought", "paid", "fought", "found", "been", "has", "have", "since",
            "sank", "drove", "fled", "quit", "cut", "put", "seen", "after", "killed", "visited");
    private static final Set<String> TOWARDS = Set.of("until", "till", "by");
    /** What one says of things to do: "agreed to train", but not "agreed to a truce". */
    private static final Set<String> RESOLVED = Set.of(
            "agreed",
            "decided",
            "pledged",
            "promised",
            "offered",
            "vowed",
            "intended",
            "hoped",
            "threatened",
            "ordered",
            "asked",
            "urged",
            "proposed",
            "wants",
            "hopes",
            "ready",
            "prepared");

    private static final Set<String> CLAUSE_ENDS =
            Set.of(";", ":", "\"", "\u201c", "\u201d", "(", ")", "that", "which", "who");

    /** Read from the words before the expression, nearest first, then from those after it. */
    static Leaning of(List<String> folded, int from, int to) {
        if (from > 0 && TOWARDS.contains(folded.get(from - 1)) || TOWARDS.contains(folded.get(from))) {
            return FUTURE;
        }
        Leaning before = before(folded, from);
        return before != UNKNOWN ? before : after(folded, to);
    }

    private static Leaning before(List<String> folded, int from) {
        for (int i = from - 1; i >= 0 && i >= from - REACH; i--) {
            String word = folded.get(i);
            if (CLAUSE_ENDS.contains(word)) {
                return UNKNOWN;
            }
            Leaning own = word(folded, i, from);
            if (own != UNKNOWN) {
                return own;
            }
        }
        return UNKNOWN;
    }

    /** "Invited them to Lima in October"; a weekday may be that of the invitation. */
    private static boolean invitesFor(List<String> folded, int invited, int date) {
        return invited < date
                && folded.subList(invited, date).contains("to")
                && folded.get(date).equals("in");
    }

    private static Leaning after(List<String> folded, int to) {
        for (int i = to; i < folded.size() && i < to + REACH; i++) {
            if (i > to && CLAUSE_ENDS.contains(folded.get(i))) {
                return UNKNOWN;
            }
            Leaning own = word(folded, i, to);
            if (own != UNKNOWN) {
                return own;
            }
        }
        return UNKNOWN;
    }

    private static String next(List<String> folded, int i) {
        return i + 1 < folded.size() ? folded.get(i + 1) : "";
    }

    private static Leaning word(List<String> folded, int i, int date) {
        String word = folded.get(i);
        String before = i > 0 ? folded.get(i - 1) : "";
        if (PAST_WORDS.contains(word)) {
            boolean afterModal = i > 0 && FUTURE_WORDS.contains(before) || before.equals("to") || before.equals("be");
            return afterModal ? FUTURE : PAST;
        }
        if (FUTURE_WORDS.contains(word)) {
            if (word.equals("set") && !DateWords.isAny(next(folded, i), "to", "for")) {
                return UNKNOWN;
            }
            boolean have = i + 1 < folded.size() && folded.get(i + 1).equals("have");
            if (word.equals("would") && have) {
                return PAST;
            }
            boolean past = (word.equals("planned")
                            || word.equals("expected")
                            || word.equals("scheduled")
                            || word.equals("due"))
                    && before.equals("had");
            return past ? PAST : FUTURE;
        }
        if (RESOLVED.contains(word)
                && i + 2 < folded.size()
                && folded.get(i + 1).equals("to")) {
            boolean noun = folded.get(i + 2).matches("an?|the|this|that|its|his|her|their|[0-9].*");
            return noun || i >= date ? PAST : FUTURE;
        }
        if (word.equals("invited") && invitesFor(folded, i, date)) {
            return FUTURE;
        }
        if (word.length() > 4 && word.endsWith("ed")) {
            boolean passive = before.equals("be") || before.equals("being");
            return passive ? UNKNOWN : PAST;
        }
        return UNKNOWN;
    }
}
