package dev.tocsin.language.entity;

import dev.tocsin.language.knowledge.Entity;
import dev.tocsin.language.knowledge.EntityKind;
import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.language.knowledge.Lexicon;
import dev.tocsin.language.knowledge.Role;

/**
 * How well a stretch of a sentence reads as a name of each kind: a sum of reasons, each worth about as much as the
 * logarithm of the odds that it changes. Zero is even. No state.
 */
final class SpanScorer {
    private static final int BIG_CITY_THOUSANDS = 500;
    private static final int CITY_THOUSANDS = 100;

    private final KnowledgeBase knowledge;
    private final PersonScore person = new PersonScore();
    private final OrganisationScore organisation = new OrganisationScore();

    SpanScorer(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** What it costs to read one token as no name. */
    double plain(SentenceView view, int i) {
        if (!view.token(i).word() || !view.capitalised(i) || view.has(i, Role.CALENDAR) || view.has(i, Role.PLAIN)) {
            return 0;
        }
        boolean common = view.common(i) && !view.firstName(i);
        if (view.shouting()) {
            return common ? 0 : -0.8;
        }
        if (view.headline()) {
            return common ? 0 : -1.0;
        }
        if (view.opens(i)) {
            return common ? 0 : -0.7;
        }
        if (view.has(i, Role.HONORIFIC)) {
            return -0.2;
        }
        return common ? -0.9 : -2.0;
    }

    /** A name that the lexicon knows. */
    double known(SentenceView view, int from, int to, Lexicon.Entry entry, Label label) {
        double score = base(view, from, to, entry) + 5.0 * (to - from - 1);
        if (to - from == 1) {
            score += single(view, from, entry);
        }
        return score
                + switch (label) {
                    case LOCATION -> place(view, from, to);
                    case PERSON -> person.context(view, from, to);
                    case ORGANISATION, NATIONALITY, OFFICE, EQUIPMENT, MISC -> 0;
                };
    }

    /** What a known name of several words brings beyond one of a single word, the segmenter's share included. */
    private static double longer(int words) {
        return words > 1 ? 5.0 * (words - 1) + Segmenter.SURE - 1.0 : 0;
    }

    private double base(SentenceView view, int from, int to, Lexicon.Entry entry) {
        Entity entity = entry.entity();
        return switch (entry.as()) {
            case COUNTRY -> 4.0;
            case NATIONALITY -> 3.5;
            case PERSON, EQUIPMENT -> 3.5;
            case ORGANISATION, GROUP, COMPANY -> 3.2;
            case OFFICE -> view.capitalised(from) ? 1.2 : 0.6;
            case ORGAN -> view.capitalised(from) && !view.opens(from) ? 1.6 : 0.7;
            case AGREEMENT, EXERCISE, OTHER -> 3.0;
            case PLACE -> population(entity);
        };
    }

    private double population(Entity entity) {
        return knowledge
                .city(entity.id())
                .map(city -> {
                    if (entity.sector().equals("GOV")) {
                        return 3.2;
                    }
                    return city.thousands() >= BIG_CITY_THOUSANDS
                            ? 2.6
                            : city.thousands() >= CITY_THOUSANDS ? 1.6 : 1.0;
                })
                .orElse(2.6);
    }

    /** A single word may be an everyday word or a person's name as well. */
    private double single(SentenceView view, int i, Lexicon.Entry entry) {
        if (entry.as() == EntityKind.OFFICE || entry.as() == EntityKind.ORGAN || entry.as() == EntityKind.NATIONALITY) {
            return 0;
        }
        boolean acronym = view.token(i).allCaps() && !view.shouting();
        double score = 0;
        if (view.common(i) && !acronym) {
            score -= view.opens(i) || view.headline() || view.shouting() ? 3.0 : 1.2;
        }
        boolean capital =
                entry.as() == EntityKind.PLACE && entry.entity().sector().equals("GOV");
        if (view.firstName(i) && !acronym && !capital && entry.as() != EntityKind.COUNTRY) {
            score -= 0.8;
        }
        boolean after = joins(view, i - 1);
        boolean before = joins(view, i + 1);
        if (entry.as() == EntityKind.COUNTRY) {
            boolean named = view.firstName(i) || view.surname(i);
            return named && (after && view.firstName(i - 1) || before) ? score - 6.0 : score;
        }
        if (capital && before && view.firstName(i)) {
            return score - 4.0;
        }
        return after || before ? score - 1.0 : score;
    }

    private static boolean joins(SentenceView view, int i) {
        return i >= 0
                && i < view.size()
                && view.capitalised(i)
                && !view.headline()
                && !view.shouting()
                && (view.firstName(i) || view.surname(i) || view.initial(i))
                && (!view.opens(i) || view.firstName(i) && !view.common(i));
    }

    double location(SentenceView view, int from, int to) {
        int length = to - from;
        double score = (length == 1 ? -1.5 : -1.6) + place(view, from, to);
        if (length == 1 && view.common(from) && !view.firstName(from)) {
            score -= 1.6;
        }
        if (length == 1 && view.opens(from)) {
            score -= 0.5;
        }
        if (view.folded(from - 1).equals("the") && length == 1) {
            score -= 0.5;
        }
        if (length == 1 && view.has(to, Role.ORG_AFTER)) {
            score -= 0.6;
        }
        if (length > 1 && view.has(to - 1, Role.PLACE_END)) {
            score += 2.6;
        }
        if (length > 1 && view.has(from, Role.PLACE_START)) {
            score += 1.7;
        }
        for (int i = from; i < to; i++) {
            boolean known = view.common(i) && !view.has(i, Role.PLACE_END) && !view.has(i, Role.PLACE_START);
            score += known ? -0.3 : 0.3;
        }
        return whole(view, from, to, score);
    }

    /** The score with what the names inside would have brought, where it is a place by its own words. */
    private double whole(SentenceView view, int from, int to, double score) {
        return to - from > 1 && score > 0.5 && (view.has(to - 1, Role.PLACE_END) || view.has(from, Role.PLACE_START))
                ? score + swallowed(view, from, to)
                : score;
    }

    /** What stands around a place. */
    private double place(SentenceView view, int from, int to) {
        double score = 0;
        if (view.has(from - 1, Role.PLACE_PREP)) {
            score += 0.9;
        }
        if (view.folded(to).equals(",") && startsPlace(view, to + 1)) {
            score += 1.2;
        }
        if (from > 1 && view.folded(from - 1).equals(",") && startsPlace(view, from - 2) && !view.headline()) {
            score += 0.4;
        }
        boolean dateline = from == 0
                && (view.folded(to).equals("(") || view.folded(to).equals(","))
                && view.token(0).allCaps();
        return score + (dateline ? 1.5 : 0) - (view.has(to, Role.SAID) ? 0.5 : 0);
    }

    private static boolean startsPlace(SentenceView view, int i) {
        if (i < 0 || i >= view.size()) {
            return false;
        }
        return view.matches(i).stream()
                .flatMap(match -> match.entries().stream())
                .anyMatch(entry -> entry.as() == EntityKind.COUNTRY || entry.as() == EntityKind.PLACE);
    }

    /** What is lost by not reading the names inside a longer name for themselves. */
    private double swallowed(SentenceView view, int from, int to) {
        double lost = 0;
        boolean organ = view.has(to - 1, Role.STATE_ORGAN);
        int i = from;
        while (i < to) {
            int next = i + 1;
            double best = 0;
            for (Lexicon.Match match : view.matches(i)) {
                Lexicon.Entry entry = match.entries().get(0);
                boolean people = entry.as() == EntityKind.NATIONALITY;
                boolean inside = i + match.length() < to || i > from;
                boolean counts = entry.as() != EntityKind.PERSON
                        && entry.as() != EntityKind.OFFICE
                        && entry.as() != EntityKind.ORGAN
                        && !(people && organ);
                if (inside && counts && i + match.length() <= to) {
                    best = Math.max(best, 1.0 + base(view, i, i + match.length(), entry) + longer(match.length()));
                    next = i + match.length();
                }
            }
            lost += best;
            i = next;
        }
        return lost;
    }

    double person(SentenceView view, int from, int to) {
        return person.score(view, from, to);
    }

    double organisation(SentenceView view, int from, int to) {
        double score = organisation.score(view, from, to);
        return score > 0 && to - from > 1 ? score + swallowed(view, from, to) : score;
    }

    double misc(SentenceView view, int from, int to) {
        double score = -1.6 - 0.2 * (to - from - 1);
        if (to - from > 1 && view.has(to - 1, Role.MISC_END)) {
            score += 3.2;
        }
        boolean numbered = view.token(from).text().chars().anyMatch(Character::isDigit);
        return score + (numbered ? 1.5 : 0) + (score > 0 ? swallowed(view, from, to) : 0);
    }
}
