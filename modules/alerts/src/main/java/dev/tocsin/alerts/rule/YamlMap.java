package dev.tocsin.alerts.rule;

import dev.tocsin.settings.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of a YAML file that knows its lines and collects what is wrong with it, instead of stopping at the first. */
final class YamlMap {
    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final List<String> problems;
    private String subject;

    /** @param subject what the mapping is, for messages: {@code rule 'frigates'} */
    YamlMap(MappingNode node, String subject, List<String> problems) {
        this.node = node;
        this.subject = subject;
        this.problems = problems;
        for (NodeTuple entry : node.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key) {
                if (values.put(key.getValue(), entry.getValueNode()) != null) {
                    wrong(key, "'" + key.getValue() + "' stands twice");
                }
            } else {
                wrong(entry.getKeyNode(), "a key must be a word");
            }
        }
    }

    void rename(String newSubject) {
        subject = newSubject;
    }

    int line() {
        return line(node);
    }

    Set<String> keys() {
        return values.keySet();
    }

    Optional<Node> node(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Complains of every key that is not one of these. */
    void allow(List<String> known) {
        values.forEach((key, value) -> {
            if (!known.contains(key)) {
                String hint = Nearest.to(key, known)
                        .map(k -> "; did you mean '" + k + "'?")
                        .orElse("; allowed are " + String.join(", ", known));
                wrong(value, "'" + key + "' is not known" + hint);
            }
        });
    }

    Optional<String> text(String key) {
        Node value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue().strip());
        }
        wrong(value, "'" + key + "' must be one value, not a list or a mapping");
        return Optional.empty();
    }

    /** As {@link #text}; complains where it is missing or empty. */
    Optional<String> required(String key) {
        if (!values.containsKey(key)) {
            wrong(node, "'" + key + "' is missing");
            return Optional.empty();
        }
        Optional<String> text = text(key);
        if (text.isPresent() && text.get().isEmpty()) {
            wrong(key, "is empty");
            return Optional.empty();
        }
        return text;
    }

    /**
     * A value that is read from its text.
     *
     * @param parse throws IllegalArgumentException with a reason that is told
     */
    <T> Optional<T> value(String key, Function<String, T> parse) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (IllegalArgumentException e) {
                wrong(key, String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        });
    }

    /** A list of words; a single word counts as a list of one. */
    List<String> words(String key) {
        Node value = values.get(key);
        if (value == null) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        List<Node> nodes = value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
        for (Node item : nodes) {
            if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                words.add(scalar.getValue().strip());
            } else {
                wrong(item, "'" + key + "' must be a list of words");
            }
        }
        return words;
    }

    void wrong(String key, String problem) {
        Node value = values.get(key);
        wrong(value == null ? node : value, "'" + key + "' " + problem);
    }

    void wrong(Node at, String problem) {
        problems.add("line " + line(at) + ": " + (subject.isEmpty() ? "" : subject + ": ") + problem);
    }

    static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }
}
