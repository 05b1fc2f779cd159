package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.model.Mention;
import dev.tocsin.model.Mention.Kind;
import dev.tocsin.model.Party;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whom phrases for two or more mean: "both countries", "the two sides", "the three navies", "the ministers". */
final class Pairs {
    private static final Set<String> PAIRS = PartyFinder.WORDS.of("pairs");
    private static final Set<String> PAIR_HEADS = PartyFinder.WORDS.of("pair-heads");
    private static final Set<String> PAIR_OWNERS =
            Set.of("countries", "sides", "nations", "states", "neighbours", "neighbors", "allies", "governments");
    /** "Three men" are some, "the three men" those spoken of. */
    private static final Set<String> NUMERALS = Set.of("two", "three", "four");

    private static final Map<String, Integer> SEVERAL = Map.of("three", 3, "four", 4);
    /** Who sit down together, in the plural: those two who were named in the sentence before. */
    private static final Set<String> MEETING = Set.of(
            "ministers",
            "presidents",
            "leaders",
            "premiers",
            "commanders",
            "generals",
            "admirals",
            "sides",
            "parties",
            "officials",
            "men",
            "diplomats",
            "countries",
            "neighbours",
            "neighbors",
            "governments",
            "armies",
            "navies");
    /** Of two states that were spoken of together, however long before. */
    private static final Set<String> FORCES = Set.of("services", "fleets", "delegations", "militaries");
    /** Pairs of these are of states only. */
    private static final Set<String> STATES = Set.of(
            "countries",
            "nations",
            "states",
            "neighbours",
            "neighbors",
            "governments",
            "capitals",
            "presidents",
            "premiers",
            "ministers");

    private static final Set<String> COUNTED = Set.of("two", "both", "pair", "duo");
    /** Who may be at odds within one state. */
    private static final Set<String> CAMPS = Set.of("camps", "sides", "factions", "parties", "rivals");

    /** Of parties within a state. */
    private static final Set<String> POLITICAL = Set.of(
            "opposition",
            "political",
            "left-wing",
            "right-wing",
            "wing",
            "leftist",
            "rightist",
            "ruling",
            "islamist",
            "communist",
            "socialist",
            "religious",
            "secular");

    private static final Set<String> COMPANIONS = Set.of("allies", "partners", "neighbours", "neighbors");
    private static final Set<String> OWNERS = Set.of("our", "its", "their", "his", "her");

    private final Reading reading;
    private final Clauses clauses;
    private final Discourse discourse;

    Pairs(Reading reading, Discourse discourse) {
        this.reading = reading;
        this.clauses = reading.clauses();
        this.discourse = discourse;
    }

    /** "Both countries", "the two sides". */
    boolean isPair(NounPhrase phrase) {
        return reading.has(phrase, PAIR_OWNERS)
                && !reading.has(phrase, POLITICAL)
                && reading.has(phrase, PAIRS)
                && !areOthers(phrase)
                && !clauses.words().get(phrase.from()).isAny(NUMERALS);
    }

    /** "Its allies", "their neighbours": others than those spoken of. */
    private boolean areOthers(NounPhrase phrase) {
        return clauses.words().get(phrase.from()).isAny(OWNERS)
                && clauses.words().get(phrase.head()).isAny(COMPANIONS)
                && !reading.has(phrase, COUNTED);
    }

    /** "All sides". */
    private boolean isEverySide(NounPhrase phrase) {
        Word head = clauses.words().get(phrase.head());
        return head.isAny(Set.of("sides", "parties", "claimants", "factions"))
                && clauses.words().get(phrase.from()).is("all");
    }

