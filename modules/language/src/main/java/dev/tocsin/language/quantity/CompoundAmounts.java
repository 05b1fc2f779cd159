package dev.tocsin.language.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Amounts written as one word before what they are of: "a 2.5-billion-euro deal", "a 1.1 billion-dollar order". */
final class CompoundAmounts {
    private CompoundAmounts() {}

    /**
     * An amount read.
     *
     * @param from the token it begins with
     * @param unit the word for the money, as it is in the text
     */
    record Compound(int from, int to, BigDecimal amount, String unit) {}

    /** The amount that the token ends, with the figure before it where that is a word of its own; null for none. */
    static @Nullable Compound at(List<String> folded, int i) {
        String[] parts = folded.get(i).split("-");
        if (parts.length < 2) {
            return null;
        }
        int from = i;
        List<String> words = new ArrayList<>(List.of(parts));
        String unit = words.remove(words.size() - 1);
        if (words.size() == 1 && i > 0 && Numbers.figure(folded.get(i - 1)) != null) {
            words.add(0, folded.get(--from));
        }
        Numbers.Read read = unit.isEmpty() || words.get(0).isEmpty() ? null : Numbers.at(words, 0);
        return read == null || read.to() < words.size() ? null : new Compound(from, i + 1, read.value(), unit);
    }
}
