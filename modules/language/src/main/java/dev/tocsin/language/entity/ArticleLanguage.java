package dev.tocsin.language.entity;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Which language an article is in, and whether events can be coded from it. Pure. */
public final class ArticleLanguage {
    private static final Set<String> CODED = Set.of("en", "und");
    private static final Map<UnicodeScript, String> USUAL = Map.ofEntries(
            Map.entry(UnicodeScript.HAN, "zh"),
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.KATAKANA, "ja"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.ARABIC, "ar"),
            Map.entry(UnicodeScript.CYRILLIC, "ru"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"));
    private static final int ENOUGH = 1000;

    private ArticleLanguage() {}

    /** Whether events are coded from articles in this language; "und" is taken for English. */
    public static boolean coded(String language) {
        return CODED.contains(language);
    }

    /**
     * What was detected, unless that is English or nothing and most of the letters are no Latin ones: then the language
     * that is most often written with them.
     *
     * @param detected ISO 639-1, or "und"
     */
    public static String of(String detected, String document) {
        if (!coded(detected)) {
            return detected;
        }
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        int all = 0;
        for (int i = 0; i < document.length() && all < ENOUGH; i++) {
            char c = document.charAt(i);
            if (Character.isLetter(c) && !Character.isSurrogate(c)) {
                letters.merge(UnicodeScript.of(c), 1, Integer::sum);
                all++;
            }
        }
        if (letters.getOrDefault(UnicodeScript.LATIN, 0) * 2 >= all) {
            return detected;
        }
        if (letters.containsKey(UnicodeScript.HIRAGANA)) {
            return "ja";
        }
        return letters.entrySet().stream()
                .filter(entry -> USUAL.containsKey(entry.getKey()))
                .max(Map.Entry.comparingByValue())
                .map(entry -> USUAL.getOrDefault(entry.getKey(), detected))
                .orElse(detected);
    }
}
