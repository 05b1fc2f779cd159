package dev.tocsin.extract;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells charsets that a detector of byte sequences does not know: those that show in their escapes or zero bytes, and
 * the charsets of one byte a letter for languages in the Latin script. Of these, that one is meant under which the
 * letters outside ASCII are letters of one language.
 */
final class UndeclaredCharset {
    private static final int SAMPLE_BYTES = 64 * 1024;
    private static final int FEWEST_LETTERS = 5;
    private static final double CLEARLY_BETTER = 0.02;

    private static final int FEWEST_ARABIC_LETTERS = 40;
    /** Letters a word on the average; words of other charsets' letters look longer or shorter. */
    private static final int LONGEST_ARABIC_WORDS = 8;

    private static final String ARTICLE = "\u0627\u0644";

    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final List<Charset> CANDIDATES =
            List.of(Charset.forName("ISO-8859-2"), Charset.forName("windows-1250"), Charset.forName("windows-1254"));
    /** Letters outside ASCII, lower case, by language. */
    private static final Map<String, String> LETTERS = new TreeMap<>(Map.ofEntries(
            Map.entry("cs", "áčďéěíňóřšťúůýž"),
            Map.entry("sk", "áäčďéíĺľňóôŕšťúýž"),
            Map.entry("pl", "ąćęłńóśźż"),
            Map.entry("hu", "áéíóöőúüű"),
            Map.entry("hr", "čćđšž"),
            Map.entry("ro", "ăâîşţșț"),
            Map.entry("tr", "âçğıîöşüûi̇"),
            Map.entry("de", "äöüß"),
            Map.entry("fr", "àâæçéèêëîïôœùûüÿ"),
            Map.entry("es", "áéíñóúü"),
            Map.entry("pt", "àáâãçéêíóôõúü"),
            Map.entry("it", "àèéìíòóù"),
            Map.entry("nl", "áéëèïóöü"),
            Map.entry("sv", "åäöé"),
            Map.entry("da", "æøåé"),
            Map.entry("is", "áæðéíóöþúý"),
            Map.entry("et", "äõöüšž"),
            Map.entry("sq", "çë")));

    private static final String PUNCTUATION = "\u00a0\u00ad«»‹›„“”‘’‚–—…·•°§©®™€£×÷±²³½¼¾¡¿ªº´`¨¸¯¹";

    private UndeclaredCharset() {}

    /** Charsets whose bytes give them away. */
    static Optional<Charset> bySigns(byte[] body) {
        if (!contains(body, 0x1B)) {
            return byZeros(body);
        }
        if (contains(body, 0x1B, '$', 'B') || contains(body, 0x1B, '$', '@')) {
            return Optional.of(Charset.forName("ISO-2022-JP"));
        }
        if (contains(body, 0x1B, '$', ')', 'C')) {
            return Optional.of(Charset.forName("ISO-2022-KR"));
        }
        return byZeros(body);
    }

    /** Text that is mostly ASCII has its zeros in the same places of each code unit. */
    private static Optional<Charset> byZeros(byte[] body) {
        int length = Math.min(body.length, SAMPLE_BYTES) & ~3;
        int first = 0;
        while (first < length && body[first] != 0) {
            first++;
        }
        int[] zeros = new int[4];
        for (int i = first; i < length; i++) {
            zeros[i & 3] += body[i] == 0 ? 1 : 0;
        }
        int units = length / 4;
        if (units < 2) {
            return Optional.empty();
        }
        if (zeros[0] == units && zeros[1] > units / 2 && zeros[3] < units / 10) {
            return Optional.of(Charset.forName("UTF-32BE"));
        }
        if (zeros[3] == units && zeros[2] > units / 2 && zeros[0] < units / 10) {
            return Optional.of(Charset.forName("UTF-32LE"));
        }
        boolean evenOnly = zeros[0] + zeros[2] > units && zeros[1] + zeros[3] < units / 10;
        boolean oddOnly = zeros[1] + zeros[3] > units && zeros[0] + zeros[2] < units / 10;
        return evenOnly
                ? Optional.of(Charset.forName("UTF-16BE"))
                : oddOnly ? Optional.of(Charset.forName("UTF-16LE")) : Optional.empty();
    }

    private static boolean contains(byte[] body, int... sequence) {
        int last = Math.min(body.length, SAMPLE_BYTES) - sequence.length;
        for (int i = 0; i <= last; i++) {
            if (body[i] != sequence[0]) {
                continue;
            }
            int j = 1;
            while (j < sequence.length && body[i + j] == sequence[j]) {
                j++;
            }
            if (j == sequence.length) {
                return true;
            }
        }
        return false;
    }

    /** windows-1252 unless another charset of the Latin script makes clearly better sense. */
    static Charset latin(byte[] body) {
        Charset best = WINDOWS_1252;
        double bestShare = share(body, WINDOWS_1252);
        for (Charset candidate : CANDIDATES) {
            double share = share(body, candidate);
            if (share > bestShare + CLEARLY_BETTER) {
                best = candidate;
                bestShare = share;
            }
        }
        return best;
    }

    /** Whether the bytes make Arabic words under windows-1256, many of them with the article. */
    static boolean isArabic(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, SAMPLE_BYTES), WINDOWS_1256);
        int letters = 0;
        int others = 0;
        int words = 0;
        int articles = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isArabic(c)) {
                letters++;
                boolean opens = i == 0 || !isArabic(text.charAt(i - 1));
                words += opens ? 1 : 0;
                articles += opens && text.startsWith(ARTICLE, i) ? 1 : 0;
            } else if (c > 127 && PUNCTUATION.indexOf(c) < 0) {
                others++;
            }
        }
        return letters >= FEWEST_ARABIC_LETTERS
                && others * 20 <= letters
                && articles * 12 >= words
                && letters <= words * LONGEST_ARABIC_WORDS;
    }

    private static boolean isArabic(char c) {
        return c >= '\u0621' && c <= '\u0652';
    }

    /** Of the characters outside ASCII, how many are letters of the language that fits best; 0..1. */
    private static double share(byte[] body, Charset charset) {
        String text = new String(body, 0, Math.min(body.length, SAMPLE_BYTES), charset);
        Map<Integer, Integer> counts = new TreeMap<>();
        text.chars()
                .filter(c -> c > 127 && PUNCTUATION.indexOf(c) < 0)
                .map(Character::toLowerCase)
                .forEach(c -> counts.merge(c, 1, Integer::sum));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (all < FEWEST_LETTERS) {
            return 1;
        }
        int best = LETTERS.values().stream()
                .mapToInt(letters -> counts.entrySet().stream()
                        .filter(e -> letters.indexOf(e.getKey()) >= 0)
                        .mapToInt(Map.Entry::getValue)
                        .sum())
                .max()
                .orElse(0);
        return (double) best / all;
    }
}
