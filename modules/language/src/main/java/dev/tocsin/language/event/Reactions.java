package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words about what others did are of those who did it; here it is found who they are where the words name nobody. */
final class Reactions {
    private static final Set<PloverType> ABOUT_AN_EVENT = EnumSet.of(
            PloverType.ACCUSE, PloverType.REJECT, PloverType.SUPPORT, PloverType.REQUEST, PloverType.THREATEN);
    private static final Set<PloverType> WORDS =
            EnumSet.of(PloverType.ACCUSE, PloverType.REJECT, PloverType.REQUEST, PloverType.THREATEN);
    private static final Set<String> BARE = Set.of("this", "that", "it", "these", "those", "them");
    private static final String TOLD_BEFORE = "recipients are those of the event told before";

    private final Reading reading;
    private final PartyFinder parties;
    private final Discourse discourse;
    private final Unnamed unnamed;
    private final OwnSide ownSide;

    Reactions(Reading reading, PartyFinder parties, Discourse discourse, Unnamed unnamed, OwnSide ownSide) {
        this.reading = reading;
        this.parties = parties;
        this.discourse = discourse;
        this.unnamed = unnamed;
        this.ownSide = ownSide;
    }

    /** Whether acts of a type are said of something else that happened. */
    static boolean are(PloverType type) {
        return ABOUT_AN_EVENT.contains(type);
    }

    /** @param named whom the words around the trigger name */
    Roles roles(Act act, List<Party> actors, Set<String> acting, List<Party> named) {
        boolean reacts = are(act.trigger().type());
        List<Party> doers = reacts && !actors.isEmpty() ? unnamed.doers(act, named, acting) : List.of();
        Optional<Roles> answer = reacts && named.isEmpty() ? answer(act, actors, acting) : Optional.empty();
        if (answer.isPresent()) {
            return answer.get();
        }
        if (!doers.isEmpty()) {
            return new Roles(actors, doers, TOLD_BEFORE);
        }
        if (!named.isEmpty() || actors.isEmpty() || !reacts) {
            return new Roles(actors, named, "");
        }
        List<Party> later = unnamed.later(act, acting);
        if (!later.isEmpty()) {
            return new Roles(actors, later, "recipients are named later in the clause");
        }
        return ownSide.domestic(act, acting)
                        || ownSide.threatens(act, acting)
                        || WORDS.contains(act.trigger().type()) && discourse.isAlone(acting)
                        || unnamed.within(act) && act.trigger().type() != PloverType.SUPPORT
                ? ownSide.atHome(act, actors)
                : ofEventBefore(act, actors, acting);
    }

    private Roles ofEventBefore(Act act, List<Party> actors, Set<String> acting) {
        List<NounPhrase> objects = Unnamed.objects(act);
        List<Party> recipients = unnamed.many(objects);
        if (recipients.isEmpty() && unnamed.anaphoric(act)) {
            String noun = objects.isEmpty()
                    ? ""
                    : reading.clauses().words().get(objects.get(0).head()).lower();
            recipients = discourse.history().deeds().responsibleFor(noun, acting);
        }
        return new Roles(actors, recipients, recipients.isEmpty() ? "" : TOLD_BEFORE);
    }

    /** "Rejected this", "denied the charge": those who charged or asked these last, perhaps of their own country. */
    private Optional<Roles> answer(Act act, List<Party> actors, Set<String> acting) {
        boolean answers = act.trigger().type() == PloverType.REJECT && acting.size() == 1;
        List<NounPhrase> about = act.trigger().kind() == Trigger.Kind.ADJECTIVE ? act.subject() : act.object();
        if (!answers || about.size() != 1) {
            return Optional.empty();
        }
        Word head = reading.clauses().words().get(about.get(0).head());
        boolean bare = about.get(0).to() - about.get(0).from() == 1 && head.isAny(BARE);
        boolean charge = Told.isCharge(head.lower())
                && unnamed.pointsBack(about.get(0))
                && act.complements().stream()
                        .allMatch(each -> each.phrases().stream()
                                .noneMatch(phrase -> parties.names(phrase) || parties.isAlive(phrase)));
        return bare || charge
                ? discourse
                        .history()
                        .deeds()
                        .charged(acting)
                        .map(charging -> Parties.codes(charging).equals(acting)
                                ? ownSide.atHome(act, actors)
                                : new Roles(actors, charging, TOLD_BEFORE))
                : Optional.empty();
    }

    /** What these say, of whom the sentence names nobody: of those whose deed was told before, else of the unnamed. */
    Roles read(Act act, List<Party> actors, List<Party> nobody) {
        if (unnamed.within(act)) {
            return ownSide.atHome(act, actors);
        }
        List<Party> others = discourse.history().deeds().responsibleFor("", Parties.codes(actors));
        return others.isEmpty() ? new Roles(actors, nobody, "") : new Roles(actors, others, TOLD_BEFORE);
    }
}
