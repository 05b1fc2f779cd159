package dev.tocsin.language.event;

import dev.tocsin.model.Party;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Who stands on the other side of a well-known treaty between two. */
final class Treaties {
    private static final String RESOURCE = "treaties.txt";
    private static final List<Treaty> ALL = load();

    /** @param words that name it: all of them stand in the sentence */
    private record Treaty(String one, String other, Set<String> words) {
        boolean binds(String code) {
            return one.equals(code) || other.equals(code);
        }
    }

    private Treaties() {}

    /** Against whom a side leaves a treaty that the sentence names. */
    static List<Party> otherSide(Reading reading, String code) {
        Set<String> words = new HashSet<>();
        reading.clauses().words().forEach(word -> words.add(word.lower()));
        return ALL.stream()
                .filter(treaty -> treaty.binds(code) && words.containsAll(treaty.words()))
                .map(treaty -> treaty.one().equals(code) ? treaty.other() : treaty.one())
                .limit(1)
                .map(side -> Parties.unnamed(side, Optional.of(side)))
                .toList();
    }

    private static List<Treaty> load() {
        try (InputStream in = Objects.requireNonNull(Treaties.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> List.of(line.split(" ")))
                    .map(parts -> new Treaty(parts.get(0), parts.get(1), Set.copyOf(parts.subList(2, parts.size()))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
