package dev.tocsin.fetcher;

import dev.tocsin.extract.feed.FeedLinks;
import dev.tocsin.fetcher.FetchRequest.Reach;
import dev.tocsin.settings.SettingTypes;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One entry of a list of sources, checked key by key so that each complaint names its line. */
final class SourceEntry {
    private static final List<String> KEYS =
            List.of("name", "feed", "sitemap", "home", "opml", "language", "country", "interval", "headers", "private");
    private static final List<String> PLACES = List.of("feed", "sitemap", "home");
    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._+&'()-]{0,99}";

    private final String file;
    private final MappingNode entry;
    private final Map<String, Node> values = new LinkedHashMap<>();

    SourceEntry(String file, MappingNode entry) {
        this.file = file;
        this.entry = entry;
        for (NodeTuple pair : entry.getValue()) {
            String key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (values.put(key, pair.getValueNode()) != null) {
                throw error(pair.getKeyNode(), "\"" + key + "\" is given twice");
            }
        }
    }

    /** The list under the only key allowed. */
    List<Node> onlyList(String key) {
        values.forEach((k, node) -> {
            if (!k.equals(key)) {
                throw error(node, "unknown key \"" + k + "\"; expected \"" + key + "\"");
            }
        });
        if (values.get(key) instanceof SequenceNode list) {
            return list.getValue();
        }
        throw error(entry, "expected \"" + key + ":\" and a list");
    }

    Optional<String> opml() {
        Optional<String> opml = text("opml");
        if (opml.isPresent() && values.size() > 1) {
            throw error(entry, "an opml entry has no other keys");
        }
        return opml;
    }

    Source source() {
        values.forEach((key, node) -> {
            if (!KEYS.contains(key)) {
                throw error(node, "unknown key \"" + key + "\"; known are " + String.join(", ", KEYS));
            }
        });
        List<String> places = PLACES.stream().filter(values::containsKey).toList();
        if (places.size() != 1) {
            throw error(entry, "a source has exactly one of " + String.join(", ", PLACES));
        }
        String place = places.get(0);
        Optional<Duration[]> interval = text("interval").map(t -> interval(entry, t));
        return new Source(
                name(),
                Source.Kind.valueOf(place.toUpperCase(Locale.ROOT)),
                url(place),
                headers(),
                interval.map(i -> i[0]),
                interval.map(i -> i[1]),
                reach(),
                text("language"),
                text("country"));
    }

    private String name() {
        String name = text("name").orElseThrow(() -> error(entry, "a source needs a name"));
        if (!name.matches(NAME)) {
            throw error(entry, "a name has letters, digits, blanks and . _ + & ' ( ) -, a hundred at most: " + name);
        }
        return name;
    }

    private URI url(String place) {
        String url = text(place).orElse("");
        return FeedLinks.link(url)
                .orElseThrow(() -> error(entry, "\"" + place + "\" is no web address (https://...): " + url));
    }

    private Reach reach() {
        Optional<String> text = text("private");
        return switch (text.orElse("no").toLowerCase(Locale.ROOT)) {
            case "yes", "true", "on" -> Reach.ANY;
            case "no", "false", "off" -> Reach.PUBLIC;
            default -> throw error(entry, "\"private\" is yes or no: " + text.orElse(""));
        };
    }

    private Map<String, String> headers() {
        Node node = values.get("headers");
        if (node == null) {
            return Map.of();
        }
        if (!(node instanceof MappingNode mapping)) {
            throw error(node, "\"headers\" is a group of names and values");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        SourceEntry group = new SourceEntry(file, mapping);
        group.values.forEach((name, value) -> {
            String text = group.text(name).orElse("");
            boolean sound = name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")
                    && text.chars().allMatch(c -> c == '\t' || c >= ' ' && c < 127);
            if (!sound) {
                throw error(value, "no HTTP header can be called or read like that: " + name);
            }
            headers.put(name, text);
        });
        return headers;
    }

    private Duration[] interval(Node node, String text) {
        String[] bounds = text.split("\\.\\.", 2);
        try {
            Duration min = SettingTypes.parseDuration(bounds[0].strip());
            Duration max = bounds.length == 1 ? min : SettingTypes.parseDuration(bounds[1].strip());
            if (min.isZero() || max.compareTo(min) < 0) {
                throw new IllegalArgumentException("the first is more than nothing and not longer than the second");
            }
            return new Duration[] {min, max};
        } catch (IllegalArgumentException unreadable) {
            throw error(node, "\"interval\" is written 5m or 2m..1h: " + unreadable.getMessage());
        }
    }

    private Optional<String> text(String key) {
        Node node = values.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        throw error(node, "\"" + key + "\" needs a value");
    }

    private SourceListError error(Node node, String problem) {
        return new SourceListError(file, SourceList.line(node), problem);
    }
}
