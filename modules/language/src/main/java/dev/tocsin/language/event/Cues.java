package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Inflection;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.Sentence;
import dev.tocsin.language.text.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by single words what a text is about. Immutable once read. */
final class Cues {
    static final String MILITARY = "military";
    static final String DIPLOMATIC = "diplomatic";
    private static final String INSTITUTION = "institution";
    private static final String RESOURCE = "cues.txt";
    private static final List<String> LEISURE = List.of("sport", "culture", "weather", "food", "science", "outing");
    private static final int LEAST_LEISURE = 3;
    private static final int LEAST_BUSINESS = 4;
    /** So many words that only news of states and violence has, and it is no match that is told. */
    private static final int LEAST_GRAVE = 2;

    /** Results of matches: "34-15", "6-4, 7-5"; no years, dates or names of types. */
    private static final Pattern RESULT = Pattern.compile("(?<![\\w-])\\d{1,3}[-\u2013]\\d{1,3}(?![\\w-])");

    private static final String A_RESULT = "result_of_a_match";

    private final Map<String, Set<String>> topics = new LinkedHashMap<>();

    static Cues load(Inflection inflection) {
        Cues cues = new Cues();
        try (InputStream in = Objects.requireNonNull(Cues.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                List<String> words = List.of(line.strip().split("\\s+"));
                Set<String> forms = cues.topics.computeIfAbsent(words.get(0), key -> new HashSet<>());
                words.subList(1, words.size()).forEach(word -> forms.addAll(inflection.noun(word)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cues;
    }

    boolean has(List<Word> words, String topic) {
        Set<String> cues = topics.getOrDefault(topic, Set.of());
        return words.stream().anyMatch(word -> cues.contains(word.lower()));
    }

    /** How many different cues of each topic a text has; two words in a row are one cue joined by "_". */
    Map<String, Integer> counts(String document, List<Sentence> sentences) {
        Set<String> different = new HashSet<>();
        for (Sentence sentence : sentences) {
            String before = "";
            for (Token token : sentence.tokens()) {
                String word = token.text().toLowerCase(Locale.ROOT);
                different.add(word);
                different.add(before + "_" + word);
                before = word;
            }
            if (RESULT.matcher(sentence.textIn(document)).find()) {
                different.add(A_RESULT);
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        topics.forEach((topic, cues) -> counts.put(
                topic, (int) different.stream().filter(cues::contains).count()));
        return counts;
    }

    /** Whether a text is of sport, culture, nature or business, and no more of states and their forces. */
    boolean offTopic(Map<String, Integer> counts) {
        if (counts.getOrDefault("grave", 0) >= LEAST_GRAVE) {
            return false;
        }
        int politics = counts.getOrDefault(MILITARY, 0) + counts.getOrDefault(DIPLOMATIC, 0);
        int institutions = counts.getOrDefault(INSTITUTION, 0);
        for (String topic : LEISURE) {
            int leisure = counts.getOrDefault(topic, 0);
            boolean most = leisure > institutions && 2 * leisure >= politics;
            if (leisure >= LEAST_LEISURE && (most || leisure >= 3 * institutions)) {
                return true;
            }
        }
        int business = counts.getOrDefault("business", 0);
        return business >= LEAST_BUSINESS && (business > politics || business >= 2 * institutions);
    }
}
