package dev.tocsin.language.event;

import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.language.quantity.EquipmentMention;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.model.Mention;
import dev.tocsin.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** States that supply the weapons an article names: by the firm of the contract, by the weapon, by what stands before it. */
final class Origins {
    private static final Set<String> BARGAINS =
            Set.of("contract", "contracts", "order", "orders", "deal", "agreement", "purchase");
    private static final Set<String> DEALERS = Set.of("with", "from", "by");
    private static final Set<String> FIRM = Set.of("COM", "BUS");

    private final KnowledgeBase knowledge;

    Origins(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    List<Party> of(List<Reading> readings) {
        List<Party> origins = new ArrayList<>();
        readings.forEach(reading -> origins.addAll(contractors(reading)));
        for (Reading reading : readings) {
            for (EquipmentMention each : reading.equipment()) {
                each.maker().ifPresent(code -> origins.add(maker(each, code)));
            }
            PartyFinder finder = finder(reading);
            for (NounPhrase phrase : reading.clauses().nounPhrases()) {
                if (reading.namesEquipment(phrase)) {
                    origins.addAll(finder.modifiers(phrase));
                }
            }
        }
        return Parties.distinct(origins);
    }

    /** "The contract with Norway's Kongsberg": who builds a thing of many makers for this buyer. */
    private static List<Party> contractors(Reading reading) {
        boolean bargain = reading.clauses().words().stream().anyMatch(word -> word.isAny(BARGAINS));
        return reading.clauses().nounPhrases().stream()
                .filter(phrase -> bargain && DEALERS.contains(reading.clauses().prepositionBefore(phrase)))
                .flatMap(phrase -> reading.in(phrase).stream())
                .filter(mention -> FIRM.contains(mention.sector()) && isCompany(mention))
                .map(mention -> finder(reading).party(mention, List.of()))
                .filter(Discourse::isState)
                .toList();
    }

    private static boolean isCompany(Mention mention) {
        return mention.entity().filter(id -> id.startsWith("company:")).isPresent();
    }

    private Party maker(EquipmentMention thing, String code) {
        return new Party(
                thing.equipment().name(),
                Optional.empty(),
                knowledge.nameOf(code),
                Optional.of(code),
                Optional.empty(),
                "UNK");
    }

    private static PartyFinder finder(Reading reading) {
        return new PartyFinder(reading, new Discourse(Map.of()));
    }
}
