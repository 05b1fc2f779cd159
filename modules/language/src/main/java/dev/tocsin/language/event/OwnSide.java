package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a state does something to its own, and when it cannot be its own. */
final class OwnSide {
    private static final Set<PloverType> INWARD = EnumSet.of(
            PloverType.ASSAULT, PloverType.COERCE, PloverType.ACCUSE, PloverType.REQUEST, PloverType.THREATEN);
    private static final Set<String> ANSWERED = Set.of(
            "request",
            "requests",
            "demand",
            "demands",
            "call",
            "calls",
            "charge",
            "charges",
            "criticism",
            "plea",
            "appeal",
            "proposal",
            "accusation",
            "accusations",
            "claim",
            "claims");
    private static final Set<String> OWN_PEOPLE =
            WordLists.load(OwnSide.class, "roles.txt").of("own-people");
    private static final Set<String> DEMANDS = Set.of("call", "calls", "demand", "demands", "appeals", "request");

    private static final Set<String> ORDERING =
            Set.of("order", "orders", "ordered", "told", "tells", "instructed", "instructs", "directed", "commanded");

    private final Reading reading;
    private final PartyFinder parties;
    private final Discourse discourse;

    OwnSide(Reading reading, PartyFinder parties, Discourse discourse) {
        this.reading = reading;
        this.parties = parties;
        this.discourse = discourse;
    }

    /** To those of the actors' own country that the object is of; to the country where nobody is. */
    Roles atHome(Act act, List<Party> actors) {
        List<Party> own = Unnamed.objects(act).stream()
                .filter(parties::isAlive)
                .limit(1)
                .flatMap(phrase ->
                        actors.stream().limit(1).map(actor -> Parties.unnamed(reading.words(phrase), actor.country())))
                .toList();
        return new Roles(actors, own.isEmpty() ? actors : own, RoleFinder.AT_HOME);
    }

    /** "He thanked Norway": nobody thanks, blames or asks his own state by its name; then he is of the other one. */
    List<Party> notOf(Act act, List<Party> actors) {
        boolean unsure = actors.size() == 1
                && Reactions.are(act.trigger().type())
                && act.trigger().kind() == Trigger.Kind.VERB
                && act.subject().stream().noneMatch(parties::tellsCountry);
        Optional<String> own = unsure ? actors.get(0).country() : Optional.empty();
        boolean himself = own.isPresent()
                && act.object().size() == 1
                && parties.isBareState(act.object().get(0))
                && Parties.codes(parties.named(act.object().get(0))).equals(Set.of(own.get()));
        return himself ? own.flatMap(discourse::other).map(List::of).orElse(actors) : actors;
    }

    /** "Rejected a request from the governor", "praised the crew": of the actors' own country. */
    boolean ofOwnPeople(Act act, Set<String> acting) {
        boolean state =
                acting.size() == 1 && Parties.isCountry(acting.iterator().next());
        boolean answers = act.trigger().type() == PloverType.REJECT
                && act.object().stream()
                        .anyMatch(phrase ->
                                reading.clauses().words().get(phrase.head()).isAny(ANSWERED))
                && act.complements().stream()
                        .filter(each -> Set.of("from", "by", "of").contains(each.preposition()))
                        .flatMap(each -> each.phrases().stream())
                        .anyMatch(phrase -> parties.isAlive(phrase)
                                && Parties.codes(parties.of(phrase)).equals(acting));
        boolean praises = act.trigger().type() == PloverType.SUPPORT
                && !act.object().isEmpty()
                && reading.clauses().words().get(act.object().get(0).head()).isAny(OWN_PEOPLE)
                && parties.namedOrAttached(act.object().get(0)).isEmpty();
        return state && act.trigger().kind() == Trigger.Kind.VERB && (answers || praises);
    }

