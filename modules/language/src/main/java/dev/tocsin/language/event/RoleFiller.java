package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Clauses.Complement;
import dev.tocsin.language.syntax.Inflection;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Mention;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Whoever stands in the roles of a frame: at the subject, the object, behind a preposition, inside the noun itself. */
final class RoleFiller {
    private static final Set<String> LIGHT = Set.copyOf(Inflection.load()
            .verbs(List.copyOf(WordLists.load(RoleFiller.class, "roles.txt").of("light"))));
    private static final Set<String> MEANS =
            Set.of("through", "via", "for", "about", "against", "on", "despite", "over", "into");
    private static final Set<String> ARRIVAL =
            WordLists.load(Homeland.class, "homeland.txt").of("arrival");
    private static final Set<String> BORDERS = Set.of("border", "borders", "frontier", "frontiers", "boundary");
    private static final Set<String> JOIN = Set.of("join", "joins", "joined", "joining");
    private static final Set<String> FITTED = PartyFinder.WORDS.of("fitted");
    private static final Pattern ABBREVIATION = Pattern.compile("[A-Z.]+");

    private final Reading reading;
    private final PartyFinder parties;
    private final Discourse discourse;

    RoleFiller(Reading reading, PartyFinder parties, Discourse discourse) {
        this.reading = reading;
        this.parties = parties;
        this.discourse = discourse;
    }

