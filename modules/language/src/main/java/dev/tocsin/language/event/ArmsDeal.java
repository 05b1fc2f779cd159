package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.Clauses.Complement;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.Tag;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds supplier and buyer of weapons, whoever is the grammatical subject. */
final class ArmsDeal {
    private static final Set<String> SELLING = Set.of(
            "sell",
            "sells",
            "selling",
            "sold",
            "supply",
            "supplies",
            "supplying",
            "supplied",
            "deliver",
            "delivers",
            "delivering",
            "delivered",
            "export",
            "exports",
            "exporting",
            "exported",
            "provide",
            "provides",
            "providing",
            "provided",
            "sale",
            "sales",
            "delivery",
            "deliveries",
            "build",
            "transfer");
    private static final Set<String> BUYING = Set.of(
            "buy",
            "buys",
            "buying",
            "bought",
            "purchase",
            "purchases",
            "purchasing",
            "purchased",
            "acquire",
            "acquires",
            "acquiring",
            "acquired",
            "order",
            "orders",
            "ordering",
            "ordered",
            "procure",
            "procuring",
            "procurement",
            "acquisition",
            "receive",
            "lease");
    private static final Set<String> MAKING = Set.of("made", "built", "manufactured", "produced", "designed");

    /** "Picked a firm to supply tanks": who lets others sell. */
    private static final Set<String> CHOOSING =
            Set.of("pick", "choose", "select", "contract", "tap", "hire", "commission", "engage");

    private static final Set<String> BARGAINS = Set.of("contract", "contracts", "order", "deal", "purchase");

    private static final Set<String> FRAMEWORKS =
            Set.of("agreement", "agreements", "memorandum", "letter", "arrangement");
    private static final Set<String> FIRMS = PartyFinder.WORDS.of("firms");
    private static final Set<String> FIRM = Set.of("COM", "BUS");

    private final Reading reading;
    private final Clauses clauses;
    private final PartyFinder parties;
    private final Set<String> weapons;
    private final List<Party> origins;

    /** @param origins makers of weapons that the article names elsewhere ("Israeli Arrow 3" in the headline) */
    ArmsDeal(Reading reading, PartyFinder parties, Set<String> weapons, List<Party> origins) {
        this.reading = reading;
        this.clauses = reading.clauses();
        this.parties = parties;
        this.weapons = weapons;
        this.origins = origins;
    }

    /** Nothing where the sentence speaks of no weapon. */
    Optional<Roles> roles(Act act) {
        boolean weapons = clauses.nounPhrases().stream().anyMatch(this::ofWeapons) || withMaker(act);
        if (!weapons || framework(act)) {
            return Optional.empty();
        }
        List<Party> subject = parties.of(act.subject());
        List<Party> supplier = supplier(act, subject);
        Set<String> supplying = Parties.codes(supplier);
        List<Party> buyer = subject.isEmpty() || sells(act, subject)
                ? preposition(Set.of("to", "for", "with", "by", "of"), act, supplying)
                : Parties.without(subject, supplying);
        if (buyer.isEmpty() && !sells(act, subject)) {
            buyer = act.own()
                    .map(own -> Parties.without(parties.modifiers(own), supplying))
                    .orElse(List.of());
        }
        if (buyer.isEmpty()) {
            buyer = preposition(Set.of("to", "with", "from", "between", "by"), act, supplying);
        }
        return supplier.isEmpty() || buyer.isEmpty()
                ? Optional.of(new Roles(supplier, buyer, "supplier or buyer not told"))
                : Optional.of(new Roles(supplier, buyer, ""));
    }

    /** "The contract was signed with Rheinmetall": a bargain with a maker of weapons is one on weapons. */
    private boolean withMaker(Act act) {
        boolean contract = act.object().stream()
                .anyMatch(phrase -> clauses.words().get(phrase.head()).isAny(BARGAINS));
        return contract && clauses.nounPhrases().stream().anyMatch(this::isFirm)
                || contract
                        && reading.mentions().stream()
                                .anyMatch(mention -> FIRM.contains(mention.sector())
                                        && mention.country().isPresent()
                                        && mention.entity()
                                                .filter(id -> id.startsWith("company:"))
                                                .isPresent());
    }

    /** "Signed an agreement on the transfer of equipment": with neither number nor price no bargain yet. */
    private boolean framework(Act act) {
        boolean agreement = act.trigger().kind() == Trigger.Kind.VERB
                && act.object().stream()
                        .anyMatch(phrase -> clauses.words().get(phrase.head()).isAny(FRAMEWORKS));
        boolean counted = clauses.nounPhrases().stream()
                .filter(this::ofWeapons)
                .anyMatch(phrase -> clauses.words().subList(phrase.from(), phrase.head()).stream()
                        .anyMatch(word -> word.tag() == Tag.NUM));
        return agreement && !counted && reading.money().isEmpty();
    }

