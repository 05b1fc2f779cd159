package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fills the frame of a trigger from the phrases around it. */
final class RoleFinder {
    private static final Set<PloverType> ABOUT_AN_EVENT = EnumSet.of(
            PloverType.ACCUSE, PloverType.REJECT, PloverType.SUPPORT, PloverType.REQUEST, PloverType.THREATEN);
    private static final int NEAR = 4;
    private static final Set<PloverType> INWARD = EnumSet.of(
            PloverType.ASSAULT, PloverType.COERCE, PloverType.ACCUSE, PloverType.REQUEST, PloverType.THREATEN);
    /** What may be told after another act of the same clause, without naming again to whom. */
    private static final Set<PloverType> JOINED = EnumSet.of(
            PloverType.REJECT,
            PloverType.REQUEST,
            PloverType.ACCUSE,
            PloverType.THREATEN,
            PloverType.SANCTION,
            PloverType.SUPPORT);

    private static final String EACH_OTHER = "each does it to the other";
    static final String AT_HOME = "what one side of a country says of another";
    private static final String TOLD_BEFORE = "recipients are those of the event told before";
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
            WordLists.load(RoleFinder.class, "roles.txt").of("own-people");
    private static final Set<String> DEMANDS = Set.of("call", "calls", "demand", "demands", "appeals", "request");
    private static final Set<String> OF_ONE =
            Set.of("council", "cabinet", "government", "parliament", "commission", "committee", "staff");
    private static final Set<PloverType> WORDS =
            EnumSet.of(PloverType.ACCUSE, PloverType.REJECT, PloverType.REQUEST, PloverType.THREATEN);

    private final Reading reading;
    private final PartyFinder parties;
    private final Discourse discourse;
    private final RoleFiller filler;
    private final Unnamed unnamed;
    private final Opponents opponents;

    RoleFinder(Reading reading, Discourse discourse) {
        this.reading = reading;
        this.parties = new PartyFinder(reading, discourse);
        this.discourse = discourse;
        this.filler = new RoleFiller(reading, parties, discourse);
        this.unnamed = new Unnamed(reading, parties, discourse);
        this.opponents = new Opponents(reading, parties, discourse);
    }

    PartyFinder parties() {
        return parties;
    }

    Roles roles(Act act) {
        Frame frame = act.trigger().frame();
        return frame.symmetric() ? symmetric(act, frame) : directed(act, frame);
    }

    private Roles symmetric(Act act, Frame frame) {
        List<Party> all = new ArrayList<>(filler.first(act, frame.actors()));
        for (String role : frame.recipients()) {
            boolean last = role.equals(Frame.ANY) || role.equals("in");
            boolean seat = role.equals("in") && !all.isEmpty() && all.stream().allMatch(Discourse::isBody);
            if (!seat && (!last || Parties.codes(all).size() < 2)) {
                all.addAll(filler.filled(act, role));
            }
        }
        List<Party> together = Parties.distinct(all);
        String note = "";
        if (together.size() == 1 && Discourse.isState(together.get(0)) && withSomebody(act)) {
            List<Party> both = new ArrayList<>(together);
            together.get(0).country().flatMap(discourse::other).ifPresent(both::add);
            together = both;
        }
        if (together.size() == 1
                && together.get(0).country().filter(Parties::isCountry).isPresent()
                && plural(act)
                && !ofOne(act)) {
            Optional<Party> other = discourse.other(together.get(0).country().get());
            if (other.isPresent() && parties.of(act.subject()).size() != 1) {
                together = List.of(together.get(0), other.get());
                note = "the other party from the sentences before";
            }
        }
        return new Roles(together, List.of(), note);
    }

    /** "Met with him", "we intend to work more closely": the other side is the one spoken of before. */
    private boolean withSomebody(Act act) {
        boolean pronoun = act.complements().stream()
                .filter(each -> each.preposition().equals("with"))
                .anyMatch(each -> reading.clauses()
                        .words()
                        .get(each.phrases().get(0).from())
                        .isAny(Set.of("him", "her", "them")));
        boolean ours =
                act.trigger().eventClass().filter(ClassFit.STATEMENT::equals).isPresent()
                        && act.subject().stream()
                                .anyMatch(phrase -> reading.clauses()
                                        .words()
                                        .get(phrase.from())
                                        .is("we"));
        return pronoun || ours;
    }

    private boolean plural(Act act) {
        return act.subject().isEmpty();
    }

    /** "A meeting of the defence council": of one side alone. */
    private boolean ofOne(Act act) {
        return act.complements().stream()
                .filter(each -> each.preposition().equals("of"))
                .anyMatch(each -> reading.clauses()
                        .words()
                        .get(each.phrases().get(0).head())
                        .isAny(OF_ONE));
    }