    /** Of the first role that names a party. */
    List<Party> first(Act act, List<String> roles) {
        for (String role : roles) {
            List<Party> found = filled(act, role);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Whoever stands in a role of the frame. */
    List<Party> filled(Act act, String role) {
        return switch (role) {
            case Frame.SUBJECT ->
                clashing(act)
                        ? discourse.sides(Set.of(), false)
                        : withJoined(
                                act,
                                withCompanions(subject(act).stream()
                                        .filter(phrase -> act.trigger().frame().symmetric() || !parties.isThing(phrase))
                                        .toList()));
            case Frame.OBJECT -> parties.of(act.object());
            case Frame.POSSESSOR -> act.own().map(own -> possessors(act, own)).orElse(List.of());
            case Frame.MODIFIER -> modifiers(act);
            case Frame.ANY -> any(act);
            case Frame.SPEAKER ->
                discourse
                        .speaker()
                        .filter(party -> party.country().isPresent())
                        .map(List::of)
                        .orElse(List.of());
            default -> complement(act, role);
        };
    }

    /** "The two armies exchanged fire": those who fought before, whoever met since. */
    private boolean clashing(Act act) {
        return act.trigger().type() == PloverType.ASSAULT
                && act.subject().size() == 1
                && !parties.names(act.subject().get(0))
                && !parties.anaphora()
                        .pairs()
                        .sides(act.subject().get(0), Set.of())
                        .isEmpty();
    }

    /** "Norway, together with Denmark and Sweden, will send". */
    private List<Party> withCompanions(List<NounPhrase> subject) {
        List<Party> found = new ArrayList<>(parties.of(subject));
        List<Word> words = reading.clauses().words();
        for (NounPhrase phrase : subject) {
            int at = phrase.to();
            boolean together = at + 2 < words.size()
                    && words.get(at).is(",")
                    && words.get(at + 1).isAny(Set.of("together", "along", "jointly"))
                    && words.get(at + 2).is("with");
            for (NounPhrase other : reading.clauses().nounPhrases()) {
                boolean inside = together
                        && other.from() > at
                        && words.subList(at + 1, other.from()).stream().noneMatch(word -> word.is(","));
                found.addAll(inside ? parties.named(other) : List.of());
            }
        }
        return Parties.distinct(found);
    }

    /** "Joined Oman in accusing": with those whom they joined. */
    private List<Party> withJoined(Act act, List<Party> subject) {
        boolean gerund = act.verb()
                .filter(verb -> verb.form() == VerbGroup.Form.GERUND)
                .filter(verb -> verb.from() > 0
                        && reading.clauses().words().get(verb.from() - 1).is("in"))
                .isPresent();
        List<Party> joined = !gerund || subject.isEmpty()
                ? List.of()
                : reading.clauses()
                        .governor(act.verb().orElseThrow())
                        .filter(verb ->
                                reading.clauses().words().get(verb.head()).isAny(JOIN))
                        .map(verb -> parties.of(reading.clauses().object(verb)))
                        .orElse(List.of());
        List<Party> all = new ArrayList<>(subject);
        all.addAll(joined);
        return Parties.distinct(all);
    }

    /** Of a noun's verb only where it adds nothing to the noun: "launched an attack", not "spoke about an attack". */
    private List<NounPhrase> subject(Act act) {
        String before = act.own().map(reading.clauses()::prepositionBefore).orElse("");
        if (act.trigger().eventClass().filter("official-visit"::equals).isPresent()
                && Set.of("on", "during", "from", "after").contains(before)) {
            return act.subject();
        }
        boolean comes = act.trigger().type() == PloverType.CONSULT
                && before.equals("for")
                && act.verb()
                        .filter(verb ->
                                reading.clauses().words().get(verb.head()).isAny(ARRIVAL))
                        .isPresent();
        if (comes) {
            return reading.clauses().subject(act.verb().get());
        }
        if (act.trigger().kind() == Trigger.Kind.NOUN && MEANS.contains(before)) {
            return List.of();
        }
        boolean directedNoun = act.trigger().kind() == Trigger.Kind.NOUN
                && !act.trigger().frame().symmetric();
        boolean light = act.verb().isEmpty()
                || reading.clauses().words().get(act.verb().get().head()).isAny(LIGHT);
        boolean object = act.verb().isPresent()
                && act.own().isPresent()
                && reading.clauses().object(act.verb().get()).contains(act.own().get());
        return directedNoun && !(light && object) && !act.trigger().conditions().containsKey("verb")
                ? List.of()
                : act.subject();
    }

    /** "U.S. and British air strikes": the country before "and" belongs to the noun too. */
    private List<Party> possessors(Act act, NounPhrase own) {
        List<Party> found = new ArrayList<>(parties.modifiers(own));
        if (act.trigger().type() == PloverType.ASSAULT) {
            found = new ArrayList<>(Parties.without(found, scenes(own)));
        }
        for (NounPhrase joined : reading.clauses().joinedBefore(own)) {
            boolean bare = joined.to() - joined.from() <= 2
                    && reading.in(joined).stream().anyMatch(mention -> mention.end() == reading.end(joined));
            if (bare && !found.isEmpty()) {
                found.addAll(parties.named(joined));
            }
        }
        return Parties.distinct(found);
    }

    /** "The Mogadishu attack": where it happened, not who did it, unless "'s" stands between. */
    private Set<String> scenes(NounPhrase own) {
        Set<String> scenes = new TreeSet<>();
        for (Mention mention : reading.in(own)) {
            boolean bare = reading.clauses().words().stream()
                    .filter(word -> word.start() >= mention.end())
                    .findFirst()
                    .filter(word -> !word.is("'s") && !word.is("'") && !word.is("-"))
                    .isPresent();
            if (bare
                    && mention.kind() == Mention.Kind.LOCATION
                    && !ABBREVIATION.matcher(mention.text()).matches()) {
                mention.country().ifPresent(scenes::add);
            }
        }
        return scenes;
    }

    private List<Party> modifiers(Act act) {
        List<Party> found = new ArrayList<>();
        act.object().forEach(phrase -> found.addAll(parties.modifiers(phrase)));
        act.complements().stream()
                .filter(each ->
                        each.preposition().equals("of") || each.preposition().equals("for"))
                .forEach(each -> each.phrases().forEach(phrase -> found.addAll(parties.modifiers(phrase))));
        return Parties.distinct(found);
    }

    private List<Party> complement(Act act, String preposition) {
        List<Party> found = new ArrayList<>();
        boolean symmetric = act.trigger().frame().symmetric();
        for (Complement complement : act.complements()) {
            boolean far =
                    preposition.equals("of") && complement.phrases().get(0).from() > after(act) + 2;
            if (complement.preposition().equals(preposition)
                    && !far
                    && !(symmetric && bounds(complement))
                    && !fits(complement)
                    && !hears(act, complement)) {
                found.addAll(parties.of(complement.phrases()));
                if (!found.isEmpty()) {
                    break;
                }
            }
        }
        return Parties.distinct(found);
    }

    /** "Near the border with Guyana": of where it is done, not with whom. */
    private boolean bounds(Complement complement) {
        int noun = complement.phrases().get(0).from() - 2;
        return complement.preposition().equals("with")
                && noun >= 0
                && reading.clauses().words().get(noun).isAny(BORDERS)
                && complement.phrases().stream().allMatch(parties::isBareState);
    }

    /** "Lodged a complaint with the UN over British ships": a body that is told of what others did. */
    private boolean hears(Act act, Complement complement) {
        boolean body = act.trigger().type() == PloverType.ACCUSE
                && complement.preposition().equals("with")
                && parties.of(complement.phrases()).stream().allMatch(Discourse::isBody);
        return body
                && act.complements().stream()
                        .filter(each -> each.preposition().equals("over")
                                || each.preposition().equals("against"))
                        .anyMatch(each -> each.phrases().stream().anyMatch(parties::tellsCountry));
    }

    /** "Fighters fitted with American engines": what a thing has, not from whom it comes. */
    private boolean fits(Complement complement) {
        int participle = complement.phrases().get(0).from() - 2;
        return participle >= 0 && reading.clauses().words().get(participle).isAny(FITTED);
    }

    /** Where the trigger, or the object that completes it, ends. */
    private static int after(Act act) {
        return act.object().isEmpty() || act.own().isPresent()
                ? act.last()
                : Math.max(act.last(), act.object().get(act.object().size() - 1).to() - 1);
    }

    /** Every other party named right of the trigger; failing that the one that the article spoke of before. */
    private List<Party> any(Act act) {
        List<Party> found = new ArrayList<>();
        List<Party> beaten = new ArrayList<>();
        for (NounPhrase phrase : reading.clauses().nounPhrases()) {
            if (phrase.from() > act.word() && !Threatened.isSeat(reading, phrase)) {
                boolean over = reading.clauses().prepositionBefore(phrase).equals("over");
                (over ? beaten : found).addAll(parties.of(phrase));
            }
        }
        found = found.isEmpty() ? beaten : new ArrayList<>(Parties.without(found, Parties.codes(beaten)));
        Set<String> subject = Parties.codes(parties.of(act.subject()));
        List<Party> others = new ArrayList<>(Parties.without(found, subject));
        if (others.isEmpty() && act.trigger().type() == PloverType.THREATEN) {
            others.addAll(discourse.history().deeds().threatening(subject));
        }
        if (others.isEmpty() && subject.size() == 1) {
            discourse.other(subject.iterator().next()).ifPresent(others::add);
        }
        return Parties.distinct(others);
    }
}
