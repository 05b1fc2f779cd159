package dev.tocsin.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The values in force: command line before environment before file before default. Immutable. Every key must belong to
 * a declared setting or begin with {@link #KAFKA_PREFIX}; an unknown one is refused with the nearest known.
 */
public final class Settings {
    /** What follows it goes to every Kafka client as it is: {@code kafka.security.protocol}. */
    public static final String KAFKA_PREFIX = "kafka.";

    private final Map<String, Setting<?>> known;
    private final Map<String, String> given;

    private Settings(Map<String, Setting<?>> known, Map<String, String> given) {
        this.known = known;
        this.given = given;
    }

    /**
     * Joins the three places where values are given, and reads each once so that a wrong one fails the start.
     *
     * @throws InvalidSetting for an unknown key or a value that can't be read
     */
    public static Settings of(
            List<Setting<?>> declared,
            Map<String, String> commandLine,
            Map<String, String> environment,
            Map<String, String> file) {
        Map<String, Setting<?>> known = new TreeMap<>();
        for (Setting<?> setting : declared) {
            if (known.put(setting.key(), setting) != null) {
                throw new IllegalArgumentException("declared twice: " + setting.key());
            }
        }
        Map<String, String> given = new HashMap<>(file);
        for (Setting<?> setting : declared) {
            String value = environment.get(setting.environmentName());
            if (value != null) {
                given.put(setting.key(), value);
            }
        }
        given.putAll(commandLine);
        Settings settings = new Settings(known, given);
        settings.check();
        return settings;
    }

    /** Only defaults, for tests and for commands that take no settings. */
    public static Settings defaults(List<Setting<?>> declared) {
        return of(declared, Map.of(), Map.of(), Map.of());
    }

    public <T> T get(Setting<T> setting) {
        if (!known.containsKey(setting.key())) {
            throw new IllegalArgumentException("not in the table of settings: " + setting.key());
        }
        String text = given.get(setting.key());
        return text == null ? setting.defaultValue() : setting.read(text);
    }

    /** The properties for every Kafka client, prefix taken off. */
    public Map<String, String> kafka() {
        Map<String, String> properties = new TreeMap<>();
        given.forEach((key, value) -> {
            if (key.startsWith(KAFKA_PREFIX)) {
                properties.put(key.substring(KAFKA_PREFIX.length()), value);
            }
        });
        return properties;
    }

    public List<Setting<?>> declared() {
        return new ArrayList<>(known.values());
    }

    private void check() {
        for (Map.Entry<String, String> entry : given.entrySet()) {
            Setting<?> setting = known.get(entry.getKey());
            if (setting != null) {
                setting.read(entry.getValue());
            } else if (!entry.getKey().startsWith(KAFKA_PREFIX)) {
                throw new InvalidSetting("no setting is called " + entry.getKey() + suggestion(entry.getKey()));
            }
        }
    }

    private String suggestion(String key) {
        return Nearest.to(key, known.keySet())
                .map(k -> "; did you mean " + k + "?")
                .orElse("; docs/configuration.md lists them all");
    }
}
