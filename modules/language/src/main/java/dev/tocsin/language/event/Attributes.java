package dev.tocsin.language.event;

import dev.tocsin.language.quantity.EquipmentMention;
import dev.tocsin.language.quantity.Goods;
import dev.tocsin.language.quantity.MoneyMention;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.model.Equipment;
import dev.tocsin.model.Mention;
import dev.tocsin.model.Modality;
import dev.tocsin.model.Money;
import dev.tocsin.model.Place;
import dev.tocsin.model.PloverType;
import dev.tocsin.model.Stage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an act is about besides its parties. */
final class Attributes {
    private static final Set<String> PLACE_PREPOSITIONS = Set.of("in", "at", "near", "off", "outside", "from");
    private static final Set<String> DELIVERING = Set.of(
            "deliver",
            "delivers",
            "delivered",
            "delivering",
            "handed",
            "arrive",
            "arrived",
            "received",
            "receive",
            "receives",
            "transferred",
            "shipped",
            "delivery",
            "deliveries");
    private static final Set<String> CANCELLING =
            Set.of("cancel", "cancelled", "canceled", "scrapped", "terminated", "cancels", "scraps");
    private static final Set<String> NEGOTIATING = Set.of(
            "negotiate",
            "negotiating",
            "negotiations",
            "talks",
            "discuss",
            "discussed",
            "discussing",
            "consider",
            "considering",
            "interested",
            "proposed",
            "offered",
            "possible",
            "want",
            "wants",
            "seeks",
            "seeking",
            "approved",
            "cleared",
            "hopes");
    private static final Set<String> PARTS = Set.of("among", "including", "include", "includes", "such", "and");
    private static final Set<PloverType> DEALS = Set.of(
            PloverType.AGREE,
            PloverType.SUPPORT,
            PloverType.COOPERATE,
            PloverType.AID,
            PloverType.REQUEST,
            PloverType.REJECT,
            PloverType.SANCTION);
    private static final Set<String> NAMED = Set.of(
            "exercise",
            "exercises",
            "drill",
            "drills",
            "agreement",
            "treaty",
            "pact",
            "accord",
            "convention",
            "protocol",
            "memorandum");

    private final Reading reading;
    private final String document;
    private final Belonging belonging;

    Attributes(Reading reading, String document) {
        this.reading = reading;
        this.belonging = new Belonging(reading);
        this.document = document;
    }

    /** @param about whether the act is about equipment by its nature, so that the only one in the sentence is its own */
    List<Equipment> equipment(Act act, boolean about) {
        List<EquipmentMention> all = reading.equipment().stream()
                .filter(each -> changesHands(act, about)
                        || !Goods.isKind(each.equipment().kind()))
                .filter(each -> !belonging.replaced(each.start()))
                .toList();
        return counted(all.stream()
                .filter(each -> !belonging.apart(act, each.start()) && !belonging.beforeClause(act, each.start()))
                .filter(each -> about && all.size() == 1
                        || about && belonging.isArgument(act, each.head())
                        || belonging.sameClause(act, each.start()))
                .map(EquipmentMention::equipment)
                .distinct()
                .toList());
    }

    private static boolean changesHands(Act act, boolean about) {
        PloverType type = act.trigger().type();
        return about && type != PloverType.ASSAULT || DEALS.contains(type);
    }

    /** The same of a test, of which each thing named in the singular is one: "tested the Agni-V missile". */
    List<Equipment> tested(Act act) {
        List<Equipment> found = equipment(act, true);
        return found.stream().map(each -> isOne(each) ? one(each) : each).toList();
    }

    private boolean isOne(Equipment tested) {
        return tested.quantity().isEmpty()
                && tested.unit().isEmpty()
                && reading.equipment().stream()
                        .filter(each -> each.equipment().equals(tested))
                        .noneMatch(each -> reading.clauses().words().stream()
                                .anyMatch(word -> word.end() == each.end()
                                        && word.lower().endsWith("s")
                                        && !tested.name().endsWith(word.text())));
    }

    private static Equipment one(Equipment each) {
        return new Equipment(each.name(), each.kind(), Optional.of(1L), Optional.empty());
    }

