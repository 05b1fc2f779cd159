package dev.tocsin.language.event;

import dev.tocsin.language.quantity.EquipmentMention;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Equipment;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "The battalion will bring 20 carriers of its own": equipment told in a sentence after the event. */
final class LaterEquipment {
    private static final Set<String> CLASSES = Set.of(
            "military-exercise", "military-deployment", "peacekeeping", "attack", "missile-test", "military-aid");
    /** Of what is bought or made together, later sentences tell the model. */
    private static final Set<String> DEALS = Set.of("arms-transfer", "defence-industry");

    private static final String SEIZURE = "repression";
    private static final Set<String> SEIZING = Set.of("seize", "confiscate", "intercept", "impound", "capture");
    private static final String EXERCISE = "military-exercise";
    private static final WordLists WORDS = WordLists.load(LaterEquipment.class, "later.txt");
    private static final Set<String> TELLING = WORDS.of("equipment");
    private static final Set<String> PRACTISING = WORDS.of("practice");
    /** What a sentence tells that is only a part of a larger event: who fires in an exercise. */
    private static final Set<String> PARTS = Set.of("missile-test", "military-deployment", EXERCISE);

    private static final int REACH = 2;
    private static final int MODEL_REACH = 8;

    private LaterEquipment() {}

    /**
     * Completes the last event before that may have equipment, if it has none or none with a name.
     *
     * @param own what the sentence itself tells
     */
    static void add(Reading reading, List<Draft> own, List<Draft> drafts) {
        List<Equipment> told = reading.equipment().stream()
                .map(EquipmentMention::equipment)
                .distinct()
                .toList();
        for (int i = drafts.size() - 1; i >= 0 && !told.isEmpty(); i--) {
            Draft before = drafts.get(i);
            int apart = reading.index() - before.sentences().get(0);
            if (apart > MODEL_REACH) {
                return;
            }
            boolean open = !before.title() && !before.historical() && CLASSES.contains(before.eventClass());
            open |= isSeizure(before);
            boolean deal = !before.title()
                    && DEALS.contains(before.eventClass())
                    && !before.equipment().isEmpty();
            if ((open && tells(reading, before) || deal && apart <= REACH + 1)
                    && own.stream().allMatch(each -> isPart(each, before))) {
                Draft completed = completed(before, told, apart <= REACH);
                drafts.set(i, completed);
                if (!completed.equipment().equals(before.equipment())) {
                    return;
                }
            }
        }
    }

    /** "Seized a shipment of weapons", of which later sentences tell what it held. */
    static boolean isSeizure(Draft before) {
        return !before.title()
                && !before.historical()
                && before.eventClass().equals(SEIZURE)
                && SEIZING.contains(before.act().trigger().head());
    }

    private static boolean tells(Reading reading, Draft before) {
        boolean exercise = before.eventClass().equals(EXERCISE);
        return reading.clauses().words().stream()
                .anyMatch(word -> word.isAny(TELLING) || exercise && word.isAny(PRACTISING));
    }

    /** Whether an event of the sentence takes nothing from the one before: it has no equipment, or is a part of it. */
    private static boolean isPart(Draft own, Draft before) {
        return own.equipment().isEmpty()
                || PARTS.contains(own.eventClass()) && before.parties().containsAll(own.parties());
    }

    private static Draft completed(Draft before, List<Equipment> told, boolean near) {
        if (before.equipment().isEmpty() || isSeizure(before) && near) {
            return near ? before.armed(told) : before;
        }
        return before.armed(
                before.equipment().stream().map(each -> model(each, told)).toList());
    }

    /** The model of a thing that was told only by its kind. */
    private static Equipment model(Equipment each, List<Equipment> told) {
        if (Attributes.designation(each)) {
            return each;
        }
        Optional<Equipment> model = told.stream()
                .filter(other -> Attributes.designation(other) && other.kind().equals(each.kind()))
                .findFirst();
        return model.map(other -> new Equipment(
                        other.name(), other.kind(), each.quantity().or(other::quantity), each.unit()))
                .orElse(each);
    }
}
