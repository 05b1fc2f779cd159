package dev.tocsin.language.event;

import dev.tocsin.language.quantity.EquipmentMention;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Mention;
import dev.tocsin.model.Party;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whose a ship is: "a British patrol ship", "HMS Dart", and later "the vessel". */
final class Vessels {
    private static final WordLists WORDS = WordLists.load(Vessels.class, "vessels.txt");
    private static final Set<String> SHIPS = WORDS.of("ships");

    private static final String WARSHIP = "warship";

    private final Reading reading;
    private final Discourse discourse;
    private final PartyFinder parties;

    Vessels(Reading reading, Discourse discourse, PartyFinder parties) {
        this.reading = reading;
        this.discourse = discourse;
        this.parties = parties;
    }

    /** Remembers whose vessel a phrase names, under every noun for ships. */
    void introduce(NounPhrase phrase) {
        owner(phrase)
                .ifPresent(owner -> SHIPS.forEach(noun -> {
                    discourse.called(noun, owner);
                    discourse.called(noun + "s", owner);
                }));
    }

    private Optional<Party> owner(NounPhrase phrase) {
        String head = reading.clauses().words().get(phrase.head()).lower();
        if (!SHIPS.contains(head) && !SHIPS.contains(PartyFinder.singular(head))) {
            return navy(phrase, reading);
        }
        List<Party> flags = reading.in(phrase).stream()
                .filter(mention -> mention.kind() == Mention.Kind.NATIONALITY)
                .map(mention -> parties.party(mention, List.of()))
                .filter(Discourse::isState)
                .toList();
        return flags.size() == 1 ? Optional.of(flags.get(0)) : navy(phrase, reading);
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
