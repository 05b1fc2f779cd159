package dev.tocsin.language.event;

import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Equipment;
import dev.tocsin.model.Modality;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An event that the article has told already, as later words point back to it.
 *
 * @param equipment names of what it was about
 */
record Told(
        PloverType type,
        String eventClass,
        Modality modality,
        List<Party> actors,
        List<Party> recipients,
        Set<String> equipment) {
    private static final Set<PloverType> REACTIONS = EnumSet.of(
            PloverType.ACCUSE, PloverType.REJECT, PloverType.SUPPORT, PloverType.REQUEST, PloverType.THREATEN);
    private static final Set<PloverType> CLASHES = EnumSet.of(
            PloverType.ASSAULT, PloverType.COERCE, PloverType.MOBILIZE, PloverType.SANCTION, PloverType.THREATEN);
    private static final Set<String> DEALS = Set.of("arms-transfer", "defence-agreement", "defence-industry");
    private static final WordLists NOUNS = WordLists.load(Told.class, "told.txt");

    Told {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        equipment = Set.copyOf(equipment);
    }

    static Set<String> names(List<Equipment> equipment) {
        return equipment.stream().map(Equipment::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is only said of something else that happened. */
    boolean reaction() {
        return REACTIONS.contains(type) && !DEALS.contains(eventClass);
    }

    /** Whether weapons change hands in it. */
    boolean isDeal() {
        return eventClass.equals("arms-transfer") || eventClass.equals("military-aid");
    }

    /** Whether one side acts against another, in more than words of blame. */
    boolean clash() {
        return CLASHES.contains(type);
    }

    /** All who have a part in it. */
    List<Party> parties() {
        List<Party> all = new ArrayList<>(actors);
        all.addAll(recipients);
        return Parties.distinct(all);
    }

    /** Whom one means who speaks of it: the doers; of a bargain all sides. */
    List<Party> responsible() {
        return DEALS.contains(eventClass) ? parties() : actors;
    }

    /** Whether a noun can name it: "the strikes" an attack, "the deal" an agreement. */
    boolean isNamedBy(String noun) {
        return switch (type) {
                    case ASSAULT -> named(noun, "attack") || eventClass.equals("coup") && named(noun, "coup");
                    case COERCE -> named(noun, "arrest") || named(noun, "attack");
                    case MOBILIZE -> named(noun, eventClass.equals("missile-test") ? "test" : "deployment");
                    case SANCTION -> named(noun, "sanction") || named(noun, "withdrawal");
                    case RETREAT -> named(noun, "withdrawal");
                    case ACCUSE -> named(noun, "charge");
                    case REQUEST -> named(noun, "demand");
                    case THREATEN -> named(noun, "threat");
                    case REJECT -> named(noun, "refusal");
                    case PROTEST -> named(noun, "protest");
                    default -> false;
                }
                || switch (eventClass) {
                    case "coup" -> named(noun, "coup");
                    case "missile-test" -> named(noun, "test");
                    case "arms-transfer" -> named(noun, "deal") || named(noun, "transfer");
                    case "military-aid" -> named(noun, "transfer");
                    case "defence-agreement", "defence-industry" -> named(noun, "deal");
                    case "official-visit" -> named(noun, "visit");
                    case "military-exercise" -> named(noun, "exercise");
                    default -> false;
                };
    }

    /** Whether a noun is of something that one side does to another and that others judge. */
    static boolean isDeed(String noun) {
        return List.of("attack", "test", "coup", "deployment", "sanction", "arrest", "charge", "demand", "threat")
                .stream()
                .anyMatch(list -> named(noun, list));
    }

    /** Whether a noun is of an attack. */
    static boolean isBlow(String noun) {
        return named(noun, "attack");
    }

    /** Whether a noun is of something said against another. */
    static boolean isCharge(String noun) {
        return named(noun, "charge");
    }

    private static boolean named(String noun, String list) {
        Set<String> nouns = NOUNS.of(list);
        return nouns.contains(noun) || noun.endsWith("s") && nouns.contains(noun.substring(0, noun.length() - 1));
    }
}