    private List<Party> actors(Act act, Frame frame) {
        List<Party> actors = filler.first(act, frame.actors());
        if (frame.recipients().contains(Frame.SUBJECT)) {
            Set<String> receiving = Parties.codes(parties.of(act.subject()));
            List<Party> others = Parties.without(actors, receiving);
            actors = others.isEmpty() ? actors : others;
        }
        if (actors.isEmpty() && act.trigger().type() == PloverType.ASSAULT) {
            actors = unnamed.striking(act);
        }
        boolean crowd = act.trigger().type() == PloverType.PROTEST
                && act.trigger().kind() == Trigger.Kind.VERB
                && !act.subject().isEmpty();
        List<Party> scene = actors.isEmpty() && crowd ? filler.first(act, List.of("in", "through")) : List.of();
        if (!scene.isEmpty()) {
            return scene;
        }
        Optional<Party> home = crowd ? discourse.scene() : discourse.home();
        return actors.isEmpty() && (crowd || withoutDoer(act))
                ? home.map(List::of).orElse(List.of())
                : actors;
    }

    private Roles directed(Act act, Frame frame) {
        List<Party> actors = notOf(act, actors(act, frame));
        Set<String> acting = Parties.codes(actors);
        List<Party> asked = unnamed.asked(act);
        if (!actors.isEmpty() && !asked.isEmpty()) {
            return new Roles(actors, asked, Parties.without(asked, acting).isEmpty() ? AT_HOME : "");
        }
        List<Party> recipients = unnamed.inSentence(act, acting);
        for (String role : recipients.isEmpty() ? frame.recipients() : List.<String>of()) {
            recipients = Parties.distinct(joined(recipients, Parties.without(filler.filled(act, role), acting)));
            if (!recipients.isEmpty() && !mission(act)) {
                break;
            }
        }
        if (recipients.isEmpty() && act.trigger().type() == PloverType.ASSAULT) {
            recipients = Parties.without(unnamed.scene(act), acting);
        }
        if (unnamed.ownCrowd(act, acting)) {
            return atHome(act, actors);
        }
        if (opponents.withinVictims(act, recipients)) {
            return new Roles(recipients, recipients, AT_HOME);
        }
        List<Party> seized = recipients.isEmpty() ? opponents.seized(act, acting) : List.of();
        if (!seized.isEmpty()) {
            return new Roles(actors, seized, TOLD_BEFORE);
        }
        if (seizesOwn(act, acting)) {
            return atHome(act, actors);
        }
        List<NounPhrase> objects = Unnamed.objects(act);
        if (recipients.isEmpty()) {
            recipients = unnamed.before(act, acting);
        }
        if (recipients.isEmpty() && !actors.isEmpty() && ofOwnPeople(act, acting)) {
            return atHome(act, actors);
        }
        if (recipients.isEmpty() && JOINED.contains(act.trigger().type()) && unnamed.addressesNobody(act)) {
            recipients = discourse.history().inSentence(acting);
        }
        List<Party> sides = unnamed.sides(act, objects, acting);
        recipients = sides.isEmpty() ? recipients : sides;
        if (recipients.isEmpty() && actors.size() == 2 && reciprocal(act)) {
            return new Roles(actors.subList(0, 1), actors.subList(1, 2), EACH_OTHER);
        }
        if (recipients.isEmpty() && !objects.isEmpty() && act.trigger().type() == PloverType.ASSAULT) {
            recipients = reporter(act, acting);
        }
        boolean struckAtHome = act.trigger().type() == PloverType.ASSAULT && acting.equals(home());
        if (recipients.isEmpty() && (inward(act, acting) || struckAtHome)) {
            return atHome(act, actors);
        }
        if (recipients.isEmpty()) {
            recipients = opponents.ofMove(act, acting);
        }
        if (unnamed.ownMembers(objects, actors) && act.trigger().type() == PloverType.REQUEST) {
            return new Roles(actors, actors, AT_HOME);
        }
        if (recipients.isEmpty() && objects.isEmpty() && act.trigger().type() == PloverType.REJECT) {
            recipients = discourse.history().askedOf(acting);
        }
        if (recipients.isEmpty() && act.trigger().type() == PloverType.REJECT) {
            recipients = unnamed.harmed(act, acting);
        }
        if (recipients.isEmpty() && act.trigger().type() == PloverType.SANCTION && !actors.isEmpty()) {
            boolean treaty = act.trigger()
                    .eventClass()
                    .filter("treaty-suspension"::equals)
                    .isPresent();
            recipients = treaty && acting.size() == 1
                    ? Treaties.otherSide(reading, acting.iterator().next())
                    : opponents.ofMeasure(acting);
        }
        boolean reacts = ABOUT_AN_EVENT.contains(act.trigger().type());
        List<Party> doers = reacts && !actors.isEmpty() ? unnamed.doers(act, recipients, acting) : List.of();
        if (!doers.isEmpty()) {
            return new Roles(actors, doers, TOLD_BEFORE);
        }
        if (!recipients.isEmpty() || actors.isEmpty() || !reacts) {
            return new Roles(actors, recipients, "");
        }
        recipients = Parties.without(unnamed.named(act), acting);
        if (!recipients.isEmpty()) {
            return new Roles(actors, recipients, "recipients are named later in the clause");
        }
        if (domestic(act, acting) || WORDS.contains(act.trigger().type()) && discourse.isAlone(acting)) {
            return atHome(act, actors);
        }
        if (unnamed.anaphoric(act) && !unnamed.within(act)) {
            String noun = objects.isEmpty()
                    ? ""
                    : reading.clauses().words().get(objects.get(0).head()).lower();
            recipients = discourse.history().responsibleFor(noun, acting);
        }
        if (recipients.isEmpty()) {
            recipients = unnamed.many(objects);
        }
        return new Roles(actors, recipients, recipients.isEmpty() ? "" : TOLD_BEFORE);
    }