    private List<Party> supplier(Act act, List<Party> subject) {
        if (sells(act, subject)) {
            return subject;
        }
        Set<String> buying = subject.size() == 1 ? Parties.codes(subject) : Set.of();
        List<Party> found = Parties.without(makers(), buying);
        if (subject.size() > 1 && found.isEmpty()) {
            found = origins.stream()
                    .filter(each -> Parties.codes(subject)
                            .containsAll(each.country().stream().toList()))
                    .toList();
        }
        if (found.isEmpty()) {
            found = preposition(Set.of("from", "with", "by", "between"), act, buying);
        }
        if (found.isEmpty() && act.trigger().head().equals("award")) {
            found = preposition(Set.of("to"), act, buying);
        }
        if (found.isEmpty()) {
            found = Parties.without(origins, buying);
        }
        return found.isEmpty() ? List.of() : found.subList(0, 1);
    }

    private boolean sells(Act act, List<Party> subject) {
        if (subject.size() != 1) {
            return false;
        }
        if (act.trigger().head().equals("approve") && ownBuying(act)) {
            return false;
        }
        if (act.trigger().head().equals("approve")
                || act.trigger().head().matches("clear|authori[sz]e|notify|okay|allow|permit|green.*")) {
            return true;
        }
        if (CHOOSING.contains(act.trigger().head())) {
            return false;
        }
        boolean firm = FIRM.contains(subject.get(0).sector());
        return firm
                || has(SELLING)
                        && !has(BUYING)
                        && !makers().equals(subject)
                        && preposition(Set.of("from"), act, Set.of()).isEmpty();
    }

    /** "Approved the purchase of jets": its own, where no other is told as buying. */
    private boolean ownBuying(Act act) {
        boolean buying = act.object().size() == 1
                && clauses.words().get(act.object().get(0).head()).isAny(BUYING);
        return buying
                && parties.modifiers(act.object().get(0)).isEmpty()
                && preposition(Set.of("by", "for", "to"), act, Parties.codes(parties.of(act.subject())))
                        .isEmpty();
    }

    private boolean has(Set<String> words) {
        return clauses.words().stream().anyMatch(word -> word.isAny(words));
    }

    /** "Indian missiles", "made in South Korea", "India's BrahMos Aerospace", "Israel's largest defence sale". */
    private List<Party> makers() {
        List<Party> found = new ArrayList<>();
        for (NounPhrase phrase : clauses.nounPhrases()) {
            String before =
                    phrase.from() > 1 ? clauses.words().get(phrase.from() - 2).lower() : "";
            if (MAKING.contains(before)) {
                found.addAll(parties.named(phrase));
            }
        }
        for (NounPhrase phrase : clauses.nounPhrases()) {
            Word head = clauses.words().get(phrase.head());
            if (ofWeapons(phrase) || isFirm(phrase) || head.isAny(Set.of("sale", "export"))) {
                found.addAll(parties.modifiers(phrase));
            }
            reading.in(phrase).stream()
                    .filter(mention ->
                            FIRM.contains(mention.sector()) && mention.country().isPresent())
                    .map(mention -> parties.party(mention, List.of()))
                    .forEach(found::add);
        }
        return Parties.distinct(found);
    }

    /** "A Canadian state company": a maker without a name. */
    private boolean isFirm(NounPhrase phrase) {
        return clauses.words().get(phrase.head()).isAny(FIRMS)
                && !parties.modifiers(phrase).isEmpty();
    }

    private boolean ofWeapons(NounPhrase phrase) {
        if (phrase.time()) {
            return false;
        }
        if (reading.namesEquipment(phrase)) {
            return true;
        }
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (weapons.contains(clauses.words().get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private List<Party> preposition(Set<String> prepositions, Act act, Set<String> except) {
        for (Complement complement :
                clauses.complements(act.verb().map(group -> group.head()).orElse(act.word()))) {
            if (prepositions.contains(complement.preposition())) {
                List<Party> found = Parties.without(parties.of(complement.phrases()), except);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        for (NounPhrase phrase : clauses.nounPhrases()) {
            if (prepositions.contains(clauses.prepositionBefore(phrase))) {
                List<Party> found = Parties.without(parties.named(phrase), except);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }
}
