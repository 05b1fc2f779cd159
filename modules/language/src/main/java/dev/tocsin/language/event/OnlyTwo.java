package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.model.Mention;
import dev.tocsin.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The other side of a visit or of talks, where an article names just two states: "the minister, A, received his Chilean
 * colleague" in the words of a ministry that does not say which minister.
 */
final class OnlyTwo {
    private static final Set<String> CLASSES = Set.of("official-visit", "defence-talks");
    private static final String NOTE = "the only other state of the article";

    private final Reading reading;
    private final PartyFinder parties;
    private final Discourse discourse;

    OnlyTwo(Reading reading, PartyFinder parties, Discourse discourse) {
        this.reading = reading;
        this.parties = parties;
        this.discourse = discourse;
    }

    /** Whether a class of events is one of which this knows. */
    static boolean knows(String eventClass) {
        return CLASSES.contains(eventClass);
    }

    /** The same roles where both sides are known, or nobody without a state takes part. */
    Roles completed(Act act, Roles roles) {
        List<Party> known = new ArrayList<>(Parties.coded(roles.actors()));
        known.addAll(Parties.coded(roles.recipients()));
        Set<String> codes = Parties.codes(known);
        boolean state = codes.size() == 1 && known.stream().allMatch(Discourse::isState);
        Optional<Party> other = state && somebody(act, codes) ? discourse.only(codes) : Optional.empty();
        if (other.isEmpty()) {
            return roles;
        }
        if (act.trigger().frame().symmetric()) {
            return new Roles(List.of(known.get(0), other.get()), List.of(), NOTE);
        }
        return Parties.codes(roles.actors()).isEmpty()
                ? new Roles(List.of(other.get()), List.of(known.get(0)), NOTE)
                : new Roles(List.of(known.get(0)), List.of(other.get()), NOTE);
    }

    /** Whether an official of no country that is told takes part, beside one of these. */
    private boolean somebody(Act act, Set<String> codes) {
        List<NounPhrase> beside = new ArrayList<>(act.subject());
        beside.addAll(act.object());
        return beside.stream().anyMatch(this::isUnclaimed)
                && beside.stream()
                        .filter(phrase -> !isUnclaimed(phrase))
                        .anyMatch(phrase -> Parties.codes(parties.of(phrase)).equals(codes));
    }

    private boolean isUnclaimed(NounPhrase phrase) {
        boolean told = parties.tellsCountry(phrase)
                || reading.clauses().complements(phrase.to() - 1).stream()
                        .limit(1)
                        .anyMatch(each -> each.phrases().stream().anyMatch(parties::names));
        return !told
                && reading.in(phrase).stream()
                        .anyMatch(mention ->
                                mention.kind() == Mention.Kind.PERSON || mention.kind() == Mention.Kind.OFFICE);
    }
}
