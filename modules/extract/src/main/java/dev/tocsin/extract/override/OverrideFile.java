package dev.tocsin.extract.override;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads one file and gathers what is wrong with it, each with its line. */
final class OverrideFile {
    private static final List<String> KEYS = List.of("host", "title", "text", "authors", "published");
    private static final List<String> TEXT_KEYS = List.of("include", "exclude");
    private static final String HOST = "(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)*";

    private final String file;
    private final List<String> problems;

    private OverrideFile(String file, List<String> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Absent where something is wrong, which is then among the problems. */
    static Optional<PageOverride> read(String file, String yaml, List<String> problems) {
        int before = problems.size();
        OverrideFile reader = new OverrideFile(file, problems);
        Optional<PageOverride> override = reader.compose(yaml).flatMap(reader::override);
        return problems.size() == before ? override : Optional.empty();
    }

    private Optional<Node> compose(String yaml) {
        try {
            Optional<Node> root =
                    new Compose(LoadSettings.builder().setLabel(file).build()).composeString(yaml);
            if (root.isEmpty()) {
                problems.add(file + ":1: the file is empty: it needs 'host' and what to read");
            }
            return root;
        } catch (YamlEngineException e) {
            int line = e instanceof MarkedYamlEngineException marked
                    ? marked.getProblemMark().map(Mark::getLine).orElse(0) + 1
                    : 1;
            problems.add(file + ":" + line + ": not YAML: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return Optional.empty();
        }
    }

    private Optional<PageOverride> override(Node root) {
        Map<String, Node> values = map(root, KEYS);
        Node host = values.get("host");
        if (host == null) {
            wrong(root, "'host' is missing");
            return Optional.empty();
        }
        if (values.size() == 1) {
            wrong(root, "there is nothing to read: give title, text, authors or published");
        }
        List<String> hosts = new ArrayList<>();
        for (ScalarNode name : scalars(host)) {
            String lower = name.getValue().strip().toLowerCase(Locale.ROOT);
            if (!lower.matches(HOST)) {
                wrong(name, "'" + name.getValue() + "' is no host: write example.org or *.example.org");
            }
            hosts.add(lower);
        }
        Node text = values.get("text");
        Map<String, Node> parts = text instanceof MappingNode ? map(text, TEXT_KEYS) : new HashMap<>();
        List<Selection> include =
                text == null || text instanceof MappingNode ? selections(parts.get("include")) : selections(text);
        if (text != null && include.isEmpty()) {
            wrong(text, "'text' needs selectors under 'include'");
        }
        return Optional.of(new PageOverride(
                hosts,
                selection(values.get("title")),
                include,
                selections(parts.get("exclude")),
                selection(values.get("authors")),
                selection(values.get("published"))));
    }

    private Map<String, Node> map(Node node, List<String> allowed) {
        Map<String, Node> values = new HashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            wrong(node, "must be lines of the form 'key: value', with " + String.join(", ", allowed));
            return values;
        }
        for (NodeTuple entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode name ? name.getValue() : "";
            if (allowed.contains(key)) {
                values.put(key, entry.getValueNode());
            } else {
                wrong(entry.getKeyNode(), "'" + key + "' is not known; there are " + String.join(", ", allowed));
            }
        }
        return values;
    }

    private Optional<Selection> selection(@Nullable Node node) {
        List<Selection> all = selections(node);
        if (all.size() > 1 && node != null) {
            wrong(node, "takes one selector, not several");
        }
        return all.stream().findFirst();
    }

    private List<Selection> selections(@Nullable Node node) {
        List<Selection> all = new ArrayList<>();
        if (node == null) {
            return all;
        }
        for (ScalarNode scalar : scalars(node)) {
            try {
                all.add(Selection.parse(scalar.getValue()));
            } catch (IllegalStateException | IllegalArgumentException e) {
                wrong(scalar, "'" + scalar.getValue() + "' is no CSS selector: " + e.getMessage());
            }
        }
        return all;
    }

    private List<ScalarNode> scalars(Node node) {
        List<ScalarNode> all = new ArrayList<>();
        for (Node item : node instanceof SequenceNode list ? list.getValue() : List.of(node)) {
            if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                all.add(scalar);
            } else {
                wrong(item, "must be a word or a list of words");
            }
        }
        return all;
    }

    private void wrong(Node at, String problem) {
        int line = at.getStartMark().map(Mark::getLine).orElse(0) + 1;
        problems.add(file + ":" + line + ": " + problem);
    }
}
