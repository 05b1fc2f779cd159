package dev.tocsin.alerts.sink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jars of the plug-in folder, in the order of their names, each with a class loader of its own under Tocsin's. A jar
 * that can't be loaded is reported and skipped.
 */
final class PluginFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PluginFolder.class);

    private final List<URLClassLoader> loaders = new ArrayList<>();
    private final Map<String, Supplier<AlertSink>> sinks = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private PluginFolder() {}

    /** @param taken kinds that no plug-in may have */
    static PluginFolder load(Path folder, Set<String> taken) {
        PluginFolder plugins = new PluginFolder();
        if (Files.isDirectory(folder)) {
            plugins.jars(folder).forEach(jar -> plugins.read(jar, Set.copyOf(taken)));
        }
        return plugins;
    }

    private List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            report(folder, "can't be listed: " + e);
            return List.of();
        }
    }

    private void read(Path jar, Set<String> taken) {
        URLClassLoader loader = null;
        try {
            loader = new URLClassLoader(
                    jar.getFileName().toString(), new URL[] {jar.toUri().toURL()}, AlertSink.class.getClassLoader());
            List<ServiceLoader.Provider<AlertSink>> providers = providers(loader);
            if (providers.isEmpty()) {
                report(jar, "names no sink in META-INF/services/" + AlertSink.class.getName() + ", or is no jar file");
            }
            Map<String, Supplier<AlertSink>> found = new LinkedHashMap<>();
            for (ServiceLoader.Provider<AlertSink> provider : providers) {
                found.put(provider.get().kind(), provider::get);
            }
            loaders.add(loader);
            found.forEach((kind, sink) -> add(jar, kind, sink, taken));
        } catch (IOException | ServiceConfigurationError | LinkageError | RuntimeException e) {
            // Foreign code may fail in every way there is; it must not stop the role.
            report(jar, "can't be loaded: " + e);
            close(loader);
        }
    }

    /** Only the jar's own: what the class path has was found before. */
    private static List<ServiceLoader.Provider<AlertSink>> providers(URLClassLoader loader) {
        return ServiceLoader.load(AlertSink.class, loader).stream()
                .filter(provider -> provider.type().getClassLoader() == loader)
                .toList();
    }

    private void add(Path jar, String kind, Supplier<AlertSink> sink, Set<String> taken) {
        if (taken.contains(kind) || sinks.containsKey(kind)) {
            report(jar, "brings the kind '" + kind + "', which exists already");
        } else {
            sinks.put(kind, sink);
            LOG.info("plug-in {} brings the sink kind {}", jar.getFileName(), kind);
        }
    }

    private void report(Path file, String problem) {
        LOG.warn("plug-in {} {}; left out", file.getFileName(), problem);
        problems.add(file.getFileName() + " " + problem);
    }

    Map<String, Supplier<AlertSink>> sinks() {
        return sinks;
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    private static void close(@Nullable URLClassLoader loader) {
        if (loader != null) {
            try {
                loader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        loaders.forEach(PluginFolder::close);
    }
}
