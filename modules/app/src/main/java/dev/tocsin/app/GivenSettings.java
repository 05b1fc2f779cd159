package dev.tocsin.app;

import dev.tocsin.app.print.Terminal;
import dev.tocsin.settings.Setting;
import dev.tocsin.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The values that a user gave, by the place where they were given; not checked yet.
 *
 * @param file values of {@code configFile}, by key
 * @param configFile absent where there is none
 */
record GivenSettings(
        Map<String, String> commandLine,
        Map<String, String> environment,
        Map<String, String> file,
        Optional<Path> configFile) {
    private static final Logger LOG = LoggerFactory.getLogger(GivenSettings.class);
    private static final String USUAL_FILE = "tocsin.yaml";
    private static final String ENVIRONMENT_PREFIX = "TOCSIN_";

    /** The launcher's own, which are no settings. */
    private static final Set<String> LAUNCHER = Set.of("TOCSIN_HOME", "TOCSIN_JAVA", "TOCSIN_JAVA_OPTS", "TOCSIN_OPTS");

    GivenSettings {
        commandLine = Map.copyOf(commandLine);
        environment = Map.copyOf(environment);
        file = Map.copyOf(file);
    }

    /** Reads {@code config}, or the usual file where that exists. */
    static GivenSettings gather(Terminal terminal, Map<String, String> commandLine, Optional<Path> config) {
        Optional<Path> file = config.map(c -> terminal.resolve(c.toString()))
                .or(() -> Optional.of(terminal.resolve(USUAL_FILE)).filter(Files::isRegularFile));
        return new GivenSettings(
                commandLine, terminal.environment(), file.map(ConfigFile::read).orElse(Map.of()), file);
    }

    /** The same, with a command's own defaults behind what the user gave. */
    GivenSettings withDefaults(Map<String, String> defaults) {
        Map<String, String> weakest = new HashMap<>(defaults);
        weakest.putAll(file);
        return new GivenSettings(commandLine, environment, weakest, configFile);
    }

    Settings settings(List<Setting<?>> declared) {
        warnOfStrangers(declared);
        return Settings.of(declared, commandLine, environment, file);
    }

    /** The value in force, as written. */
    String text(Setting<?> setting) {
        return switch (origin(setting)) {
            case COMMAND_LINE -> commandLine.getOrDefault(setting.key(), "");
            case ENVIRONMENT -> environment.getOrDefault(setting.environmentName(), "");
            case FILE -> file.getOrDefault(setting.key(), "");
            case DEFAULT -> setting.defaultText();
        };
    }

    Origin origin(Setting<?> setting) {
        if (commandLine.containsKey(setting.key())) {
            return Origin.COMMAND_LINE;
        }
        if (environment.containsKey(setting.environmentName())) {
            return Origin.ENVIRONMENT;
        }
        return file.containsKey(setting.key()) ? Origin.FILE : Origin.DEFAULT;
    }

    /** Where a value comes from, for people. */
    String originText(Setting<?> setting) {
        return switch (origin(setting)) {
            case COMMAND_LINE -> "command line";
            case ENVIRONMENT -> setting.environmentName();
            case FILE -> configFile.map(Path::toString).orElse("");
            case DEFAULT -> "default";
        };
    }

    /** A misspelt variable would else be silently without effect. */
    private void warnOfStrangers(List<Setting<?>> declared) {
        Set<String> known = declared.stream().map(Setting::environmentName).collect(Collectors.toSet());
        Set<String> strangers = environment.keySet().stream()
                .filter(name -> name.startsWith(ENVIRONMENT_PREFIX))
                .filter(name -> !known.contains(name) && !LAUNCHER.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!strangers.isEmpty()) {
            LOG.warn("no setting is called so, and it has no effect: {}", strangers);
        }
    }

    /** The places where a value can come from, strongest first. */
    enum Origin {
        COMMAND_LINE,
        ENVIRONMENT,
        FILE,
        DEFAULT
    }
}
