package dev.tocsin.language.quantity;

import dev.tocsin.model.Equipment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The equipment that an article has spoken of so far. Not thread-safe; made anew for each article. */
public final class ThingsTold {
    private static final int REACH = 4;
    private static final int LEAST_BEGUN = 4;

    /** Words for a class of equipment, and the kinds they may stand for. */
    private static final Map<String, Pattern> CLASSES = Map.ofEntries(
            Map.entry("aircraft", Pattern.compile(".*(aircraft|helicopter|drone).*")),
            Map.entry("plane", Pattern.compile(".*aircraft.*")),
            Map.entry("jet", Pattern.compile(".*(fighter|trainer|bomber) aircraft.*")),
            Map.entry("machine", Pattern.compile(".*(aircraft|helicopter|drone|vehicle|tank).*")),
            Map.entry("vehicle", Pattern.compile(".*(vehicle|tank|artillery|air defence).*")),
            Map.entry("carrier", Pattern.compile(".*(vehicle|aircraft carrier).*")),
            Map.entry("tank", Pattern.compile("tank")),
            Map.entry("gun", Pattern.compile(".*(artillery|air defence|gun).*")),
            Map.entry("howitzer", Pattern.compile("artillery")),
            Map.entry("ship", Pattern.compile(".*(ship|vessel|frigate|corvette|destroyer|cruiser|carrier).*")),
            Map.entry("boat", Pattern.compile(".*(vessel|boat|submarine|corvette).*")),
            Map.entry("vessel", Pattern.compile(".*(ship|vessel|frigate|corvette|destroyer|submarine|carrier).*")),
            Map.entry("hull", Pattern.compile(".*(ship|vessel|frigate|corvette|destroyer|submarine).*")),
            Map.entry("system", Pattern.compile(".*(air defence|missile|rocket|radar|artillery).*")),
            Map.entry("battery", Pattern.compile(".*(air defence|missile|rocket|artillery).*")),
            Map.entry("launcher", Pattern.compile(".*(air defence|missile|rocket).*")),
            Map.entry("missile", Pattern.compile(".*(missile|air defence).*")),
            Map.entry("fighter", Pattern.compile("fighter aircraft")),
            Map.entry("helicopter", Pattern.compile("helicopter")),
            Map.entry("drone", Pattern.compile("drone")),
            Map.entry("submarine", Pattern.compile("submarine")),
            Map.entry("frigate", Pattern.compile("frigate|warship")),
            Map.entry("corvette", Pattern.compile("corvette|warship")),
            Map.entry("trainer", Pattern.compile("trainer aircraft")),
            Map.entry("bomber", Pattern.compile("bomber aircraft")));

    private static final Pattern AFLOAT = Pattern.compile(".*(ship|vessel|frigate|corvette|destroyer|cruiser|carrier)");

    /** @param sentence in which it was told, counted from the first */
    record Told(int sentence, Equipment equipment, Optional<String> maker) {}

    ThingsTold() {}

    private final List<Told> told = new ArrayList<>();
    private List<String> spoken = List.of();
    private int sentence;

    /** Goes on to the next sentence. */
    void next() {
        sentence++;
    }

    /** Remembers all things that the sentence spoke of, also those told before. */
    void spokenOf(List<EquipmentMention> all) {
        spoken = all.stream().map(each -> each.equipment().name()).toList();
    }

    void add(EquipmentMention mention) {
        told.add(new Told(sentence, mention.equipment(), mention.maker()));
    }

    static boolean named(Equipment equipment) {
        return equipment.name().chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }

    /** Whether it is a word for equipment of a class. */
    static boolean isClass(String word) {
        return CLASSES.containsKey(word);
    }

    /** Whether a word for a kind of equipment may be said of a model. */
    public static boolean mayBe(Equipment kind, Equipment model) {
        String of = model.kind().orElse("");
        if (of.isEmpty()) {
            return false;
        }
        Pattern kinds = CLASSES.get(singular(kind.name().substring(kind.name().lastIndexOf(' ') + 1)));
        boolean same = of.equals(kind.kind().orElse(""))
                || AFLOAT.matcher(of).matches()
                        && AFLOAT.matcher(kind.kind().orElse("")).matches();
        boolean general = kind.name().indexOf(' ') < 0;
        return same || general && kinds != null && kinds.matcher(of).matches();
    }

    /** The model that goes by this name, one or several of it, or by a longer one that begins so. */
    @Nullable
    Told called(String name) {
        for (Told each : told) {
            String own = each.equipment().name();
            boolean begun = name.length() >= LEAST_BEGUN && own.startsWith(singular(name) + " ");
            boolean same = begun || name.equals(own) || name.equals(own + "s");
            if (named(each.equipment()) && same) {
                return each;
            }
        }
        return null;
    }

    private static boolean fewer(Equipment each, long least) {
        return each.quantity().filter(many -> many < least).isPresent();
    }

    /**
     * What the last sentence, or this one before the offset, tell of.
     *
     * @param least how many there must be at least, where they are a part of those
     */
    @Nullable
    Told nearest(int offset, List<EquipmentMention> found, long least) {
        for (int i = found.size() - 1; i >= 0; i--) {
            if (found.get(i).end() <= offset && !fewer(found.get(i).equipment(), least)) {
                return new Told(sentence, found.get(i).equipment(), found.get(i).maker());
            }
        }
        for (int i = told.size() - 1; i >= 0; i--) {
            Told each = told.get(i);
            boolean near = sentence - each.sentence() <= REACH;
            if (near
                    && !fewer(each.equipment(), least)
                    && (named(each.equipment()) || each.equipment().quantity().isPresent())) {
                return each;
            }
        }
        return null;
    }

    /** Whether it was spoken of in this sentence or the one before. */
    boolean isLate(Told each) {
        return sentence - each.sentence() <= 1
                || spoken.contains(each.equipment().name());
    }

    /** The last model of which the word may be said, else the last such things that were counted. */
    @Nullable
    Told last(String word) {
        Pattern kinds = CLASSES.get(word);
        if (kinds == null) {
            return null;
        }
        Told counted = null;
        for (int i = told.size() - 1; i >= 0; i--) {
            Told each = told.get(i);
            String kind = each.equipment().kind().orElse(each.equipment().name());
            if (kinds.matcher(kind).matches()) {
                if (named(each.equipment())) {
                    return counted != null && counted.sentence() > each.sentence() ? counted : withCount(each);
                }
                counted = counted == null && each.equipment().quantity().isPresent() ? each : counted;
            }
        }
        return counted;
    }

    /** The last model of which the word may be said, if it was told not long ago. */
    @Nullable
    Told model(String word) {
        Told last = last(word);
        return last != null && named(last.equipment()) && sentence - last.sentence() <= REACH ? last : null;
    }

    /** A model named again without its count has the one told first. */
    private Told withCount(Told each) {
        if (each.equipment().quantity().isPresent()) {
            return each;
        }
        for (int i = told.size() - 1; i >= 0; i--) {
            Told other = told.get(i);
            if (other.equipment().name().equals(each.equipment().name())
                    && other.equipment().quantity().isPresent()) {
                return other;
            }
        }
        return each;
    }

    static String singular(String word) {
        if (word.equals("batteries")) {
            return "battery";
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }
}
