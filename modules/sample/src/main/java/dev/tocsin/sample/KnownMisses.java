package dev.tocsin.sample;

import dev.tocsin.sample.ExpectationCheck.MissingEvent;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Expected events that the coder is known not to find yet, one a line: page, tab, evidence. They stay expected, and
 * count as missed in every figure; only a miss that is not on the list is a regression.
 */
public final class KnownMisses {
    private final Set<String> lines;

    private KnownMisses(Set<String> lines) {
        this.lines = lines;
    }

    public static KnownMisses load() {
        return new KnownMisses(Resources.text("known-misses.tsv")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean contains(MissingEvent missing) {
        return lines.contains(line(missing));
    }

    /** As it stands in the file. */
    public static String line(MissingEvent missing) {
        return missing.page() + "\t" + missing.event().evidence();
    }
}
