package dev.tocsin.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A YAML file of settings; {@code fetch: {timeout: 10s}} and {@code fetch.timeout: 10s} say the same. */
final class ConfigFile {
    private ConfigFile() {}

    /** The written values by dotted key, in the file's order. */
    static Map<String, String> read(Path file) {
        Object content;
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            content = new Load(LoadSettings.builder().setLabel(file.toString()).build()).loadFromString(text);
        } catch (YamlEngineException e) {
            throw new WrongInput(
                    file + " is not YAML: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    e);
        } catch (IOException e) {
            throw new WrongInput(file + " can't be read: name a file of settings with --config, or leave it out", e);
        }
        Map<String, String> values = new LinkedHashMap<>();
        if (content instanceof Map) {
            ((Map<?, ?>) content).forEach((key, value) -> collect(file, String.valueOf(key), value, values));
        } else if (content != null) {
            throw new WrongInput(file + " holds no settings: write lines of the form 'fetch.timeout: 10s'");
        }
        return values;
    }

    private static void collect(Path file, String key, Object value, Map<String, String> values) {
        if (value instanceof Map) {
            ((Map<?, ?>) value).forEach((inner, v) -> collect(file, key + "." + inner, v, values));
        } else if (values.put(key, text(value)) != null) {
            throw new WrongInput(file + " gives " + key + " twice: keep one");
        }
    }

    private static String text(Object value) {
        if (value instanceof Collection) {
            return ((Collection<?>) value).stream().map(String::valueOf).collect(Collectors.joining(","));
        }
        return value == null ? "" : value.toString();
    }
}
