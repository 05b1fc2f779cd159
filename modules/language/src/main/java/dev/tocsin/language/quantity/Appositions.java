package dev.tocsin.language.quantity;

import dev.tocsin.language.text.Token;
import dev.tocsin.model.Equipment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing told twice in a row: "a frigate, SAS Mendi,", "HMS Trent, a patrol ship,". */
final class Appositions {
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final int REACH = 4;

    private Appositions() {}

    /** The same mentions, such two as one that has the name. */
    static List<EquipmentMention> joined(List<EquipmentMention> found, List<Token> tokens) {
        List<EquipmentMention> all = new ArrayList<>();
        for (EquipmentMention each : found) {
            EquipmentMention last = all.isEmpty() ? null : all.get(all.size() - 1);
            EquipmentMention both = last == null ? null : both(last, each, tokens);
            if (both == null) {
                all.add(last == null ? each : sister(last, each, tokens));
            } else {
                all.set(all.size() - 1, both);
            }
        }
        return all;
    }

    /** "The frigate Tarik, the second of three FX 40": the class of ships is of the kind of the ship. */
    private static EquipmentMention sister(EquipmentMention ship, EquipmentMention each, List<Token> tokens) {
        int comma = at(tokens, ship.end());
        boolean of = each.equipment().kind().isEmpty()
                && comma + 3 < tokens.size()
                && tokens.get(comma).is(",")
                && tokens.get(comma + 1).start() <= each.start()
                && at(tokens, each.start()) - comma <= 2;
        Equipment own = each.equipment();
        return !of
                ? each
                : new EquipmentMention(
                        each.start(),
                        each.head(),
                        each.end(),
                        new Equipment(own.name(), ship.equipment().kind(), own.quantity(), own.unit()),
                        each.maker());
    }

    private static @Nullable EquipmentMention both(EquipmentMention one, EquipmentMention two, List<Token> tokens) {
        boolean first = ThingsTold.named(one.equipment());
        boolean second = ThingsTold.named(two.equipment());
        int comma = at(tokens, one.end());
        int next = at(tokens, two.end());
        if (first == second || comma >= tokens.size() || !tokens.get(comma).is(",")) {
            return null;
        }
        boolean closes = next >= tokens.size() || !tokens.get(next).word();
        boolean joined = second
                ? tokens.get(comma + 1).start() == two.start() && single(one, tokens) && closes
                : article(tokens, comma + 1, two) && closes;
        EquipmentMention name = second ? two : one;
        EquipmentMention kind = second ? one : two;
        if (!joined || !ThingsTold.mayBe(kind.equipment(), name.equipment())) {
            return null;
        }
        Equipment of = new Equipment(
                name.equipment().name(),
                kind.equipment().kind(),
                name.equipment().quantity().or(() -> second ? Optional.of(1L) : Optional.empty()),
                name.equipment().unit());
        return new EquipmentMention(one.start(), one.head(), second ? two.end() : one.end(), of, name.maker());
    }

    /** Whether it is one thing, told with an article. */
    private static boolean single(EquipmentMention each, List<Token> tokens) {
        int head = at(tokens, each.head());
        for (int i = head - 1; i >= Math.max(0, head - REACH); i--) {
            if (ARTICLES.contains(tokens.get(i).folded())) {
                return !tokens.get(at(tokens, each.end()) - 1).folded().endsWith("s");
            }
        }
        return false;
    }

    private static boolean article(List<Token> tokens, int i, EquipmentMention each) {
        return i < tokens.size() && ARTICLES.contains(tokens.get(i).folded()) && at(tokens, each.head()) - i <= REACH;
    }

    private static int at(List<Token> tokens, int offset) {
        int at = 0;
        while (at < tokens.size() && tokens.get(at).start() < offset) {
            at++;
        }
        return at;
    }
}
