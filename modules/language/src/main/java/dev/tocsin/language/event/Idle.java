package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.Tag;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.model.Modality;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words with the form of an act by which nothing happens between two sides. */
final class Idle {
    /** What only happens once it is said. */
    private static final Set<PloverType> WORDS =
            EnumSet.of(PloverType.ACCUSE, PloverType.REJECT, PloverType.REQUEST, PloverType.SUPPORT, PloverType.AGREE);
    /** Deals that are told also where they are only hoped for, or failed. */
    private static final Set<String> NAMED = Set.of(
            "arms-transfer",
            "defence-agreement",
            "defence-industry",
            "military-aid",
            "military-exercise",
            "peacekeeping");

    private static final Set<String> TALKING =
            Set.of("discuss", "discussed", "discusses", "discussing", "debated", "reviewed", "considered", "mentioned");
    private static final Set<String> TALKS =
            Set.of("talks", "negotiations", "discussions", "consultations", "negotiation", "discussion");
    private static final Set<String> REFLEXIVE =
            Set.of("itself", "himself", "herself", "themselves", "ourselves", "myself", "yourself", "yourselves");
    private static final Set<String> CITIZENS =
            Set.of("citizens", "nationals", "travellers", "tourists", "expatriates", "compatriots");
    private static final Set<String> WARNING = Set.of("warn", "caution");
    private static final Set<String> BLOWS = Set.of(
            "answer",
            "attack",
            "attacks",
            "consequences",
            "reaction",
            "reprisals",
            "response",
            "retaliation",
            "sanctions",
            "steps",
            "strikes",
            "countermeasures",
            "measures");
    /** Whom those in power command. */
    static final Set<String> SERVANTS = Set.of(
            "forces",
            "army",
            "military",
            "navy",
            "troops",
            "soldiers",
            "police",
            "commanders",
            "generals",
            "ministry",
            "ministers",
            "guard");

    private static final Set<String> FIRMS = PartyFinder.WORDS.of("makers");
    private static final Set<String> THEIR = Set.of("its", "their", "his", "her", "our", "your");
    private static final Set<String> THANKING = Set.of(
            "thank",
            "thanked",
            "thanks",
            "thanking",
            "praised",
            "praise",
            "praises",
            "grateful",
            "gratitude",
            "thankful",
            "hailed",
            "lauded",
            "commended");
    private static final int NEAR = 4;
    private static final Set<String> PAYING = Set.of("pay", "spend");
    private static final Set<String> JOINING =
            Set.of("join", "joined", "back", "backed", "support", "supported", "adopt", "adopted");
    private static final Set<String> EVADING =
            Set.of("evade", "evaded", "flout", "flouted", "skirt", "skirted", "circumvent", "circumvented", "dodged");
    private static final Set<PloverType> ADVISING = EnumSet.of(PloverType.REQUEST, PloverType.THREATEN);

    private final Reading reading;
    private final PartyFinder parties;

    Idle(Reading reading, PartyFinder parties) {
        this.reading = reading;
        this.parties = parties;
    }

    /** Why nothing is told, readable; absent where an act is. */
    Optional<String> reason(Act act, Roles roles, Modality modality) {
        return byType(act, roles, modality)
                .or(() -> byWords(act, roles, modality))
                .or(() -> new Gestures(reading).reason(act, roles));
    }

