package dev.tocsin.language.event;

import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.List;
import java.util.Set;

/** Who strikes and who is hit where the words of the blow itself do not name them. */
final class Victims {
    private static final int OPENING = 3;
    private static final Set<String> CROWDS = Set.of("demonstrators", "protesters", "strikers", "hundreds");
    private static final Set<String> TROUBLES = PartyFinder.WORDS.of("troubles");
    private static final Set<String> PART = Set.of("part", "role", "involvement", "responsibility", "hand");

    private final Reading reading;
    private final PartyFinder parties;
    private final Discourse discourse;

    Victims(Reading reading, PartyFinder parties, Discourse discourse) {
        this.reading = reading;
        this.parties = parties;
        this.discourse = discourse;
    }

    /** "Were shot when police cleared the road", "were killed after soldiers opened fire": who did it is told next. */
    List<Party> striking(Act act) {
        boolean passive = act.verb().filter(VerbGroup::passive).isPresent()
                && act.subject().isEmpty();
        return !passive
                ? List.of()
                : reading.clauses().verbGroups().stream()
                        .filter(group -> group.from() > act.last()
                                && Set.of("when", "after", "as")
                                        .contains(reading.clauses().opener(group.head())))
                        .limit(1)
                        .flatMap(group -> reading.clauses().subject(group).stream())
                        .filter(parties::isAlive)
                        .flatMap(phrase -> parties.of(phrase).stream())
                        .toList();
    }

    /** "In Lviv, shelling killed four": where it happened, told before all else. */
    List<Party> scene(Act act) {
        return reading.clauses().nounPhrases().stream()
                .filter(phrase -> phrase.from() <= OPENING && phrase.to() <= act.word())
                .filter(phrase -> reading.clauses().prepositionBefore(phrase).equals("in"))
                .flatMap(phrase -> parties.named(phrase).stream())
                .filter(Discourse::isState)
                .toList();
    }

    /** "Malian troops killed demonstrators": a state's own, where nothing tells that they are others'. */
    boolean ownCrowd(Act act, Set<String> acting) {
        boolean force =
                act.trigger().type() == PloverType.ASSAULT || act.trigger().type() == PloverType.COERCE;
        return force
                && acting.size() == 1
                && Parties.isCountry(acting.iterator().next())
                && act.subject().stream().anyMatch(parties::names)
                && act.object().size() == 1
                && reading.clauses().words().get(act.object().get(0).head()).isAny(CROWDS)
                && parties.namedOrAttached(act.object().get(0)).isEmpty();
    }

    /** "Condemned the coup in Guinea": what those in power there, or against them, do to their own. */
    List<Party> troubled(Act act, Set<String> acting) {
        return Unnamed.objects(act).stream()
                .filter(phrase -> act.trigger().type() == PloverType.ACCUSE)
                .filter(phrase -> reading.clauses().words().get(phrase.head()).isAny(TROUBLES))
                .flatMap(phrase -> reading.clauses().complements(phrase.to() - 1).stream()
                        .filter(each -> each.preposition().equals("in")))
                .flatMap(each -> each.phrases().stream())
                .flatMap(phrase -> parties.named(phrase).stream())
                .filter(Discourse::isState)
                .filter(party -> party.country().filter(acting::contains).isEmpty())
                .limit(1)
                .toList();
    }

    /** "Denied any part in the attack": those who were hit. */
    List<Party> harmed(Act act, Set<String> acting) {
        boolean part = act.object().stream()
                .anyMatch(phrase -> reading.clauses().words().get(phrase.head()).isAny(PART));
        return act.complements().stream()
                .filter(each -> part && each.preposition().matches("in|for"))
                .flatMap(each -> each.phrases().stream())
                .map(phrase -> reading.clauses().words().get(phrase.head()).lower())
                .filter(Told::isDeed)
                .findFirst()
                .map(noun -> discourse.history().deeds().harmedBy(noun, acting))
                .orElse(List.of());
    }

    /** "Jets fired at the drone, the Norwegian minister said": whoever tells of a blow that others struck is hit. */
    List<Party> reporter(Act act, Set<String> acting) {
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
}
