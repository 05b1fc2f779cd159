package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Against whom a state acts where its own words name nobody: whoever it is at odds with in the article. */
final class Opponents {
    private static final Set<String> BORDERS = Set.of("border", "borders", "frontier", "frontiers", "line");
    private static final Set<String> NEAR = Set.of("near", "off", "opposite", "towards", "toward");
    private static final Set<String> MOVES = Set.of("military-deployment", "military-exercise");
    private static final Set<String> TOGETHER =
            Set.of("joint", "jointly", "together", "alongside", "allies", "allied", "partners", "multinational");
    private static final Set<String> READYING = Set.of("alert", "reinforce");
    private static final Set<String> SEAFARERS =
            Set.of("crew", "sailors", "sailor", "fishermen", "fisherman", "seamen", "trawler", "trawlers");
    private static final Set<String> SOLDIERS = Set.of("soldiers", "soldier", "troops", "servicemen", "coastguards");

    private final Reading reading;
    private final PartyFinder parties;
    private final Discourse discourse;

    Opponents(Reading reading, PartyFinder parties, Discourse discourse) {
        this.reading = reading;
        this.parties = parties;
        this.discourse = discourse;
    }

    /** "Norway denied that Denmark would base jets there": the state that would be their host, or their target, denies it. */
    private List<Party> denying(Act act, Set<String> acting) {
        return act.verb().flatMap(reading.clauses()::governor).stream()
                .filter(group -> !group.passive()
                        && reading.clauses().words().get(group.head()).isAny(Standing.DENYING))
                .flatMap(group -> parties.of(reading.clauses().subject(group)).stream())
                .filter(Discourse::isState)
                .filter(party -> party.country().filter(acting::contains).isEmpty())
                .limit(1)
                .toList();
    }

    /** "Put its navy on alert", "protested against its deployment of missiles": against whom forces are moved. */
    List<Party> ofMove(Act act, Set<String> acting) {
        boolean move = act.trigger().type() == PloverType.MOBILIZE
                && act.trigger().eventClass().filter(MOVES::contains).isPresent();
        boolean drill =
                act.trigger().eventClass().filter("military-exercise"::equals).isPresent();
        boolean joint = drill && reading.clauses().words().stream().anyMatch(word -> word.isAny(TOGETHER));
        if (!move || acting.size() != 1 || joint) {
            return List.of();
        }
        List<Party> host = denying(act, acting);
        if (!host.isEmpty()) {
            return host;
        }
        List<Party> beyond = beyond(act, acting);
        if (!beyond.isEmpty()) {
            return beyond;
        }
        boolean noun = act.trigger().kind() == Trigger.Kind.NOUN;
        List<Party> judge = noun ? Parties.without(discourse.lastSubject(), acting) : List.of();
        if (judge.size() == 1) {
            return judge;
        }
        String code = acting.iterator().next();
        boolean against = noun
                || discourse.history().isTense()
                || atBorder(act)
                || act.trigger().mode().filter(READYING::contains).isPresent();
        Optional<Party> opponent =
                discourse.history().opponent(code).filter(party -> !atBorder(act) || Discourse.isState(party));
        return opponent.or(() -> against ? discourse.history().threatening(code) : Optional.empty())
                .or(() -> against ? discourse.other(code) : Optional.empty())
                .filter(party -> !Discourse.isBody(party))
                .or(() -> against ? discourse.otherState(code) : Optional.empty())
                .map(List::of)
                .orElse(List.of());
    }

    /** "To its frontier with Chad", "to join the fleet in waters near Chad": the state on the other side. */
    private List<Party> beyond(Act act, Set<String> acting) {
        return reading.clauses().nounPhrases().stream()
                .filter(phrase -> phrase.from() > act.last() && !phrase.time())
                .filter(phrase -> isBeyond(phrase))
                .map(phrase -> Parties.without(parties.named(phrase), acting))
                .filter(found -> !found.isEmpty() && found.stream().allMatch(Discourse::isState))
                .findFirst()
                .orElse(List.of());
    }

    private boolean isBeyond(NounPhrase phrase) {
        String preposition = reading.clauses().prepositionBefore(phrase);
        boolean border = phrase.from() > 1
                && reading.clauses().words().get(phrase.from() - 2).isAny(BORDERS);
        return NEAR.contains(preposition) || border && preposition.equals("with");
    }

    /** "Closed the crossing", "suspended its part": against whoever it is at odds with. */
    List<Party> ofMeasure(Set<String> acting) {
        return acting.size() == 1
                ? discourse.history().adversary(acting.iterator().next()).stream()
                        .toList()
                : List.of();
    }

    /** "Arrested its crew", "seized three soldiers": those of another state, unless it happens at home. */
    List<Party> seized(Act act, Set<String> acting) {
        if (act.trigger().type() != PloverType.COERCE
                || acting.size() != 1
                || act.object().size() != 1) {
            return List.of();
        }
        NounPhrase object = act.object().get(0);
        boolean athome = discourse
                .home()
                .flatMap(Party::country)
                .filter(acting::contains)
                .isPresent();
        boolean foreign = reading.clauses().words().get(object.head()).isAny(SEAFARERS)
                || !athome && reading.clauses().words().get(object.head()).isAny(SOLDIERS);
        if (!foreign || !Parties.without(parties.of(object), acting).isEmpty()) {
            return List.of();
        }
        String code = acting.iterator().next();
        return discourse
                .history()
                .opponent(code)
                .or(() -> discourse.other(code))
                .map(List::of)
                .orElse(List.of());
    }

    /** "Rebels killed ten Malian soldiers" in an article about others: both are of the country of those killed. */
    boolean withinVictims(Act act, List<Party> recipients) {
        return act.trigger().type() == PloverType.ASSAULT
                && recipients.size() == 1
                && Discourse.isState(recipients.get(0))
                && discourse.lastArmed().isEmpty()
                && act.subject().size() == 1
                && !parties.names(act.subject().get(0))
                && act.subject().get(0).to() - act.subject().get(0).from() == 1
                && !behindName(act.subject().get(0))
                && reading.clauses().words().get(act.subject().get(0).head()).isAny(Anaphora.ARMED);
    }

    /** Whether a word before it that belongs to no phrase may be the name of the group. */
    private boolean behindName(NounPhrase phrase) {
        return phrase.from() > 0
                && Character.isUpperCase(
                        reading.clauses().words().get(phrase.from() - 1).text().charAt(0));
    }

    /** "Moved tanks to the frontier": towards whoever else the article is about. */
    private boolean atBorder(Act act) {
        return act.complements().stream()
                .flatMap(each -> each.phrases().stream())
                .anyMatch(phrase -> reading.clauses().words().get(phrase.head()).isAny(BORDERS));
    }
}
