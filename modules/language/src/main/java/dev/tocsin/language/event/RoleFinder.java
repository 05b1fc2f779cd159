package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fills the frame of a trigger from the phrases around it. */
final class RoleFinder {
    private static final int NEAR = 4;
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
    private static final Set<String> OF_ONE =
            Set.of("council", "cabinet", "government", "parliament", "commission", "committee", "staff");
    private final Reading reading;
    private final PartyFinder parties;
    private final Discourse discourse;
    private final RoleFiller filler;
    private final Unnamed unnamed;
    private final Opponents opponents;
    private final Victims victims;
    private final OwnSide ownSide;
    private final Reactions reactions;
    private final Aims aims;
    private final Crowds crowds;
    private final Decrees decrees;
    private final Custody custody;

    RoleFinder(Reading reading, Discourse discourse) {
        this.reading = reading;
        this.parties = new PartyFinder(reading, discourse);
        this.discourse = discourse;
        this.filler = new RoleFiller(reading, parties, discourse);
        this.unnamed = new Unnamed(reading, parties, discourse);
        this.opponents = new Opponents(reading, parties, discourse);
        this.victims = new Victims(reading, parties, discourse);
        this.ownSide = new OwnSide(reading, parties, discourse);
        this.aims = new Aims(reading, parties);
        this.crowds = new Crowds(reading, parties, filler, victims, aims, discourse);
        this.decrees = new Decrees(reading, parties);
        this.custody = new Custody(reading, parties, discourse);
        this.reactions = new Reactions(reading, parties, discourse, unnamed, ownSide);
    }

    PartyFinder parties() {
        return parties;
    }

    Roles roles(Act act) {
        Frame frame = act.trigger().frame();
        return frame.symmetric() ? symmetric(act, frame) : directed(act, frame);
    }

    private Roles symmetric(Act act, Frame frame) {
        boolean talks = act.trigger().type() == PloverType.CONSULT;
        List<Party> between =
                talks && (act.own().isPresent() || frame.recipients().contains("between"))
                        ? filler.filled(act, "between")
                        : List.<Party>of();
        if (Parties.codes(between).size() > 1) {
            return new Roles(Parties.distinct(between), List.of(), "");
        }
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
                && !ofOne(act)
                && !Standing.madeByOne(act, reading)) {
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
        if (act.verb().isPresent() && act.trigger().kind() == Trigger.Kind.VERB) {
            List<Party> ordering = ownSide.ordering(act.verb().get());
            actors = ordering.isEmpty() ? actors : ordering;
        }
        if (actors.isEmpty()) {
            actors = act.trigger().type() == PloverType.ASSAULT ? victims.striking(act) : decrees.enacting(act);
        }
        if (Crowds.demonstrate(act) && (Parties.codes(actors).isEmpty() || crowds.isTakenForOpposed(act, actors))) {
            List<Party> crowd = crowds.of(act);
            return crowd.isEmpty() ? actors : crowd;
        }
        return actors.isEmpty() ? custody.inPower(act) : actors;
    }

    private Roles directed(Act act, Frame frame) {
        List<Party> actors = ownSide.notOf(act, actors(act, frame));
        Set<String> acting = Parties.codes(actors);
        List<Party> asked = unnamed.asked(act);
        if (!actors.isEmpty() && !asked.isEmpty()) {
            return new Roles(actors, asked, Parties.without(asked, acting).isEmpty() ? AT_HOME : "");
        }
        List<Party> named = inFrame(act, frame, acting);
        Optional<Roles> force = byForce(act, actors, acting, named);
        return force.isPresent() ? force.get() : inWords(act, actors, acting, named);
    }

