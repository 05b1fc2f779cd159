package dev.tocsin.language.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The forms of English verbs and nouns, from their base form. Immutable. */
public final class Inflection {
    private static final String IRREGULAR = "irregular.txt";
    private static final String VOWELS = "aeiou";

    private final Map<String, List<String>> irregularVerbs = new HashMap<>();
    private final Map<String, String> irregularNouns = new HashMap<>();
    private final Set<String> doubling = new LinkedHashSet<>();
    private final Set<String> either = new LinkedHashSet<>();

    private Inflection() {}

    public static Inflection load() {
        Inflection inflection = new Inflection();
        try (InputStream in = Objects.requireNonNull(Inflection.class.getResourceAsStream(IRREGULAR), IRREGULAR);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(inflection::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return inflection;
    }

    private void read(String line) {
        String[] parts = line.strip().split("\\s+");
        switch (parts[0]) {
            case "noun" -> irregularNouns.put(parts[1], parts[2]);
            case "either" -> either.addAll(List.of(parts).subList(1, parts.length));
            case "double" -> doubling.addAll(List.of(parts).subList(1, parts.length));
            default -> irregularVerbs.put(parts[0], List.of(parts).subList(1, parts.length));
        }
    }

    /** Base form, third person, past, past participle and -ing form, in this order; then other spellings. */
    public List<String> verb(String base) {
        List<String> irregular = irregularVerbs.getOrDefault(base, List.of());
        String past = irregular.isEmpty() ? withEnding(base, "ed") : irregular.get(0);
        String participle = irregular.size() > 1 ? irregular.get(1) : past;
        List<String> forms = new ArrayList<>(List.of(base, plural(base), past, participle, withEnding(base, "ing")));
        if (either.contains(base)) {
            String doubled = base + base.charAt(base.length() - 1);
            forms.addAll(List.of(doubled + "ed", doubled + "ing"));
        }
        return forms;
    }

    /** Singular and plural. */
    public List<String> noun(String singular) {
        String plural = irregularNouns.getOrDefault(singular, plural(singular));
        return singular.endsWith("s") && !singular.endsWith("ss") ? List.of(singular) : List.of(singular, plural);
    }

    private String withEnding(String base, String ending) {
        char last = base.charAt(base.length() - 1);
        String stem = base;
        if (base.endsWith("ie") && ending.equals("ing")) {
            stem = base.substring(0, base.length() - 2) + "y";
        } else if (last == 'e' && !base.endsWith("ee") && !base.endsWith("oe") || last == 'e' && ending.equals("ed")) {
            stem = base.substring(0, base.length() - 1);
        } else if (last == 'y' && !vowelBeforeLast(base) && ending.equals("ed")) {
            stem = base.substring(0, base.length() - 1) + "i";
        } else if (doubling.contains(base)) {
            stem = base + last;
        }
        return stem + ending;
    }

    private static String plural(String word) {
        char last = word.charAt(word.length() - 1);
        if (last == 'y' && !vowelBeforeLast(word)) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        boolean hisses = last == 's' || last == 'x' || last == 'z' || word.endsWith("ch") || word.endsWith("sh");
        return hisses || word.equals("go") || word.equals("undergo") || word.equals("veto") ? word + "es" : word + "s";
    }

    private static boolean vowelBeforeLast(String word) {
        return word.length() > 1 && VOWELS.indexOf(word.charAt(word.length() - 2)) >= 0;
    }

    /** All forms of several verbs. */
    public List<String> verbs(List<String> bases) {
        List<String> forms = new ArrayList<>();
        bases.forEach(base -> forms.addAll(verb(base)));
        return forms;
    }
}
