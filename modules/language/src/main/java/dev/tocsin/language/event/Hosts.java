package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Party;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whom a visitor visits where the sentence only says "on his first visit to the country", "who had flown in for it". */
final class Hosts {
    static final String CLASS = "official-visit";
    private static final String NOTE = "the host as told before";
    private static final WordLists WORDS = WordLists.load(Hosts.class, "hosts.txt");
    private static final Set<String> LANDS = WORDS.of("lands");
    private static final Set<String> VISITS = WORDS.of("visits");

    private final Reading reading;
    private final Discourse discourse;
    private final PartyFinder parties;

    Hosts(Reading reading, PartyFinder parties, Discourse discourse) {
        this.reading = reading;
        this.parties = parties;
        this.discourse = discourse;
    }

    /** The same roles where the host is named, or nobody is likely. */
    Roles completed(Act act, Roles roles) {
        Set<String> visiting = Parties.codes(roles.actors());
        if (visiting.size() != 1
                || !Parties.codes(roles.recipients()).isEmpty()
                || !Discourse.isState(roles.actors().get(0))
                || !abroad(act)) {
            return roles;
        }
        Optional<Party> host = discourse
                .dateline()
                .filter(party -> party.country().filter(visiting::contains).isEmpty())
                .or(() -> discourse.other(visiting.iterator().next()))
                .filter(Discourse::isState);
        return host.map(party -> new Roles(roles.actors(), List.of(party), NOTE))
                .orElse(roles);
    }

    /** Whether it goes somewhere that is told without a name: to the country, on a tour. */
    private boolean abroad(Act act) {
        boolean visit = act.own()
                .filter(own -> reading.clauses().words().get(own.head()).isAny(VISITS))
                .isPresent();
        List<NounPhrase> ends = act.complements().stream()
                .filter(each ->
                        each.preposition().equals("to") || each.preposition().equals("in"))
                .flatMap(each -> each.phrases().stream())
                .toList();
        boolean land = ends.stream()
                .anyMatch(phrase -> reading.clauses().words().get(phrase.head()).isAny(LANDS));
        boolean nowhere = ends.stream().allMatch(phrase -> phrase.time() || !parties.names(phrase));
        return land || nowhere && (visit || act.trigger().rest().size() == 1);
    }
}
