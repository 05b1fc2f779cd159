package dev.tocsin.fetcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads lists of sources.
 *
 * <pre>{@code
 * sources:
 *   - name: bbc-world
 *     feed: https://feeds.bbci.co.uk/news/world/rss.xml   # or sitemap: or home:
 *     language: en
 *     country: GB
 *     interval: 2m..1h           # or one duration
 *     headers: {X-Api-Key: secret}
 *     private: yes               # addresses of private networks may be connected to
 *   - opml: subscriptions.opml   # relative to this file
 * }</pre>
 */
public final class SourceList {
    private static final String DEFAULTS = "default-sources.yaml";

    private SourceList() {}

    /**
     * Reads a file, and the OPML files it names.
     *
     * @throws SourceListError for anything in it that can't be used
     */
    public static List<Source> read(Path file) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
        return parse(file.toString(), content(file), folder);
    }

    /** The list that is used where the user has none: news and defence desks of the world. */
    public static List<Source> defaults() {
        try (InputStream in = SourceList.class.getResourceAsStream(DEFAULTS)) {
            String text = new String(Objects.requireNonNull(in, DEFAULTS).readAllBytes(), StandardCharsets.UTF_8);
            return parse(DEFAULTS, text, Path.of(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param folder against which the OPML files it names are resolved */
    static List<Source> parse(String file, String yaml, Path folder) {
        List<Source> sources = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (Node entry : entries(file, yaml)) {
            if (!(entry instanceof MappingNode mapping)) {
                throw new SourceListError(file, line(entry), "a source is a group of keys such as name and feed");
            }
            SourceEntry read = new SourceEntry(file, mapping);
            List<Source> found = read.opml()
                    .map(name -> Opml.read(name, content(folder.resolve(name))))
                    .orElseGet(() -> List.of(read.source()));
            for (Source source : found) {
                Integer first = lines.putIfAbsent(source.name(), line(entry));
                if (first != null) {
                    throw new SourceListError(
                            file, line(entry), "the name " + source.name() + " is taken already, in line " + first);
                }
                sources.add(source);
            }
        }
        return List.copyOf(sources);
    }

    private static List<Node> entries(String file, String yaml) {
        try {
            Node root = new Compose(LoadSettings.builder().setLabel(file).build())
                    .composeString(yaml)
                    .orElseThrow(() -> new SourceListError(file, "no sources in it"));
            if (root instanceof SequenceNode sequence) {
                return sequence.getValue();
            }
            if (root instanceof MappingNode mapping) {
                SourceEntry top = new SourceEntry(file, mapping);
                return top.onlyList("sources");
            }
            throw new SourceListError(file, line(root), "expected \"sources:\" and a list");
        } catch (MarkedYamlEngineException notYaml) {
            int line = notYaml.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            throw new SourceListError(file, line, String.valueOf(notYaml.getProblem()));
        }
    }

    static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new SourceListError(file.toString(), "no such file");
        } catch (IOException e) {
            throw new SourceListError(file.toString(), "can't be read: " + e.getMessage());
        }
    }
}