    /** What acts of a type need to be told. */
    private Optional<String> byType(Act act, Roles roles, Modality modality) {
        boolean nobody = Parties.codes(roles.recipients()).isEmpty();
        return switch (act.trigger().type()) {
            case ASSAULT ->
                because(
                        !act.subject().isEmpty()
                                && act.subject().stream()
                                        .allMatch(phrase -> word(phrase.head()).isAny(FIRMS)),
                        "firms do not strike");
            case CONSULT -> because(modality == Modality.HYPOTHETICAL, "a meeting that may be");
            case AID ->
                because(
                        nobody
                                && act.trigger()
                                        .eventClass()
                                        .filter(Missions.CLASS::equals)
                                        .isPresent(),
                        "helps nobody who is named");
            case PROTEST ->
                because(
                        !act.subject().isEmpty() && act.subject().stream().allMatch(parties::isBareState)
                                || act.trigger().kind() == Trigger.Kind.VERB
                                        && !roles.actors().isEmpty()
                                        && roles.actors().stream().allMatch(Idle::isArmed),
                        "states and armed groups do not demonstrate");
            case RETREAT -> because(nobody && !act.trigger().frame().symmetric(), "leaves nobody who is named");
            default -> Optional.empty();
        };
    }

    private Optional<String> byWords(Act act, Roles roles, Modality modality) {
        String head = act.trigger().head();
        return because(head.equals("mediate") && roles.recipients().isEmpty(), "mediates between nobody who is named")
                .or(() -> because(warnsOfDanger(act) || ordersOwn(act, roles), "aimed at nobody"))
                .or(() -> because(discussed(act) || topicOfTalks(act), "only spoken of"))
                .or(() -> because(joinsMeasure(act, modality), "measures taken before"))
                .or(() -> because(unsaid(act, modality), "words that were not said"))
                .or(() -> because(act.trigger().type() != PloverType.AGREE && head(act, REFLEXIVE), "done to oneself"))
                .or(() -> because(modality == Modality.NEGATED && PAYING.contains(head), "nothing was paid"))
                .or(() -> because(atWeapons(act, roles), "weapons brought down, nobody attacked"))
                .or(() -> because(advisesOwn(act, roles), "advice to one's own travellers"))
                .or(() -> because(names(act), "names a party or a thing"))
                .or(() -> because(thankedFor(act), "help given before"))
                .or(() -> because(Civilian.buys(act, reading), "bought for no army"))
                .or(() -> because(agreedBefore(act), "tells of what was agreed, not that it was"));
    }

    /** "Thanked Norway for its help": the thanks are told. */
    private boolean thankedFor(Act act) {
        return act.trigger().kind() == Trigger.Kind.NOUN
                && act.trigger().type() == PloverType.AID
                && act.own()
                        .filter(own -> word(own.from()).isAny(THEIR)
                                && reading.clauses().prepositionBefore(own).equals("for"))
                        .isPresent()
                && reading.clauses().words().subList(0, act.word()).stream().anyMatch(word -> word.isAny(THANKING));
    }

    /** "Those we have agreed on": the things come first, and nothing follows. */
    private boolean agreedBefore(Act act) {
        List<Word> words = reading.clauses().words();
        int behind = act.last() + 1;
        boolean stranded = behind < words.size()
                && words.get(behind).isAny(Set.of("on", "upon", "to"))
                && (behind + 1 == words.size() || words.get(behind + 1).tag() == Tag.PUNCT);
        return act.trigger().type() == PloverType.AGREE && act.trigger().kind() == Trigger.Kind.VERB && stranded;
    }

    /** "Called Norway a friend", "what he called interference": gives it a name, rings nobody up. */
    private boolean names(Act act) {
        List<Word> words = reading.clauses().words();
        boolean given = words.subList(Math.max(0, act.word() - NEAR), act.word()).stream()
                        .anyMatch(word -> word.isAny(Set.of("what", "which")))
                || act.object().stream()
                        .anyMatch(phrase -> reading.clauses().nextTo(phrase).isPresent());
        return act.trigger().type() == PloverType.CONSULT
                && act.trigger().head().equals("call")
                && !act.object().isEmpty()
                && given;
    }

    private static boolean isArmed(Party party) {
        return party.sector().equals("REB");
    }

    private static Optional<String> because(boolean holds, String reason) {
        return holds ? Optional.of(reason) : Optional.empty();
    }

