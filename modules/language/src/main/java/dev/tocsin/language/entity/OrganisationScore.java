package dev.tocsin.language.entity;

import dev.tocsin.language.knowledge.EntityKind;
import dev.tocsin.language.knowledge.Role;
import java.util.List;
import java.util.Set;

/** How well tokens read as the name of an organisation. */
final class OrganisationScore {
    private static final double[] BY_LENGTH = {0, -1.0, -1.0, -0.9, -1.0, -1.2, -1.4, -1.6, -1.8, -2.2};

    private static final List<String> FIRM_BEFORE = List.of("-based", "-listed", "-headquartered", "-backed", "-owned");
    private static final Set<String> FIRM_AFTER = Set.of(
            "shares",
            "stock",
            "workforce",
            "workers",
            "employees",
            "board",
            "shareholders",
            "headquarters",
            "revenue",
            "sales",
            "profit",
            "stake",
            "customers",
            "subsidiary",
            "bonds",
            "stores",
            "factory",
            "plant");

    double score(SentenceView view, int from, int to) {
        int length = to - from;
        double score = BY_LENGTH[Math.min(length, BY_LENGTH.length - 1)];
        boolean headLast = length > 1 && view.has(to - 1, Role.ORG_END);
        boolean headFirst = length > 2 && headedByOf(view, from, to);
        if (connected(view, from, to) && (!headFirst && !headLast || coordinates(view, from, to))) {
            return -10;
        }
        score += headLast ? 2.8 : 0;
        score += headFirst ? 3.0 : 0;
        score += length > 1 && view.has(to - 1, Role.LEGAL_FORM) ? 0.8 : 0;
        if (length == 1) {
            score += single(view, from);
        } else if (view.folded(from - 1).equals("the") && !view.headline()) {
            score += 0.5;
        }
        boolean middle = false;
        for (int i = from; i < to; i++) {
            if (view.common(i) && view.capitalised(i)) {
                middle = true;
            }
        }
        score += middle && length > 1 && !view.headline() && !view.opens(from) ? 0.5 : 0;
        return score + context(view, from, to);
    }

    private static double single(SentenceView view, int i) {
        if (view.has(i, Role.PLAIN)) {
            return -3.0;
        }
        String text = view.token(i).text();
        boolean acronym = view.token(i).allCaps() && !view.shouting() && text.length() <= 6 && !view.common(i);
        double score = acronym ? 2.2 : 0;
        boolean camel = !acronym && text.length() > 3 && hasInnerCapital(text);
        score += camel ? 1.0 : 0;
        boolean bracketed = view.folded(i - 1).equals("(") && view.folded(i + 1).equals(")");
        score += view.has(i + 1, Role.ORG_AFTER) ? 1.2 : 0;
        score += view.folded(i - 1).equals("the") && !view.common(i) ? 0.6 : 0;
        return score + (bracketed && acronym ? 1.0 : 0) - (view.common(i) ? 0.8 : 0);
    }

    private static boolean hasInnerCapital(String text) {
        boolean lower = false;
        for (int i = 1; i < text.length(); i++) {
            lower |= Character.isLowerCase(text.charAt(i));
            if (lower && Character.isUpperCase(text.charAt(i)) && !text.startsWith("Mc") && !text.startsWith("Mac")) {
                return true;
            }
        }
        return false;
    }

    private static double context(SentenceView view, int from, int to) {
        double score = 0;
        boolean definition = view.folded(to).equals("(")
                && view.folded(to + 2).equals(")")
                && to + 1 < view.size()
                && view.token(to + 1).allCaps()
                && initials(view, from, to, to + 1);
        score += definition ? 2.5 : 0;
        score += view.has(from - 1, Role.ORG_BEFORE) && !view.capitalised(from - 1) ? 1.4 : 0;
        if (view.has(from - 1, Role.HONORIFIC) && view.capitalised(from - 1)) {
            score -= 1.5;
        }
        score += from > 0 && FIRM_BEFORE.stream().anyMatch(view.folded(from - 1)::endsWith) ? 1.4 : 0;
        score += owns(view, to) ? 1.4 : 0;
        return score;
    }

    /** "'s shares", "'s 30 % stake": what a firm has and a person rarely. */
    private static boolean owns(SentenceView view, int to) {
        if (!view.folded(to).equals("'s")) {
            return false;
        }
        for (int i = to + 1; i < to + 4; i++) {
            if (FIRM_AFTER.contains(view.folded(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the token is made of the first letters of the words before it. */
    private static boolean initials(SentenceView view, int from, int to, int acronym) {
        String letters = view.folded(acronym).replace(".", "");
        int at = 0;
        for (int i = from; i < to && at < letters.length(); i++) {
            if (view.folded(i).charAt(0) == letters.charAt(at)) {
                at++;
            }
        }
        return letters.length() > 1 && at >= letters.length() - 1;
    }

    /** "Ministry of Defence", "House of Commons". */
    private static boolean headedByOf(SentenceView view, int from, int to) {
        for (int i = from; i < to - 2; i++) {
            if (view.has(i, Role.CONNECTOR) && !view.capitalised(i)) {
                return false;
            }
            boolean of = view.folded(i + 1).equals("of")
                    || view.folded(i + 1).equals("for")
                    || view.folded(i + 1).equals("on");
            if (view.has(i, Role.ORG_OF) && of) {
                return view.capitalised(to - 1);
            }
        }
        return false;
    }

    /** Whether "and" joins names that stand for themselves: "the USSR and the Russian Federation". */
    private static boolean coordinates(SentenceView view, int from, int to) {
        for (int i = from + 1; i < to - 1; i++) {
            if (view.folded(i).equals("and")) {
                int left = i - from;
                boolean known = view.matches(from).stream()
                        .anyMatch(match -> match.length() == left
                                && match.entries().stream().noneMatch(entry -> entry.as() == EntityKind.ORGAN));
                if (known || view.folded(i + 1).equals("the")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a small word stands inside. */
    static boolean connected(SentenceView view, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!view.capitalised(i)
                    && !view.tightHyphen(i)
                    && !Character.isDigit(view.folded(i).charAt(0))) {
                return true;
            }
        }
        return false;
    }
}
