package dev.tocsin.alerts.sink;

import dev.tocsin.alerts.rule.SinkDefinition;
import dev.tocsin.settings.InvalidSetting;
import dev.tocsin.settings.Nearest;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kinds of sinks there are: {@code stdout}, {@code file}, {@code webhook}, those of the class path, and those of
 * plug-ins. A plug-in can't take the place of a kind that exists.
 */
public final class SinkKinds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SinkKinds.class);

    private final Map<String, Supplier<AlertSink>> kinds;
    private final PluginFolder plugins;

    private SinkKinds(Map<String, Supplier<AlertSink>> kinds, PluginFolder plugins) {
        this.kinds = kinds;
        this.plugins = plugins;
    }

    /**
     * Looks for all kinds. A plug-in that can't be loaded is told in a warning and in {@link #problems}, and left out.
     *
     * @param pluginFolder may be missing
     * @param out where {@code stdout} writes
     * @param environment for webhooks' secrets; answers null for what is not set
     */
    public static SinkKinds find(
            Path pluginFolder, PrintStream out, InstantSource clock, UnaryOperator<@Nullable String> environment) {
        Map<String, Supplier<AlertSink>> kinds = new TreeMap<>();
        kinds.put("stdout", () -> new StandardOutputSink(out));
        kinds.put("file", FileSink::new);
        kinds.put("webhook", () -> new WebhookSink(clock, environment));
        ServiceLoader.load(AlertSink.class).stream()
                .forEach(provider -> kinds.putIfAbsent(provider.get().kind(), provider::get));
        PluginFolder plugins = PluginFolder.load(pluginFolder, kinds.keySet());
        kinds.putAll(plugins.sinks());
        return new SinkKinds(kinds, plugins);
    }

    public Set<String> names() {
        return kinds.keySet();
    }

    /** What is wrong with plug-ins, one sentence each; empty where all is well. */
    public List<String> problems() {
        return plugins.problems();
    }

    /**
     * Makes and opens the sinks of a rules file, by name. If one can't be opened, those before it are closed.
     *
     * @throws InvalidSetting naming the sink and what is wrong
     */
    public Map<String, AlertSink> open(List<SinkDefinition> definitions) {
        Map<String, AlertSink> open = new LinkedHashMap<>();
        for (SinkDefinition definition : definitions) {
            try {
                AlertSink sink = make(definition);
                open.put(definition.name(), sink);
                sink.open(definition.settings());
            } catch (RuntimeException | LinkageError e) {
                // A plug-in may fail in every way there is.
                closeAll(open);
                String reason = e instanceof IllegalArgumentException ? e.getMessage() : e.toString();
                throw new InvalidSetting("line " + definition.line() + ": sink '" + definition.name() + "': " + reason);
            }
        }
        return open;
    }

    private AlertSink make(SinkDefinition definition) {
        Supplier<AlertSink> kind = kinds.get(definition.kind());
        if (kind == null) {
            String hint = Nearest.to(definition.kind(), kinds.keySet())
                    .map(k -> "did you mean '" + k + "'?")
                    .orElse("there are " + String.join(", ", kinds.keySet()));
            throw new IllegalArgumentException("no kind '" + definition.kind() + "'; " + hint);
        }
        return kind.get();
    }

    /** Closes sinks, each even where another can't be. */
    public static void closeAll(Map<String, AlertSink> sinks) {
        sinks.forEach((name, sink) -> {
            try {
                sink.close();
            } catch (RuntimeException e) {
                LOG.warn("sink {} can't be closed", name, e);
            }
        });
    }

    /** Gives the plug-ins' class loaders up. Close the sinks first. */
    @Override
    public void close() {
        plugins.close();
    }
}
