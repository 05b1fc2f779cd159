package dev.tocsin.language.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads numbers in figures and in words. Tokens are asked for folded. */
final class Numbers {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Map<String, Long> WORDS = new HashMap<>();
    private static final Map<String, BigDecimal> SCALES = Map.ofEntries(
            Map.entry("hundred", BigDecimal.valueOf(100)),
            Map.entry("thousand", BigDecimal.valueOf(1_000)),
            Map.entry("k", BigDecimal.valueOf(1_000)),
            Map.entry("lakh", BigDecimal.valueOf(100_000)),
            Map.entry("million", BigDecimal.valueOf(1_000_000)),
            Map.entry("m", BigDecimal.valueOf(1_000_000)),
            Map.entry("mn", BigDecimal.valueOf(1_000_000)),
            Map.entry("mln", BigDecimal.valueOf(1_000_000)),
            Map.entry("crore", BigDecimal.valueOf(10_000_000)),
            Map.entry("billion", BigDecimal.valueOf(1_000_000_000)),
            Map.entry("b", BigDecimal.valueOf(1_000_000_000)),
            Map.entry("bn", BigDecimal.valueOf(1_000_000_000)),
            Map.entry("bln", BigDecimal.valueOf(1_000_000_000)),
            Map.entry("trillion", BigDecimal.valueOf(1_000_000_000_000L)),
            Map.entry("tn", BigDecimal.valueOf(1_000_000_000_000L)),
            Map.entry("trn", BigDecimal.valueOf(1_000_000_000_000L)),
            Map.entry("dozen", BigDecimal.valueOf(12)));

    static {
        String[] small = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
                        + "fifteen sixteen seventeen eighteen nineteen")
                .split(" ");
        for (int i = 0; i < small.length; i++) {
            WORDS.put(small[i], (long) i);
        }
        String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
        for (int i = 0; i < tens.length; i++) {
            WORDS.put(tens[i], 10L * (i + 2));
            for (int k = 1; k < 10; k++) {
                WORDS.put(tens[i] + "-" + small[k], 10L * (i + 2) + k);
            }
        }
    }

    private Numbers() {}

    /**
     * A number read.
     *
     * @param to the token after its last
     */
    record Read(BigDecimal value, int to) {}

    /** The number that begins at this token, with its scale ("3.5 billion", "a dozen", "two hundred"); null for none. */
    static @Nullable Read at(List<String> folded, int i) {
        String word = folded.get(i);
        BigDecimal value = figure(word);
        int to = i + 1;
        if (value == null && word.equals("a") && to < folded.size() && isScaleWord(folded.get(to))) {
            value = BigDecimal.ONE;
        }
        boolean half =
                word.equals("half") && to + 1 < folded.size() && folded.get(to).equals("a");
        if (half && isScaleWord(folded.get(to + 1))) {
            value = HALF;
            to++;
        }
        if (value == null) {
            return null;
        }
        while (to < folded.size() && isScale(folded.get(to))) {
            value = value.multiply(SCALES.get(folded.get(to)));
            to++;
        }
        if (to + 1 < folded.size() && folded.get(to).equals("-") && isScale(folded.get(to + 1))) {
            value = value.multiply(SCALES.get(folded.get(to + 1)));
            to += 2;
        }
        return new Read(value, to);
    }

    private static boolean isScale(String word) {
        return SCALES.containsKey(word);
    }

    private static boolean isScaleWord(String word) {
        return word.length() > 3 && isScale(word);
    }

    /** "1,500", "3.5bn", "twelve", "350-million"; null where it is no number. */
    static @Nullable BigDecimal figure(String word) {
        Long small = WORDS.get(word);
        if (small != null) {
            return BigDecimal.valueOf(small);
        }
        int end = 0;
        while (end < word.length()
                && (word.charAt(end) >= '0' && word.charAt(end) <= '9' || ",.".indexOf(word.charAt(end)) >= 0)) {
            end++;
        }
        if (end == 0 || !Character.isDigit(word.charAt(0)) || end > 18) {
            return null;
        }
        String digits = word.substring(0, end).replace(",", "");
        if (digits.indexOf('.') != digits.lastIndexOf('.') || digits.endsWith(".")) {
            return null;
        }
        BigDecimal value = new BigDecimal(digits);
        String scale = word.substring(end).replace("-", "");
        if (scale.isEmpty()) {
            return value;
        }
        BigDecimal factor = SCALES.get(scale);
        return factor == null ? null : value.multiply(factor);
    }
}
