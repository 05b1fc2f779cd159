package dev.tocsin.language.entity;

import dev.tocsin.language.knowledge.EntityKind;
import dev.tocsin.language.knowledge.Lexicon;
import dev.tocsin.language.knowledge.Role;
import java.util.List;

/** How well tokens read as the name of a person. */
final class PersonScore {
    private static final double[] BY_LENGTH = {0, -1.3, 0.5, 0.4, 0.0, -0.8, -2.0, -3.0};
    private static final List<String> SLAVIC_ENDS = List.of(
            "ov", "ev", "ova", "eva", "sky", "skiy", "skyi", "skyy", "ski", "ska", "enko", "chuk", "uk", "yan", "ian",
            "shvili", "dze", "vich", "vych", "ovic", "evic", "yev", "yeva", "kin", "kina", "skaya", "iuk", "czyk");
    private static final List<String> OTHER_ENDS = List.of(
            "sson", "sen", "son", "berg", "stein", "mann", "escu", "oglu", "zadeh", "opoulos", "idis", "akis", "ez",
            "iani", "etti", "elli", "ini", "ino", "singh", "pour", "nejad", "bekov", "ullah", "uddin", "allah");

    double score(SentenceView view, int from, int to) {
        int length = to - from;
        double score = 0;
        int hyphens = 0;
        int names = 0;
        for (int i = from; i < to; i++) {
            if (view.nickname(i)) {
                score += 2.0;
                hyphens += 1;
                i += 2;
                hyphens += 1;
                continue;
            }
            hyphens += view.tightHyphen(i) ? 1 : 0;
            if (view.tightHyphen(i) || view.has(i, Role.PARTICLE) && !view.capitalised(i)) {
                score += 0.3;
            } else if (view.initial(i)) {
                score += i + 1 < to ? 0.7 : -1.5;
            } else {
                score += word(view, i, i == from, i == to - 1);
                names++;
            }
        }
        int words = Math.max(1, Math.max(names, length - 2 * hyphens));
        score += BY_LENGTH[Math.min(words, BY_LENGTH.length - 1)]
                + (view.tightHyphen(to) && view.capitalised(to + 1) ? -2.0 : 0);
        if (names == 0 || length > 1 && !view.capitalised(to - 1)) {
            return -10;
        }
        if (length == 1 && placeName(view, from)) {
            score -= 1.5;
        }
        if (length > 1 && (view.has(to - 1, Role.ORG_END) || view.has(to - 1, Role.PLACE_END))) {
            score -= 1.6;
        }
        return score + context(view, from, to);
    }

    private static double word(SentenceView view, int i, boolean first, boolean last) {
        if (view.has(i, Role.CALENDAR) || view.has(i, Role.PLAIN)) {
            return -2.0;
        }
        if (view.has(i, Role.LEGAL_FORM) || view.has(i, Role.HONORIFIC) && first && !last) {
            return -2.0;
        }
        boolean shortCaps = view.token(i).allCaps()
                && !view.shouting()
                && view.token(i).text().length() <= 5;
        boolean initials = shortCaps && first && !last && view.token(i).text().length() == 2;
        double score = shortCaps && !initials ? -1.4 : 0;
        if (!Character.isUpperCase(view.token(i).text().charAt(0))) {
            return score + 1.0;
        }
        if (view.firstName(i) && first) {
            return score + 1.5;
        }
        if (view.surname(i) || view.firstName(i)) {
            return score + (last ? 1.0 : 0.6);
        }
        if (view.common(i)) {
            return score + (first ? -1.6 : -0.7);
        }
        return score + (hasPersonalEnd(view.folded(i)) ? 1.1 : placeName(view, i) ? -1.2 : 0.35);
    }

    private static boolean placeName(SentenceView view, int i) {
        for (Lexicon.Match match : view.matches(i)) {
            for (Lexicon.Entry entry : match.entries()) {
                if (entry.as() == EntityKind.COUNTRY
                        || entry.as() == EntityKind.NATIONALITY
                        || entry.as() == EntityKind.PLACE
                                && entry.entity().sector().equals("GOV")) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean hasPersonalEnd(String folded) {
        if (folded.length() < 5) {
            return false;
        }
        return SLAVIC_ENDS.stream().anyMatch(folded::endsWith)
                || OTHER_ENDS.stream().anyMatch(folded::endsWith);
    }

    /** What stands around a person. */
    double context(SentenceView view, int from, int to) {
        double score = 0;
        if (view.has(from - 1, Role.HONORIFIC) && view.capitalised(from - 1)) {
            score += 2.2;
        } else if (officeBefore(view, from)) {
            score += 2.0;
        }
        String next = view.folded(to);
        if (view.has(to, Role.SAID) || next.equals("who")) {
            score += 1.2;
        }
        if (view.has(from - 1, Role.SAID) && !next.equals("'s")) {
            score += 0.7;
        }
        if (next.equals(",") && to + 1 < view.size()) {
            String after = view.folded(to + 1);
            boolean age = after.length() == 2
                    && Character.isDigit(after.charAt(0))
                    && view.folded(to + 2).equals(",");
            boolean described =
                    after.equals("who") || after.equals("a") || after.equals("the") || officeAt(view, to + 1);
            score += age ? 2.5 : described ? 0.5 : 0;
        }
        if (view.has(from - 1, Role.PLACE_PREP) && to - from == 1) {
            score -= 0.8;
        }
        if (view.capitalised(to) && !view.headline() && !view.shouting() && !view.has(to, Role.CALENDAR)) {
            score -= 1.3;
        }
        if (namesBefore(view, from)) {
            score -= 2.0;
        }
        boolean article =
                view.folded(from - 1).equals("the") || view.folded(from - 1).equals("a");
        boolean firm = view.has(from - 1, Role.ORG_BEFORE) && !view.capitalised(from - 1);
        return score - (article ? 1.8 : 0) - (firm ? 1.0 : 0);
    }

    /** Whether the word before reads as a part of the same name. */
    private static boolean namesBefore(SentenceView view, int from) {
        int before = from - 1;
        return before >= 0
                && view.capitalised(before)
                && !view.headline()
                && !view.shouting()
                && !view.has(before, Role.HONORIFIC)
                && !view.has(before, Role.CALENDAR)
                && !view.common(before)
                && !placeName(view, before)
                && (view.firstName(before) || view.surname(before) || view.initial(before));
    }

    private static boolean officeBefore(SentenceView view, int from) {
        for (int start = Math.max(0, from - 5); start < from; start++) {
            int end = from;
            boolean comma = view.folded(from - 1).equals(",");
            if (comma) {
                return false;
            }
            if (officeMatch(view, start, end - start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean officeAt(SentenceView view, int i) {
        return i < view.size()
                && view.matches(i).stream()
                        .anyMatch(match -> match.entries().stream().anyMatch(entry -> entry.as() == EntityKind.OFFICE));
    }

    private static boolean officeMatch(SentenceView view, int start, int length) {
        for (Lexicon.Match match : view.matches(start)) {
            if (match.length() == length
                    && match.entries().stream().anyMatch(entry -> entry.as() == EntityKind.OFFICE)) {
                return true;
            }
        }
        return false;
    }
}
