package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Inflection;
import dev.tocsin.model.Modality;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What words say of the acts that depend on them. Immutable once read. */
final class Governors {
    private static final String RESOURCE = "governors.txt";

    private final Map<String, Map<String, Modality>> kinds = new HashMap<>();

    static Governors load(Inflection inflection) {
        Governors governors = new Governors();
        try (InputStream in = Objects.requireNonNull(Governors.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> governors.read(line, inflection));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return governors;
    }

    private void read(String line, Inflection inflection) {
        List<String> words = List.of(line.strip().split("\\s+"));
        Modality modality = Modality.valueOf(words.get(1).toUpperCase(Locale.ROOT));
        Map<String, Modality> kind = kinds.computeIfAbsent(words.get(0), key -> new HashMap<>());
        boolean verb = words.get(0).endsWith("verb");
        for (String word : words.subList(2, words.size())) {
            (verb ? inflection.verb(word) : List.of(word)).forEach(form -> kind.putIfAbsent(form, modality));
        }
    }

    /** Of an infinitive or gerund after this verb. */
    Optional<Modality> ofVerb(String form) {
        return find("verb", form);
    }

    /** Of a noun that is the object, or the subject in the passive, of this verb. */
    Optional<Modality> ofNoun(String form) {
        Optional<Modality> own = find("noun-verb", form);
        return own.isPresent() ? own : find("verb", form);
    }

    /** Of an infinitive after this noun or adjective. */
    Optional<Modality> ofWord(String form) {
        return find("word", form);
    }

    Optional<Modality> ofAdjective(String form) {
        return find("adjective", form);
    }

    private Optional<Modality> find(String kind, String form) {
        return Optional.ofNullable(kinds.getOrDefault(kind, Map.of()).get(form));
    }
}
