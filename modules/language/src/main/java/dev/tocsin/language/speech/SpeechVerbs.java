package dev.tocsin.language.speech;

import dev.tocsin.language.syntax.Inflection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The verbs that report words, by form. Immutable once read. */
final class SpeechVerbs {
    private static final String RESOURCE = "verbs.txt";

    private final Map<String, String> bases = new HashMap<>();
    private final Set<String> clauseOnly = new HashSet<>();
    private final Set<String> thatOnly = new HashSet<>();
    private final Set<String> withParticle = new HashSet<>();

    static SpeechVerbs load(Inflection inflection) {
        SpeechVerbs verbs = new SpeechVerbs();
        try (InputStream in = Objects.requireNonNull(SpeechVerbs.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> verbs.read(line, inflection));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return verbs;
    }

    private void read(String line, Inflection inflection) {
        List<String> words = List.of(line.strip().split("\\s+"));
        boolean that = words.get(0).equals("that");
        boolean clause = that || words.get(0).equals("clause");
        if (that) {
            thatOnly.addAll(words);
        }
        for (String word : clause ? words.subList(1, words.size()) : words) {
            int particle = word.indexOf('_');
            String base = particle < 0 ? word : word.substring(0, particle);
            if (particle > 0) {
                withParticle.add(base + " " + word.substring(particle + 1));
            }
            if (clause && !bases.containsKey(base)) {
                clauseOnly.add(base);
            }
            inflection.verb(base).forEach(form -> bases.putIfAbsent(form, base));
        }
    }

    boolean isSpeech(String form) {
        return bases.containsKey(form);
    }

    String base(String form) {
        return bases.getOrDefault(form, form);
    }

    /** Whether the verb reports words only where a clause follows ("believes that"). */
    boolean needsClause(String base) {
        return clauseOnly.contains(base);
    }

    /** Whether it does so only with "that": "shows that". */
    boolean needsThat(String base) {
        return thatOnly.contains(base);
    }

    boolean particleFits(String base, String next) {
        return !base.equals("point") && !base.equals("go") || withParticle.contains(base + " " + next);
    }
}
