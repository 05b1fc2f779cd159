package dev.tocsin.language.quantity;

import dev.tocsin.language.quantity.ThingsTold.Told;
import dev.tocsin.language.text.Token;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Equipment;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers and pronouns that stand for equipment told before, with no noun beside them. */
final class BareCounts {
    private static final WordLists WORDS = WordLists.load(BareCounts.class, "equipment.txt");
    private static final Set<String> REST = WORDS.of("rest");
    private static final Set<String> DEALING = WORDS.of("dealt");
    private static final Set<String> CLOSED = WORDS.of("closed");
    private static final Set<String> BE = Set.of("are", "were", "be", "been", "being");

    private final ThingsTold told;

    BareCounts(ThingsTold told) {
        this.told = told;
    }

    /** What the word is of, if it is such a number or pronoun. */
    @Nullable
    EquipmentMention at(List<Token> tokens, List<String> folded, int i, List<EquipmentMention> found) {
        EquipmentMention counted = counted(tokens, folded, i, found);
        return counted == null ? them(tokens, folded, i, found) : counted;
    }

    /** "Three more", "the remaining six", "20 of them", "ordered 24 on May 4". */
    private @Nullable EquipmentMention counted(
            List<Token> tokens, List<String> folded, int i, List<EquipmentMention> found) {
        if (Numbers.figure(folded.get(i)) == null
                || tokens.get(i).text().length() > 3 && tokens.get(i).text().startsWith("20")) {
            return null;
        }
        String before = i > 0 ? folded.get(i - 1) : "";
        int next = i + 1;
        boolean more = next < folded.size() && folded.get(next).equals("more");
        boolean them = next + 1 < folded.size()
                && folded.get(next).equals("of")
                && folded.get(next + 1).equals("them");
        boolean ones = next + 1 < folded.size() && folded.get(next + 1).equals("ones");
        boolean rest = REST.contains(before) && i > 1 && folded.get(i - 2).equals("the");
        next += more ? 1 : them || ones ? 2 : 0;
        boolean ends = next >= folded.size() || CLOSED.contains(folded.get(next));
        if (!ends || !more && !them && !ones && !rest && !DEALING.contains(before)) {
            return null;
        }
        Optional<Long> quantity = whole(folded, i);
        Told model = told.nearest(tokens.get(i).start(), found, rest ? quantity.orElse(0L) : 0L);
        if (model == null && rest) {
            model = told.nearest(tokens.get(i).start(), found, 0L);
        }
        if (model == null || quantity.isEmpty()) {
            return null;
        }
        int end = tokens.get(next - 1).end();
        Equipment each = new Equipment(
                model.equipment().name(),
                model.equipment().kind(),
                quantity,
                model.equipment().unit());
        return new EquipmentMention(tokens.get(i).start(), tokens.get(i).start(), end, each, model.maker());
    }

    /** "They were ordered in 2010", "handed them over": the things that were spoken of right before. */
    private @Nullable EquipmentMention them(
            List<Token> tokens, List<String> folded, int i, List<EquipmentMention> found) {
        boolean they = folded.get(i).equals("they") && dealt(folded, i + 1, true);
        boolean them = folded.get(i).equals("them") && i > 0 && dealt(folded, i - 1, false);
        Told model = they || them ? told.nearest(tokens.get(i).start(), found, 0L) : null;
        return model == null || !told.isLate(model)
                ? null
                : new EquipmentMention(
                        tokens.get(i).start(),
                        tokens.get(i).start(),
                        tokens.get(i).end(),
                        model.equipment(),
                        model.maker());
    }

    /** Whether a verb of buying, giving or building is here; in the passive a little further on. */
    private static boolean dealt(List<String> folded, int from, boolean passive) {
        boolean be = !passive;
        for (int i = from; i < Math.min(folded.size(), from + 4); i++) {
            if (be && DEALING.contains(folded.get(i))) {
                return true;
            }
            if (!passive) {
                return false;
            }
            be |= BE.contains(folded.get(i));
        }
        return false;
    }

    /** The number at a word, if it is a whole one. */
    static Optional<Long> whole(List<String> folded, int i) {
        Numbers.Read read = Numbers.at(folded, i);
        return read == null || read.value().stripTrailingZeros().scale() > 0
                ? Optional.empty()
                : Optional.of(read.value().longValue());
    }
}
