package dev.tocsin.language.event;

import dev.tocsin.language.quantity.EquipmentMention;
import dev.tocsin.language.quantity.Goods;
import dev.tocsin.language.quantity.ThingsTold;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Equipment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "The battalion will bring 20 carriers of its own": equipment told in a sentence after the event. */
final class LaterEquipment {
    private static final Set<String> CLASSES = Set.of(
            "military-exercise", "military-deployment", "peacekeeping", "attack", "missile-test", "military-aid");
    /** Of what is bought or made together, later sentences tell the model. */
    private static final Set<String> DEALS = Set.of("arms-transfer", "defence-industry");

    private static final Set<String> DEFINITE = Set.of("the", "this", "these", "its");
    private static final String SEIZURE = "repression";
    private static final Set<String> SEIZING = Set.of("seize", "confiscate", "intercept", "impound", "capture");
    private static final String EXERCISE = "military-exercise";
    private static final WordLists WORDS = WordLists.load(LaterEquipment.class, "later.txt");
    private static final Set<String> TELLING = WORDS.of("equipment");
    /** Verbs of a list of what a package or an exercise is made of. */
    private static final Set<String> HOLDING = WORDS.of("holding");

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
        if (reading.equipment().isEmpty()) {
            return;
        }
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft before = drafts.get(i);
            List<Equipment> told = told(reading, before);
            int apart = reading.index() - before.sentences().get(0);
            if (apart > MODEL_REACH) {
                return;
            }
            boolean open = !before.title() && !before.historical() && CLASSES.contains(before.eventClass());
            open |= isSeizure(before);
            boolean deal = !before.title()
                    && DEALS.contains(before.eventClass())
                    && !before.equipment().isEmpty();
            if (!told.isEmpty()
                    && (open && tells(reading, before) || deal && apart <= REACH + 1 || holds(reading, before, apart))
                    && own.stream().allMatch(each -> isPart(each, before))) {
                Draft completed = completed(before, told, apart <= REACH, has(reading, HOLDING));
                drafts.set(i, completed);
                if (!completed.equipment().equals(before.equipment())) {
                    share(completed, before, drafts);
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

    /** What the sentence tells that may be of the event: no ship and no force of a state that has no part in it. */
    private static List<Equipment> told(Reading reading, Draft before) {
        boolean forces =
                !DEALS.contains(before.eventClass()) && !before.eventClass().equals("military-aid");
        Belonging belonging = new Belonging(reading);
        return reading.equipment().stream()
                .filter(each -> !forces || !ofOthers(reading, each, before))
                .filter(each -> !belonging.replaced(each.start()))
                .map(EquipmentMention::equipment)
                .filter(each -> !forces || !Goods.isKind(each.kind()))
                .distinct()
                .toList();
    }

    /** "India's frigate": of a state that is no side of the event. */
    private static boolean ofOthers(Reading reading, EquipmentMention each, Draft before) {
        return reading.mentions().stream()
                .filter(mention -> mention.end() <= each.start() && each.start() - mention.end() <= 3)
                .anyMatch(mention -> mention.country()
                        .filter(code -> !before.parties().contains(code))
                        .isPresent());
    }

    private static boolean tells(Reading reading, Draft before) {
        boolean exercise = before.eventClass().equals(EXERCISE);
        return reading.clauses().words().stream()
                        .anyMatch(word -> word.isAny(TELLING) || exercise && word.isAny(PRACTISING))
                || namesEvent(reading, before);
    }

    /** "It covers 54 tanks": what a bargain of the sentence before is made of, by a verb that says so. */
    private static boolean holds(Reading reading, Draft before, int apart) {
        return apart <= 1
                && !before.title()
                && !before.historical()
                && DEALS.contains(before.eventClass())
                && has(reading, HOLDING);
    }

    /** "Sent trainers on the raid": a definite phrase that means the event. */
    private static boolean namesEvent(Reading reading, Draft before) {
        return reading.clauses().nounPhrases().stream()
                .filter(phrase -> reading.clauses().words().get(phrase.from()).isAny(DEFINITE))
                .map(phrase -> reading.clauses().words().get(phrase.head()).lower())
                .anyMatch(noun -> before.told().isNamedBy(noun));
    }

    private static boolean has(Reading reading, Set<String> any) {
        return reading.clauses().words().stream().anyMatch(word -> word.isAny(any));
    }

    /** Whether an event of the sentence takes nothing from the one before: it has no equipment, or is a part of it. */
    private static boolean isPart(Draft own, Draft before) {
        return own.equipment().isEmpty()
                || PARTS.contains(own.eventClass()) && before.parties().containsAll(own.parties());
    }

    private static Draft completed(Draft before, List<Equipment> told, boolean near, boolean listed) {
        if (before.equipment().isEmpty() || isSeizure(before) && near) {
            return near ? before.armed(told) : before;
        }
        List<Equipment> parts = listed ? parts(before, told) : List.of();
        if (!parts.isEmpty() && near) {
            return before.armed(parts);
        }
        List<Equipment> known = new ArrayList<>(before.equipment().stream()
                .map(each -> exact(each, further(told, before)))
                .toList());
        if (near && listed) {
            told.stream()
                    .filter(each -> known.stream().noneMatch(other -> isSame(each, other)))
                    .forEach(known::add);
        }
        return before.armed(known.stream().distinct().toList());
    }

    /** "Twelve vessels", later "four of a model, six interceptors and two boats": what those are; empty for no such list. */
    private static List<Equipment> parts(Draft before, List<Equipment> told) {
        if (before.equipment().size() != 1) {
            return List.of();
        }
        Equipment all = before.equipment().get(0);
        List<Equipment> counted =
                told.stream().filter(each -> each.quantity().isPresent()).toList();
        long sum = counted.stream().mapToLong(each -> each.quantity().get()).sum();
        boolean few =
                counted.size() > 1 && all.quantity().filter(many -> sum <= many).isPresent();
        return few && !Attributes.designation(all) ? counted : List.of();
    }

    /** What else the same sentence tells of the same sides and things has the same. */
    private static void share(Draft completed, Draft before, List<Draft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            Draft each = drafts.get(i);
            if (each.sentences().equals(before.sentences())
                    && each.parties().equals(before.parties())
                    && DEALS.contains(each.eventClass())
                    && each.equipment().equals(before.equipment())) {
                drafts.set(i, each.armed(completed.equipment()));
            }
        }
    }

    /** What the event has not yet by name, or has without its number. */
    private static List<Equipment> further(List<Equipment> told, Draft before) {
        return told.stream()
                .filter(each -> before.equipment().stream()
                        .noneMatch(own ->
                                own.name().equals(each.name()) && own.quantity().isPresent()))
                .toList();
    }

    /** Whether one is the other, or only a word for what the other is. */
    private static boolean isSame(Equipment each, Equipment other) {
        boolean others = each.quantity().orElse(0L) > other.quantity().orElse(Long.MAX_VALUE);
        boolean general = !Attributes.designation(each) && ThingsTold.mayBe(each, other);
        return !others && general || each.name().equals(other.name());
    }

    /** The model of a thing that was told only by its kind, the number of one that was told without. */
    private static Equipment exact(Equipment each, List<Equipment> told) {
        if (Attributes.designation(each)) {
            return told.stream()
                    .filter(other -> each.quantity().isEmpty()
                            && each.unit().isEmpty()
                            && other.name().equals(each.name())
                            && other.quantity().isPresent())
                    .findFirst()
                    .orElse(each);
        }
        Optional<Equipment> model = told.stream()
                .filter(other -> Attributes.designation(other) && ThingsTold.mayBe(each, other))
                .findFirst();
        return model.map(other -> new Equipment(
                        other.name(), other.kind(), each.quantity().or(other::quantity), each.unit()))
                .orElse(each);
    }
}
