package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.model.Mention;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.Optional;
import java.util.Set;

/** When "Europe" and "European" mean the union, and when a place, some states or a firm. */
final class EuropeanUnion {
    private static final String CODE = "EU";
    private static final String SEAT = "Brussels";
    private static final String EUROPE = "Europe";
    private static final String EUROPEAN = "European";
    private static final Set<String> FIRM_NAMES = PartyFinder.WORDS.of("firm-names");
    private static final Set<String> COMPANIONS = PartyFinder.WORDS.of("companions");

    private EuropeanUnion() {}

    /** "If Europe stopped buying", "accused Europe": not where something is. */
    static boolean is(NounPhrase phrase, Clauses clauses) {
        return phrase.to() - phrase.from() == 1
                && clauses.words().get(phrase.head()).text().equals(EUROPE)
                && clauses.prepositionBefore(phrase).isEmpty();
    }

    /** "Brussels lifted sanctions": the union, which decides on them. */
    static Draft seated(Draft draft) {
        boolean measure =
                draft.type() == PloverType.SANCTION && draft.eventClass().equals("sanction");
        return measure
                ? draft.between(
                        draft.actors().stream().map(EuropeanUnion::atSeat).toList(), draft.recipients())
                : draft;
    }

    private static Party atSeat(Party party) {
        return party.text().equals(SEAT) ? Parties.unnamed(SEAT, Optional.of(CODE)) : party;
    }

    static Party party() {
        return Parties.unnamed(EUROPE, Optional.of(CODE));
    }

    /** "European Court of Auditors", not "European Land Systems". */
    static boolean isPart(String name) {
        return name.startsWith(EUROPEAN + " ") && !FIRM_NAMES.contains(name.substring(name.lastIndexOf(' ') + 1));
    }

    /** "European partners" are some states, not the union. */
    static boolean isOfSome(Mention mention, Word head) {
        return mention.text().equals(EUROPEAN) && COMPANIONS.contains(PartyFinder.singular(head.lower()));
    }
}
