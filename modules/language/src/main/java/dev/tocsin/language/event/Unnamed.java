package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whom an act means where its frame names nobody: "both sides", "the attack", "it", those named later. */
final class Unnamed {
    private static final Set<String> BESIDE =
            Set.of("after", "before", "since", "until", "as", "when", "while", "because");
    private static final Set<String> POINTING = Set.of("the", "this", "that", "these", "those", "such", "both");
    private static final String ASIDE = "in|at|by|near|after|before|with|without|from|under|during|since|outside";
    private static final Set<String> MANY_STATES = Set.of(
            "west", "partners", "allies", "community", "world", "countries", "nations", "concerned", "all", "powers");
    private static final Set<String> MEMBERS = Set.of("member", "members");
    private static final Set<String> CHARGES = Set.of(
            "involvement", "responsibility", "wrongdoing", "allegation", "allegations", "charges", "accusations");
    private static final Set<String> CRITICS = Set.of(
            "opposition",
            "party",
            "lawmakers",
            "lawmaker",
            "critics",
            "students",
            "unions",
            "campaigners",
            "activists");
    private static final Set<String> FEELINGS =
            Set.of("concern", "alarm", "outrage", "anger", "dismay", "regret", "worry", "criticism", "objection");

    private static final String ALLIANCE = "NATO";
    private static final Set<String> COMPLAINING = Set.of("complain", "protest", "object", "allege", "claim");

    private final Reading reading;
    private final PartyFinder parties;
    private final Discourse discourse;

    Unnamed(Reading reading, PartyFinder parties, Discourse discourse) {
        this.reading = reading;
        this.parties = parties;
        this.discourse = discourse;
    }

    /** "Norway has armed Ukraine since Russia invaded it": somebody else of the same sentence. */
    List<Party> inSentence(Act act, Set<String> acting) {
        return BESIDE.contains(reading.clauses().opener(act.word())) && isIt(act) ? nearest(act, acting) : List.of();
    }

    /** "Broke with Iran, accusing it": not the actor but the one named right before; "accused them": whom that did something to last. */
    List<Party> before(Act act, Set<String> acting) {
        boolean them = act.object().size() == 1
                && reading.clauses().words().get(act.object().get(0).from()).is("them");
        List<Party> addressed = them ? discourse.history().lastOf(acting) : List.of();
        if (addressed.size() > 1) {
            return addressed;
        }
        List<Party> nearest = isIt(act) ? nearest(act, acting) : List.of();
        return nearest.isEmpty() ? addressed : nearest;
    }

    private boolean isIt(Act act) {
        return act.object().size() == 1
                && act.object().get(0).to() - act.object().get(0).from() == 1
                && parties.anaphora()
                        .isPronoun(reading.clauses()
                                .words()
                                .get(act.object().get(0).from()));
    }

    private List<Party> nearest(Act act, Set<String> acting) {
        List<Party> nearest = List.of();
        for (NounPhrase phrase : reading.clauses().nounPhrases()) {
            List<Party> named = phrase.to() <= act.word() ? Parties.without(parties.named(phrase), acting) : List.of();
            nearest = named.isEmpty() ? nearest : named;
        }
        return nearest;
    }

    /** "Demanded an apology": what is asked or stopped, but of nobody in the words themselves. */
    boolean addressesNobody(Act act) {
        return act.verb().isPresent()
                && act.trigger().kind() == Trigger.Kind.VERB
                && !opensPair(act)
                && act.object().stream()
                        .noneMatch(phrase -> parties.isAlive(phrase)
                                || parties.names(phrase)
                                || reading.clauses().words().get(phrase.head()).isAny(MANY_STATES)
                                || POINTING.contains(reading.clauses()
                                        .words()
                                        .get(phrase.from())
                                        .lower()))
                && act.complements().stream()
                        .allMatch(each -> each.phrases().stream().noneMatch(parties::names));
    }

    /** "Urged | both Togo and Ghana". */
    private boolean opensPair(Act act) {
        List<Word> words = reading.clauses().words();
        return act.last() + 1 < words.size() && words.get(act.last() + 1).is("both");
    }

    /** "Urged both sides", "thanked the two countries": those of the events before, of whom the actor is none. */
    List<Party> sides(Act act, List<NounPhrase> objects, Set<String> acting) {
        for (NounPhrase phrase : objects) {
            if (parties.names(phrase)) {
                return List.of();
            }
            List<Party> sides = act.trigger().frame().recipients().isEmpty()
                    ? List.of()
                    : parties.anaphora().pairs().sides(phrase, acting);
            if (!sides.isEmpty()) {
                return sides;
            }
        }
        return List.of();
    }

    /** "Condemned the attack on Riyadh", "rejected the charge": those who did what the noun names. */
    List<Party> doers(Act act, List<Party> recipients, Set<String> acting) {
        if (act.object().size() != 1 || act.trigger().type() == PloverType.REQUEST) {
            return List.of();
        }
        NounPhrase object = act.object().get(0);
        String noun = reading.clauses().words().get(object.head()).lower();
        boolean said = parties.names(object)
                || !reading.clauses().words().get(object.from()).isAny(POINTING);
        boolean by = act.complements().stream()
                .anyMatch(each -> each.preposition().matches("by|from")
                        && !parties.of(each.phrases()).isEmpty());
        if (said || by || !Told.isDeed(noun)) {
            return List.of();
        }
        Set<String> harmed = new TreeSet<>(Parties.codes(recipients));
        harmed.addAll(Parties.codes(named(act, acting)));
        List<Party> doers = discourse.history().deeds().doersOf(noun, acting, harmed, discourse::weight);
        boolean unsaid = doers.isEmpty() && recipients.isEmpty() && Told.isCharge(noun);
        return unsaid ? Parties.without(discourse.lastSpeaker().map(List::of).orElse(List.of()), acting) : doers;
    }