    /** "Arrested three men on suspicion of spying for Iran": people of whom nothing is told are the state's own. */
    boolean seizesOwn(Act act, Set<String> acting) {
        boolean state =
                acting.size() == 1 && Parties.isCountry(acting.iterator().next());
        return state
                && act.trigger().type() == PloverType.COERCE
                && act.trigger().kind() == Trigger.Kind.VERB
                && !act.object().isEmpty()
                && parties.isAlive(act.object().get(0))
                && parties.of(act.object()).isEmpty();
    }

    /** Whether a state does it to its own: "police arrested", "troops attacked the house of the premier". */
    boolean inward(Act act, Set<String> acting) {
        boolean state =
                acting.size() == 1 && Parties.isCountry(acting.iterator().next());
        boolean clashed =
                state && discourse.history().opponent(acting.iterator().next()).isPresent();
        boolean abroad = discourse
                .dateline()
                .flatMap(Party::country)
                .filter(code -> !acting.contains(code))
                .isPresent();
        if (act.trigger().type() == PloverType.ASSAULT && acting.equals(home()) && !clashed && !abroad) {
            return true;
        }
        if (!state || !INWARD.contains(act.trigger().type())) {
            return false;
        }
        boolean struck = act.trigger().type() == PloverType.ASSAULT;
        boolean athome = struck
                && act.subject().stream()
                        .anyMatch(phrase -> !parties.names(phrase)
                                && !parties.anaphora().domestic(phrase).isEmpty());
        return athome
                        && Unnamed.objects(act).stream()
                                .anyMatch(phrase -> parties.isAlive(phrase)
                                        && parties.of(phrase).isEmpty())
                || (struck ? Unnamed.objects(act) : act.object())
                        .stream()
                                .anyMatch(phrase -> !parties.anaphora()
                                                .isPronoun(reading.clauses()
                                                        .words()
                                                        .get(phrase.from()))
                                        && parties.isAlive(phrase)
                                        && Parties.codes(parties.of(phrase)).equals(acting));
    }

    /** Whether the object belongs to the actors' own country: its opposition, the calls of its protesters. */
    boolean domestic(Act act, Set<String> acting) {
        Set<String> home = Parties.codes(discourse.scene().map(List::of).orElse(List.of()));
        if (act.object().isEmpty() || home.isEmpty() || !home.equals(acting)) {
            return false;
        }
        NounPhrase object = act.object().get(0);
        return !parties.anaphora().domestic(object).isEmpty()
                || act.trigger().type() == PloverType.REJECT
                        && reading.clauses().words().get(object.head()).isAny(DEMANDS);
    }

    /** "Threatened to arrest the former president": one of its own, to whom what is threatened would be done. */
    boolean threatens(Act act, Set<String> acting) {
        return act.trigger().type() == PloverType.THREATEN
                && reading.clauses().verbGroups().stream()
                        .filter(group -> group.from() > act.last() && group.form() == VerbGroup.Form.INFINITIVE)
                        .limit(1)
                        .flatMap(group -> reading.clauses().object(group).stream())
                        .anyMatch(phrase -> parties.isAlive(phrase)
                                && Parties.codes(parties.of(phrase)).equals(acting));
    }

    /** "Ordered the army to hold an exercise": what those in power let their own do is their act. */
    List<Party> ordering(VerbGroup verb) {
        if (verb.form() != VerbGroup.Form.INFINITIVE) {
            return List.of();
        }
        return reading.clauses()
                .governor(verb)
                .filter(order -> reading.clauses().words().get(order.head()).isAny(ORDERING) && !order.passive())
                .filter(order -> reading.clauses().object(order).stream()
                        .anyMatch(phrase ->
                                reading.clauses().words().get(phrase.head()).isAny(Idle.SERVANTS)
                                        && parties.named(phrase).isEmpty()))
                .map(order -> parties.of(reading.clauses().subject(order)))
                .orElse(List.of());
    }

    private Set<String> home() {
        return Parties.codes(discourse.home().map(List::of).orElse(List.of()));
    }
}
