package dev.tocsin.language.event;

import dev.tocsin.language.quantity.EquipmentMention;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Mention;
import dev.tocsin.model.Party;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whose a ship or an aircraft is: "a British patrol ship", "HMS Dart", and later "the vessel". */
final class Vessels {
    private static final WordLists WORDS = WordLists.load(Vessels.class, "vessels.txt");
    private static final List<Set<String>> KINDS = List.of(WORDS.of("ships"), WORDS.of("planes"));

    private static final String WARSHIP = "warship";

    private final Reading reading;
    private final Discourse discourse;
    private final PartyFinder parties;

    Vessels(Reading reading, Discourse discourse, PartyFinder parties) {
        this.reading = reading;
        this.discourse = discourse;
        this.parties = parties;
    }

    /** Remembers whose vessel a phrase names, under every noun of its kind. */
    void introduce(NounPhrase phrase) {
        for (Set<String> kind : KINDS) {
            owner(phrase, kind).ifPresent(owner -> kind.forEach(noun -> {
                discourse.called(noun, owner);
                discourse.called(noun + "s", owner);
            }));
        }
    }

    private Optional<Party> owner(NounPhrase phrase, Set<String> kind) {
        String head = reading.clauses().words().get(phrase.head()).lower();
        if (!kind.contains(head) && !kind.contains(PartyFinder.singular(head))) {
            return named(phrase, kind);
        }
        List<Party> flags = reading.in(phrase).stream()
                .filter(mention -> mention.kind() == Mention.Kind.NATIONALITY)
                .map(mention -> parties.party(mention, List.of()))
                .filter(Discourse::isState)
                .toList();
        return flags.size() == 1 ? Optional.of(flags.get(0)) : named(phrase, kind);
    }

    /** By the name of a ship, which tells its navy. */
    private Optional<Party> named(NounPhrase phrase, Set<String> kind) {
        return KINDS.indexOf(kind) > 0 ? Optional.empty() : navy(phrase, reading);
    }

    /** The navy whose ship a phrase names: "HMS Dart". */
    static Optional<Party> navy(NounPhrase phrase, Reading reading) {
        int start = reading.start(phrase);
        int end = reading.end(phrase);
        return reading.equipment().stream()
                .filter(each -> each.head() >= start && each.end() <= end)
                .filter(Vessels::ofNavy)
                .findFirst()
                .map(each -> Parties.unnamed(each.equipment().name(), each.maker()));
    }

    private static boolean ofNavy(EquipmentMention each) {
        return each.maker().isPresent() && each.equipment().kind().equals(Optional.of(WARSHIP));
    }
}
