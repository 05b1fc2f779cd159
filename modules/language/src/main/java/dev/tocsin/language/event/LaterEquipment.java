package dev.tocsin.language.event;

import dev.tocsin.language.quantity.EquipmentMention;
import dev.tocsin.model.Equipment;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "The battalion will bring 20 carriers of its own": equipment told in a sentence after the event. */
final class LaterEquipment {
    private static final Set<String> CLASSES = Set.of(
            "military-exercise", "military-deployment", "peacekeeping", "attack", "missile-test", "military-aid");
    private static final Set<String> TELLING = Set.of(
            "bring",
            "brings",
            "brought",
            "involve",
            "involves",
            "involved",
            "include",
            "includes",
            "included",
            "part",
            "use",
            "uses",
            "used",
            "fired",
            "fire",
            "launched",
            "dropped",
            "consists",
            "consisted",
            "comprises",
            "holds",
            "contains",
            "covers",
            "took",
            "joined",
            "carried",
            "type",
            "model");
    private static final int REACH = 2;

    private LaterEquipment() {}

    /** Completes the last event of the sentences just before, if it has no equipment or none with a name. */
    static void add(Reading reading, List<Draft> drafts) {
        boolean tells = reading.clauses().words().stream().anyMatch(word -> word.isAny(TELLING));
        List<Equipment> told = reading.equipment().stream()
                .map(EquipmentMention::equipment)
                .distinct()
                .toList();
        if (told.isEmpty() || !tells || drafts.isEmpty()) {
            return;
        }
        Draft last = drafts.get(drafts.size() - 1);
        boolean near = reading.index() - last.sentences().get(0) <= REACH;
        if (!near || last.title() || last.historical() || !CLASSES.contains(last.eventClass())) {
            return;
        }
        if (last.equipment().isEmpty()) {
            drafts.set(drafts.size() - 1, last.armed(told));
        } else {
            List<Equipment> named =
                    last.equipment().stream().map(each -> model(each, told)).toList();
            drafts.set(drafts.size() - 1, last.armed(named));
        }
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