    /** Whom a third party means by "both sides", "all sides"; nobody for another phrase. */
    List<Party> sides(NounPhrase phrase, Set<String> speaking) {
        if (isEverySide(phrase)) {
            List<Party> there = inside(phrase);
            if (!there.isEmpty()) {
                return there;
            }
            List<Party> every = discourse.history().everySide(speaking);
            return every.isEmpty() ? discourse.home().map(List::of).orElse(List.of()) : every;
        }
        Word head = clauses.words().get(phrase.head());
        boolean alone = phrase.to() - phrase.from() == 1 && head.is("both");
        boolean pair = head.isAny(PAIR_HEADS)
                && reading.has(phrase, PAIRS)
                && !(head.is("allies") && clauses.words().get(phrase.from()).isAny(OWNERS))
                && !clauses.words().get(phrase.from()).isAny(NUMERALS);
        boolean camps = head.isAny(CAMPS) && clauses.words().get(phrase.from()).isAny(COUNTED);
        if (!alone && !pair && !camps && !isPair(phrase)) {
            return List.of();
        }
        List<Party> sides = discourse.sides(speaking, head.isAny(STATES));
        return sides.isEmpty() && head.isAny(CAMPS)
                ? Parties.without(discourse.home().map(List::of).orElse(List.of()), speaking)
                : sides;
    }

    /** "All parties in Mali": its own. */
    private List<Party> inside(NounPhrase phrase) {
        return clauses.complements(phrase.to() - 1).stream()
                .limit(1)
                .filter(each -> each.preposition().equals("in"))
                .flatMap(each -> each.phrases().stream())
                .flatMap(place -> reading.in(place).stream())
                .filter(mention -> mention.kind() == Kind.LOCATION)
                .map(Pairs::party)
                .filter(Discourse::isState)
                .limit(1)
                .toList();
    }

    /** @param they whether it begins with "they" or "their" */
    boolean isOfTwo(NounPhrase phrase, boolean they) {
        Word head = clauses.words().get(phrase.head());
        if (reading.has(phrase, POLITICAL)) {
            return false;
        }
        Word first = clauses.words().get(phrase.from());
        boolean each =
                first.isAny(Set.of("each", "either", "neither")) && head.isAny(Set.of("side", "country", "party"));
        boolean pair = head.isAny(PAIR_HEADS)
                && !areOthers(phrase)
                && (reading.has(phrase, PAIRS) && !first.isAny(NUMERALS) || they);
        return each || pair || isPair(phrase);
    }

    /** Those of whom the sentences before have told; nobody for a phrase of another kind. */
    List<Party> meant(NounPhrase phrase, boolean they) {
        Word head = clauses.words().get(phrase.head());
        if (isOfTwo(phrase, they)) {
            List<Party> several = several(phrase);
            List<Party> here = several.isEmpty() ? namedBefore(phrase) : several;
            return here.isEmpty() ? discourse.pair(head.isAny(STATES)) : here;
        }
        boolean plain = phrase.to() - phrase.from() == 2
                && clauses.words().get(phrase.from()).is("the");
        List<Party> met = plain && head.isAny(MEETING) ? discourse.states().pair() : List.of();
        return met.isEmpty() && plain && head.isAny(FORCES) ? discourse.pair(true) : met;
    }

    /** The two states that the sentence has named before "the two countries". */
    private List<Party> namedBefore(NounPhrase phrase) {
        int start = reading.start(phrase);
        List<Party> named = Parties.distinct(reading.mentions().stream()
                .filter(mention -> mention.end() <= start && mention.kind() == Kind.LOCATION)
                .map(Pairs::party)
                .filter(Discourse::isState)
                .toList());
        return named.size() == 2 && clauses.words().get(phrase.head()).isAny(STATES) ? named : List.of();
    }

    /** "The three armies". */
    private List<Party> several(NounPhrase phrase) {
        return SEVERAL.entrySet().stream()
                .filter(each -> reading.has(phrase, Set.of(each.getKey())))
                .findFirst()
                .map(each -> discourse.history().together(each.getValue()))
                .orElse(List.of());
    }

    private static Party party(Mention mention) {
        return new Party(
                mention.text(),
                mention.entity(),
                mention.name(),
                mention.country(),
                mention.office(),
                mention.sector());
    }
}