    /** "BrahMos ... three batteries of anti-ship missiles": the count is that of the named system. */
    private List<Equipment> counted(List<Equipment> all) {
        if (reading.clauses().words().stream().anyMatch(word -> word.isAny(PARTS))) {
            return all;
        }
        List<Equipment> named = all.stream()
                .filter(each -> designation(each) && each.quantity().isEmpty())
                .toList();
        List<Equipment> generic = all.stream()
                .filter(each -> !designation(each) && each.quantity().isPresent())
                .toList();
        if (named.size() != 1 || generic.size() != 1 || all.size() != 2 || !sameKind(named.get(0), generic.get(0))) {
            return all;
        }
        Equipment one = named.get(0);
        return List.of(new Equipment(
                one.name(),
                one.kind(),
                generic.get(0).quantity(),
                generic.get(0).unit()));
    }

    static boolean designation(Equipment equipment) {
        return equipment.name().chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }

    private static boolean sameKind(Equipment named, Equipment generic) {
        String kind = named.kind().orElse(named.name());
        return generic.name().endsWith(kind.substring(kind.lastIndexOf(' ') + 1));
    }

    /** @param about whether the act is about money by its nature, so that the only amount in the sentence is its own */
    Optional<Money> value(Act act, boolean about, List<Equipment> equipment) {
        if (!about && !DEALS.contains(act.trigger().type())) {
            return Optional.empty();
        }
        return reading.money().stream()
                .filter(each -> about && reading.money().size() == 1 || belonging.sameClause(act, each.start()))
                .flatMap(each -> total(each, equipment).stream())
                .findFirst();
    }

    /** The amount of a deal; of the price of a piece, what all together cost. */
    static Optional<Money> total(MoneyMention money, List<Equipment> equipment) {
        if (!money.each()) {
            return Optional.of(money.money());
        }
        return equipment.stream()
                .filter(each -> equipment.size() == 1)
                .flatMap(each -> each.quantity().stream())
                .map(count -> new Money(
                        money.money().amount().multiply(BigDecimal.valueOf(count)),
                        money.money().currency()))
                .findFirst();
    }

    Optional<Place> place(Act act) {
        for (NounPhrase phrase : reading.clauses().nounPhrases()) {
            boolean near = phrase.from() > act.word() || phrase.to() < act.word();
            if (near && PLACE_PREPOSITIONS.contains(reading.clauses().prepositionBefore(phrase))) {
                Optional<Mention> location = reading.in(phrase).stream()
                        .filter(mention -> mention.kind() == Mention.Kind.LOCATION)
                        .findFirst();
                if (location.isPresent()
                        && belonging.sameClause(act, location.get().start())) {
                    return location.map(
                            each -> new Place(each.name(), each.country(), Optional.empty(), Optional.empty()));
                }
            }
        }
        return Optional.empty();
    }

    Optional<Stage> stage(Modality modality) {
        if (has(CANCELLING) || modality == Modality.NEGATED) {
            return Optional.of(Stage.CANCELLED);
        }
        if (has(NEGOTIATING) && modality != Modality.ACTUAL) {
            return Optional.of(Stage.NEGOTIATED);
        }
        return Optional.of(has(DELIVERING) && modality == Modality.ACTUAL ? Stage.DELIVERED : Stage.ORDERED);
    }

    private boolean has(Set<String> words) {
        return reading.clauses().words().stream().anyMatch(word -> word.isAny(words));
    }

    /** The name of a treaty or exercise: a phrase with its noun, with a capital inside. */
    Optional<String> agreement() {
        for (NounPhrase phrase : reading.clauses().nounPhrases()) {
            Word head = reading.clauses().words().get(phrase.head());
            if (head.isAny(NAMED)) {
                int from = phrase.from();
                while (from < phrase.head() && !named(from)) {
                    from++;
                }
                if (from < phrase.head()) {
                    return Optional.of(document.substring(
                            reading.clauses().words().get(from).start(), head.end()));
                }
            }
        }
        return Optional.empty();
    }

    private boolean named(int word) {
        Word found = reading.clauses().words().get(word);
        boolean capital = Character.isUpperCase(found.text().charAt(0)) && word > 0;
        boolean state = reading.mentions().stream()
                .anyMatch(mention -> mention.start() < found.end()
                        && mention.end() > found.start()
                        && mention.kind() != Mention.Kind.MISC
                        && mention.country().isPresent());
        return capital && !state;
    }
}
