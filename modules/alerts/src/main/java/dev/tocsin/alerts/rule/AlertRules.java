package dev.tocsin.alerts.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A rules file, checked. Disabled rules are checked too, but are not in it. Immutable.
 *
 * @param sinks in the order of the file
 * @param rules the enabled ones, in the order of the file
 */
public record AlertRules(List<SinkDefinition> sinks, List<AlertRule> rules) {
    private static final String EXAMPLE = "example-rules.yaml";

    public AlertRules {
        sinks = List.copyOf(sinks);
        rules = List.copyOf(rules);
    }

    /**
     * Reads and checks a rules file.
     *
     * @throws InvalidRules naming each thing wrong with its line, what is allowed, and the nearest known word
     */
    public static AlertRules load(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new InvalidRules(file.toString(), List.of("there is no such file"));
        } catch (CharacterCodingException e) {
            throw new InvalidRules(file.toString(), List.of("the file is not UTF-8 text"));
        } catch (IOException e) {
            throw new InvalidRules(file.toString(), List.of("the file can't be read: " + e.getMessage()));
        }
        return parse(text, file.toString());
    }

    /**
     * Checks the text of a rules file.
     *
     * @param name of the file, for messages
     * @throws InvalidRules as {@link #load}
     */
    public static AlertRules parse(String yaml, String name) {
        return new RulesReader(name).read(yaml);
    }

    /** The rules file that comes with Tocsin: a few rules that anybody may start from, to standard output. */
    public static AlertRules example() {
        return parse(exampleText(), EXAMPLE);
    }

    /** {@link #example} as it is written, with its explanations. */
    public static String exampleText() {
        try (InputStream in = AlertRules.class.getResourceAsStream(EXAMPLE)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + EXAMPLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<AlertRule> rule(String name) {
        return rules.stream().filter(r -> r.name().equals(name)).findFirst();
    }
}