    /** Whom the words around the trigger name. */
    private List<Party> inFrame(Act act, Frame frame, Set<String> acting) {
        List<Party> aimed = aims.of(act, acting);
        if (!aimed.isEmpty()) {
            return aimed;
        }
        List<Party> recipients = unnamed.inSentence(act, acting);
        for (String role : recipients.isEmpty() ? frame.recipients() : List.<String>of()) {
            recipients = Parties.distinct(joined(recipients, Parties.without(filler.filled(act, role), acting)));
            if (!recipients.isEmpty() && !mission(act)) {
                break;
            }
        }
        if (!recipients.isEmpty()) {
            return recipients;
        }
        return act.trigger().type() == PloverType.ASSAULT
                ? Parties.without(victims.scene(act), acting)
                : victims.troubled(act, acting);
    }

    /** Blows and arrests that are one state's own affair, or tell of whom those are who were seized. */
    private Optional<Roles> byForce(Act act, List<Party> actors, Set<String> acting, List<Party> recipients) {
        if (victims.ownCrowd(act, acting)) {
            return Optional.of(ownSide.atHome(act, actors));
        }
        if (opponents.withinVictims(act, recipients)) {
            return Optional.of(new Roles(recipients, recipients, AT_HOME));
        }
        List<Party> seized = recipients.isEmpty() ? opponents.seized(act, acting) : List.of();
        if (!seized.isEmpty()) {
            return Optional.of(new Roles(actors, seized, TOLD_BEFORE));
        }
        return ownSide.seizesOwn(act, acting) ? Optional.of(ownSide.atHome(act, actors)) : Optional.empty();
    }

    private Roles inWords(Act act, List<Party> actors, Set<String> acting, List<Party> named) {
        List<NounPhrase> objects = Unnamed.objects(act);
        List<Party> recipients = named.isEmpty() ? unnamed.before(act, acting) : named;
        if (recipients.isEmpty() && !actors.isEmpty() && ownSide.ofOwnPeople(act, acting)) {
            return ownSide.atHome(act, actors);
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
            recipients = victims.reporter(act, acting);
        }
        if (recipients.isEmpty() && ownSide.inward(act, acting)) {
            return ownSide.atHome(act, actors);
        }
        if (unnamed.ownMembers(objects, actors) && act.trigger().type() == PloverType.REQUEST) {
            return new Roles(actors, actors, AT_HOME);
        }
        return reactions.roles(act, actors, acting, recipients.isEmpty() ? implied(act, acting) : recipients);
    }

    /** Against whom it must be, by what the article has told. */
    private List<Party> implied(Act act, Set<String> acting) {
        boolean treaty =
                act.trigger().eventClass().filter("treaty-suspension"::equals).isPresent();
        return switch (act.trigger().type()) {
            case MOBILIZE -> opponents.ofMove(act, acting);
            case THREATEN -> discourse.history().deeds().threatening(acting);
            case PROTEST -> crowds.against(act, acting);
            case REJECT -> {
                List<Party> asking = Unnamed.objects(act).isEmpty() && !unnamed.within(act)
                        ? discourse.history().deeds().askedOf(acting)
                        : List.of();
                yield asking.isEmpty() ? victims.harmed(act, acting) : asking;
            }
            case SANCTION ->
                treaty && acting.size() == 1
                        ? Treaties.otherSide(reading, acting.iterator().next())
                        : opponents.ofMeasure(acting);
            default -> List.of();
        };
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

    /** A blow against somebody unnamed is against those with whom the striking state clashed before. */
    Roles againstOpponent(Roles roles) {
        Set<String> acting = Parties.codes(roles.actors());
        return acting.size() != 1 || !Parties.codes(roles.recipients()).isEmpty()
                ? roles
                : discourse
                        .history()
                        .opponent(acting.iterator().next())
                        .map(other -> new Roles(roles.actors(), List.of(other), TOLD_BEFORE))
                        .orElse(roles);
    }

    /** What the trained reader sees these say of nobody in the sentence. */
    Roles reaction(Act act, List<Party> actors, List<Party> nobody) {
        return reactions.read(act, actors, nobody);
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
}