    /** "Demands that Chad withdraw its men", "complained that Chad broke its word": whoever shall do it or did. */
    List<Party> asked(Act act) {
        List<Word> words = reading.clauses().words();
        int that = act.last() + 1;
        boolean told = act.trigger().type() == PloverType.REQUEST
                || act.trigger().type() == PloverType.ACCUSE
                        && COMPLAINING.contains(act.trigger().head());
        boolean clause = told
                && act.trigger().kind() == Trigger.Kind.VERB
                && that < words.size()
                && words.get(that).is("that");
        if (!clause) {
            return List.of();
        }
        List<Party> opening = reading.clauses().nounPhrases().stream()
                .filter(phrase -> phrase.from() > that)
                .findFirst()
                .map(parties::of)
                .orElse(List.of());
        return opening.isEmpty()
                ? reading.clauses().verbGroups().stream()
                        .filter(group -> group.from() > that)
                        .findFirst()
                        .map(group -> parties.of(reading.clauses().subject(group)))
                        .orElse(List.of())
                : opening;
    }

    /** "The union called on its members": itself. */
    boolean ownMembers(List<NounPhrase> objects, List<Party> actors) {
        return !objects.isEmpty()
                && actors.size() == 1
                && !Discourse.isState(actors.get(0))
                && !parties.names(objects.get(0))
                && reading.has(objects.get(0), MEMBERS);
    }

    /** "Its partners": addressed, but no state by name; "the West" is the alliance of which the article speaks. */
    List<Party> many(List<NounPhrase> objects) {
        if (objects.isEmpty()
                || !reading.clauses().words().get(objects.get(0).head()).isAny(MANY_STATES)) {
            return List.of();
        }
        boolean west = reading.clauses().words().get(objects.get(0).head()).is("west");
        Optional<Party> alliance = west ? discourse.named(ALLIANCE) : Optional.empty();
        if (alliance.isPresent()) {
            return List.of(alliance.get());
        }
        return List.of(Parties.unnamed(reading.words(objects.get(0)), Optional.empty()));
    }

    /** Whether one side of a country speaks of another: its opposition, its students. */
    boolean within(Act act) {
        return act.subject().stream().anyMatch(phrase -> reading.has(phrase, CRITICS));
    }

    /** Others named later: who must heed a threat's condition, else those after the trigger. */
    List<Party> later(Act act, Set<String> acting) {
        List<Party> threatened = act.trigger().type() == PloverType.THREATEN
                ? Parties.without(new Threatened(reading, parties).of(act), acting)
                : List.of();
        return threatened.isEmpty() ? Parties.without(named(act, acting), acting) : threatened;
    }

    /** "The charge", "this claim". */
    boolean pointsBack(NounPhrase phrase) {
        return !parties.names(phrase)
                && reading.clauses().words().get(phrase.from()).isAny(POINTING);
    }

    /** Parties named after the trigger, before the next finite verb; of a threat to the end of the sentence. */
    private List<Party> named(Act act, Set<String> acting) {
        int end = endOfNames(act);
        for (NounPhrase phrase : reading.clauses().nounPhrases()) {
            boolean near = phrase.from() > act.last() && phrase.to() <= end;
            boolean aside = reading.clauses().prepositionBefore(phrase).matches(ASIDE);
            List<Party> found = near && !aside && !opensClause(phrase, end) ? parties.named(phrase) : List.of();
            if (!Parties.without(found, acting).isEmpty()) {
                return joined(phrase, end, found);
            }
        }
        return List.of();
    }

    private int endOfNames(Act act) {
        int all = reading.clauses().words().size();
        return act.trigger().type() == PloverType.THREATEN
                ? all
                : reading.clauses().verbGroups().stream()
                        .filter(group -> group.from() > act.last() && group.finite())
                        .mapToInt(VerbGroup::from)
                        .findFirst()
                        .orElse(all);
    }

    private List<Party> joined(NounPhrase phrase, int end, List<Party> found) {
        List<Party> all = new ArrayList<>(found);
        reading.clauses().nounPhrases().stream()
                .filter(other -> other.from() > phrase.from() && other.to() <= end)
                .filter(other -> reading.clauses().joinedBefore(other).contains(phrase))
                .forEach(other -> all.addAll(parties.named(other)));
        return Parties.distinct(all);
    }

    /** Whether the phrase is the subject of the next clause, of which nothing more is read. */
    private boolean opensClause(NounPhrase phrase, int end) {
        return end < reading.clauses().words().size()
                && reading.clauses()
                        .verbAfter(phrase)
                        .filter(group -> group.from() == end)
                        .isPresent();
    }

    /** "The move", "the agreement", "voiced concern": what was told before. */
    boolean anaphoric(Act act) {
        List<NounPhrase> objects = objects(act);
        if (objects.isEmpty()) {
            return true;
        }
        NounPhrase object = objects.get(0);
        Word head = reading.clauses().words().get(object.head());
        boolean feeling = head.isAny(FEELINGS) && objects.size() == 1;
        return feeling
                || head.isAny(CHARGES)
                || refusesToTalk(act)
                || reading.clauses()
                        .words()
                        .get(object.from())
                        .isAny(Set.of("the", "this", "that", "it", "such", "these"));
    }

    /** "Will not negotiate under threat". */
    private static boolean refusesToTalk(Act act) {
        return act.trigger().conditions().containsKey("neg") && act.object().isEmpty();
    }

    static List<NounPhrase> objects(Act act) {
        List<NounPhrase> objects = new ArrayList<>(act.object());
        act.complements().forEach(each -> objects.addAll(each.phrases()));
        return objects;
    }
}