    /** To those of the actors' own country that the object is of; to the country where nobody is. */
    private Roles atHome(Act act, List<Party> actors) {
        List<Party> own = Unnamed.objects(act).stream()
                .filter(parties::isAlive)
                .limit(1)
                .flatMap(phrase ->
                        actors.stream().limit(1).map(actor -> Parties.unnamed(reading.words(phrase), actor.country())))
                .toList();
        return new Roles(actors, own.isEmpty() ? actors : own, AT_HOME);
    }

    /** "He thanked Norway": nobody thanks, blames or asks his own state by its name; then he is of the other one. */
    private List<Party> notOf(Act act, List<Party> actors) {
        boolean unsure = actors.size() == 1
                && ABOUT_AN_EVENT.contains(act.trigger().type())
                && act.trigger().kind() == Trigger.Kind.VERB
                && act.subject().stream().noneMatch(parties::tellsCountry);
        Optional<String> own = unsure ? actors.get(0).country() : Optional.empty();
        boolean himself = own.isPresent()
                && act.object().size() == 1
                && parties.isBareState(act.object().get(0))
                && Parties.codes(parties.named(act.object().get(0))).equals(Set.of(own.get()));
        return himself ? own.flatMap(discourse::other).map(List::of).orElse(actors) : actors;
    }

    /** "Jets fired at the drone, the Norwegian minister said": whoever tells of a blow that others struck is hit. */
    private List<Party> reporter(Act act, Set<String> acting) {
        boolean thing = act.complements().stream()
                .flatMap(each -> each.phrases().stream())
                .allMatch(phrase -> parties.of(phrase).isEmpty());
        boolean again = discourse.history().hasStruck(acting);
        boolean named = act.subject().stream().anyMatch(parties::names);
        return thing && named && !again && acting.size() == 1
                ? discourse.speaker().filter(Discourse::isState).stream()
                        .filter(party ->
                                party.country().filter(acting::contains).isEmpty())
                        .toList()
                : List.of();
    }

    /** "Rejected a request from the governor", "praised the crew": of the actors' own country. */
    private boolean ofOwnPeople(Act act, Set<String> acting) {
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

    /** "Accused each other", "each side blamed the other". */
    private boolean reciprocal(Act act) {
        List<Word> words = reading.clauses().words();
        for (int i = act.last() + 1; i + 1 < words.size() && i < act.last() + NEAR; i++) {
            boolean other = words.get(i + 1).isAny(Set.of("other", "another"));
            if (other && words.get(i).isAny(Set.of("each", "one", "the"))) {
                return true;
            }
        }
        return false;
    }

    /** "Arrested three men on suspicion of spying for Iran": people of whom nothing is told are the state's own. */
    private boolean seizesOwn(Act act, Set<String> acting) {
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
    private boolean inward(Act act, Set<String> acting) {
        boolean state =
                acting.size() == 1 && Parties.isCountry(acting.iterator().next());
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

    /** What these say is of those whose deed was told before; of the unnamed where nothing was. */
    Roles reaction(List<Party> actors, List<Party> unnamed) {
        List<Party> others = discourse.history().responsibleFor("", Parties.codes(actors));
        return others.isEmpty() ? new Roles(actors, unnamed, "") : new Roles(actors, others, TOLD_BEFORE);
    }

    /** "The leader was detained", "the borders closed": what only those in power do. */
    private static boolean withoutDoer(Act act) {
        boolean power = act.trigger().type() == PloverType.COERCE
                || act.trigger().eventClass().filter("coup"::equals).isPresent();
        return power
                && act.trigger().kind() == Trigger.Kind.VERB
                && act.subject().isEmpty();
    }

    /** Who joins a mission helps those who lead it and the state that it works in. */
    private static boolean mission(Act act) {
        return act.trigger().type() == PloverType.AID
                && act.trigger().eventClass().filter("peacekeeping"::equals).isPresent();
    }

    private static List<Party> joined(List<Party> one, List<Party> other) {
        List<Party> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** Whether the object belongs to the actors' own country: its opposition, the calls of its protesters. */
    private boolean domestic(Act act, Set<String> acting) {
        Set<String> home = Parties.codes(discourse.scene().map(List::of).orElse(List.of()));
        if (act.object().isEmpty() || home.isEmpty() || !home.equals(acting)) {
            return false;
        }
        NounPhrase object = act.object().get(0);
        return !parties.anaphora().domestic(object).isEmpty()
                || act.trigger().type() == PloverType.REJECT
                        && reading.clauses().words().get(object.head()).isAny(DEMANDS);
    }

    private Set<String> home() {
        return Parties.codes(discourse.home().map(List::of).orElse(List.of()));
    }
}