    /** "Discussed the exercise". */
    private boolean discussed(Act act) {
        return act.trigger().kind() == Trigger.Kind.NOUN
                && act.trigger().type() != PloverType.CONSULT
                && act.verb().isPresent()
                && act.own().isPresent()
                && word(act.verb().get().head()).isAny(TALKING)
                && reading.clauses().object(act.verb().get()).contains(act.own().get());
    }

    /** "Has never joined the union's sanctions", "evaded the embargo": those who took them did so before. */
    private boolean joinsMeasure(Act act, Modality modality) {
        return act.trigger().kind() == Trigger.Kind.NOUN
                && act.trigger().type() == PloverType.SANCTION
                && act.verb().isPresent()
                && act.own().isPresent()
                && (word(act.verb().get().head()).isAny(EVADING)
                        || modality == Modality.NEGATED
                                && word(act.verb().get().head()).isAny(JOINING))
                && reading.clauses().object(act.verb().get()).contains(act.own().get());
    }

    /** "Talks on the purchase of jets": the talks are told. */
    private boolean topicOfTalks(Act act) {
        if (act.trigger().kind() != Trigger.Kind.NOUN
                || act.trigger().type() == PloverType.CONSULT
                || act.own().isEmpty()) {
            return false;
        }
        NounPhrase own = act.own().get();
        boolean about = Set.of("on", "about", "over").contains(reading.clauses().prepositionBefore(own));
        return about
                && reading.clauses().nounPhrases().stream()
                        .filter(phrase -> phrase.to() <= own.from() - 1)
                        .filter(phrase -> reading.clauses().verbGroups().stream()
                                .noneMatch(group -> group.from() >= phrase.to() && group.to() <= own.from()))
                        .anyMatch(phrase -> word(phrase.head()).isAny(TALKS));
    }

    /** "Has never recognised", "may ask for help": of words a state tells only those that were said. */
    private static boolean unsaid(Act act, Modality modality) {
        boolean supposed = modality == Modality.HYPOTHETICAL || modality == Modality.NEGATED;
        boolean general = act.trigger().eventClass().filter(NAMED::contains).isEmpty();
        return supposed && general && WORDS.contains(act.trigger().type());
    }

    /** "Air defences destroyed the missiles": whose they are is not told. */
    private boolean atWeapons(Act act, Roles roles) {
        return act.trigger().type() == PloverType.ASSAULT
                && roles.note().equals(RoleFinder.AT_HOME)
                && act.object().size() == 1
                && (reading.namesEquipment(act.object().get(0)) || head(act, ReadGrammar.WEAPONS));
    }

    /** "Warned of an arms race": of what may come, not of what it will do. */
    private boolean warnsOfDanger(Act act) {
        return act.trigger().type() == PloverType.THREATEN
                && WARNING.contains(act.trigger().head())
                && act.object().isEmpty()
                && act.complements().stream()
                        .limit(1)
                        .anyMatch(each -> each.preposition().equals("of")
                                && !word(each.phrases().get(0).head()).isAny(BLOWS));
    }

    /** "Told the army to prepare": what is ordered is told. */
    private boolean ordersOwn(Act act, Roles roles) {
        return act.trigger().type() == PloverType.REQUEST
                && head(act, SERVANTS)
                && Parties.codes(roles.actors())
                        .containsAll(Parties.codes(parties.of(act.object().get(0))));
    }

    private boolean head(Act act, Set<String> words) {
        return act.object().size() == 1 && word(act.object().get(0).head()).isAny(words);
    }

    /** "Advised its citizens to leave". */
    private boolean advisesOwn(Act act, Roles roles) {
        if (!ADVISING.contains(act.trigger().type()) || !head(act, CITIZENS)) {
            return false;
        }
        List<Word> words = reading.clauses().words();
        NounPhrase object = act.object().get(0);
        boolean its = words.get(object.from()).isAny(Set.of("its", "their", "his", "her", "our"));
        return its || Parties.codes(parties.named(object)).equals(Parties.codes(roles.actors()));
    }

    private Word word(int index) {
        return reading.clauses().words().get(index);
    }
}
