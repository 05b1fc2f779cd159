package dev.tocsin.alerts.rule;

import dev.tocsin.language.filter.EventFilter;
import dev.tocsin.settings.Nearest;
import dev.tocsin.settings.SettingTypes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a rules file and finds all that is wrong with it. For one file. */
final class RulesReader {
    private static final List<String> TOP_KEYS = List.of("sinks", "rules");
    private static final List<String> RULE_KEYS = List.of(
            "name", "description", "where", "classes", "leastConfidence", "historical", "within", "sinks", "enabled");
    private static final Pattern EVENT_CLASS = Pattern.compile("[a-z0-9-]+");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,79}");

    private final String file;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, SinkDefinition> sinks = new LinkedHashMap<>();
    private final Map<String, Integer> ruleLines = new HashMap<>();
    private final List<AlertRule> rules = new ArrayList<>();

    RulesReader(String file) {
        this.file = file;
    }

    AlertRules read(String yaml) {
        Optional<Node> root = compose(yaml);
        if (root.isPresent() && root.get() instanceof MappingNode mapping) {
            YamlMap top = new YamlMap(mapping, "", problems);
            top.allow(TOP_KEYS);
            each(top, "sinks", this::sink);
            each(top, "rules", this::rule);
        } else if (root.isPresent()) {
            problems.add("line 1: the file must have the keys 'sinks' and 'rules'");
        }
        if (!problems.isEmpty()) {
            throw new InvalidRules(file, problems);
        }
        return new AlertRules(List.copyOf(sinks.values()), rules);
    }

    private Optional<Node> compose(String yaml) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(256 << 20)
                .setAllowDuplicateKeys(true) // reported below, with the other problems
                .build();
        try {
            return new Compose(settings).composeString(yaml);
        } catch (YamlEngineException e) {
            throw new InvalidRules(file, List.of("not YAML: " + e.getMessage()));
        }
    }

    private void each(YamlMap top, String key, BiConsumer<YamlMap, String> reader) {
        Optional<Node> node = top.node(key);
        if (node.isEmpty() || isNothing(node.get())) {
            return;
        }
        if (!(node.get() instanceof SequenceNode list)) {
            top.wrong(key, "must be a list, each entry beginning with '- name: ...'");
            return;
        }
        for (Node item : list.getValue()) {
            if (item instanceof MappingNode mapping) {
                String noun = key.substring(0, key.length() - 1);
                YamlMap map = new YamlMap(mapping, noun, problems);
                map.required("name").ifPresent(name -> {
                    map.rename(noun + " '" + name + "'");
                    if (NAME.matcher(name).matches()) {
                        reader.accept(map, name);
                    } else {
                        map.wrong("name", "may have up to 80 letters, digits, blanks and ._-");
                    }
                });
            } else {
                top.wrong(item, "an entry of '" + key + "' must begin with '- name: ...'");
            }
        }
    }

    private static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar
                && (scalar.getValue().isEmpty() || scalar.getValue().equals("null"));
    }

    private void sink(YamlMap map, String name) {
        Optional<String> kind = map.required("kind");
        Map<String, String> settings = new HashMap<>();
        for (String key : map.keys()) {
            if (!key.equals("name") && !key.equals("kind")) {
                map.text(key).ifPresent(value -> settings.put(key, value));
            }
        }
        SinkDefinition sink = new SinkDefinition(name, kind.orElse(""), settings, map.line());
        SinkDefinition earlier = sinks.putIfAbsent(name, sink);
        if (earlier != null) {
            map.wrong("name", "is taken: line " + earlier.line() + " has a sink of that name");
        }
    }

    private void rule(YamlMap map, String name) {
        map.allow(RULE_KEYS);
        Integer earlier = ruleLines.putIfAbsent(name, map.line());
        if (earlier != null) {
            map.wrong("name", "is taken: line " + earlier + " has a rule of that name");
        }
        List<String> ruleSinks = map.words("sinks");
        ruleSinks.forEach(sink -> checkSink(map, sink));
        Optional<EventFilter> where = map.required("where").flatMap(w -> map.value("where", EventFilter::parse));
        double leastConfidence =
                map.value("leastConfidence", RulesReader::confidence).orElse(0.0);
        List<String> classes = map.words("classes");
        classes.stream()
                .filter(word -> !EVENT_CLASS.matcher(word).matches())
                .forEach(
                        word -> map.wrong("classes", "can't hold '" + word + "': a class is small letters, digits, -"));
        boolean historical = map.value("historical", RulesReader::yesNo).orElse(false);
        boolean enabled = map.value("enabled", RulesReader::yesNo).orElse(true);
        Optional<Duration> within = map.value("within", SettingTypes::parseDuration);
        if (where.isPresent() && enabled) {
            rules.add(new AlertRule(
                    name,
                    map.text("description").orElse(""),
                    where.get(),
                    Set.copyOf(classes),
                    leastConfidence,
                    historical ? AlertRule.Historical.INCLUDED : AlertRule.Historical.EXCLUDED,
                    within,
                    ruleSinks));
        }
    }

    private void checkSink(YamlMap rule, String sink) {
        if (!sinks.containsKey(sink)) {
            String hint = Nearest.to(sink, sinks.keySet())
                    .map(s -> "; did you mean '" + s + "'?")
                    .orElse(
                            sinks.isEmpty()
                                    ? "; the file defines none"
                                    : "; there are " + String.join(", ", sinks.keySet()));
            rule.wrong("sinks", "names the sink '" + sink + "', which is not defined" + hint);
        }
    }

    private static double confidence(String text) {
        try {
            double value = Double.parseDouble(text);
            if (value >= 0 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a number from 0 to 1, not " + text, e);
        }
        throw new IllegalArgumentException("must be a number from 0 to 1, not " + text);
    }

    private static boolean yesNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "on" -> true;
            case "no", "false", "off" -> false;
            default -> throw new IllegalArgumentException("must be yes or no, not " + text);
        };
    }
}
