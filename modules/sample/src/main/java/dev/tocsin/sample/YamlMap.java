package dev.tocsin.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A YAML mapping, read by name. A value of the wrong kind is a mistake in a resource and throws. */
record YamlMap(Map<String, Object> values) {
    static YamlMap parse(String yaml) {
        return of(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }

    private static YamlMap of(@Nullable Object node) {
        if (!(node instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("no mapping: " + node);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (value != null) {
                values.put(String.valueOf(key), value);
            }
        });
        return new YamlMap(values);
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key) {
        return optionalText(key).orElseThrow(() -> new IllegalArgumentException("no '" + key + "' in " + values));
    }

    Optional<String> optionalText(String key) {
        return Optional.ofNullable(values.get(key)).map(String::valueOf);
    }

    /** A list of scalars, or one scalar as a list of one; empty where the key is not there. */
    List<String> texts(String key) {
        return items(key).stream().map(String::valueOf).toList();
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    YamlMap map(String key) {
        return of(values.get(key));
    }

    List<YamlMap> maps(String key) {
        return items(key).stream().map(YamlMap::of).toList();
    }

    private List<?> items(String key) {
        Object node = values.get(key);
        if (node == null) {
            return List.of();
        }
        return node instanceof List<?> list ? new ArrayList<>(list) : List.of(node);
    }
}
