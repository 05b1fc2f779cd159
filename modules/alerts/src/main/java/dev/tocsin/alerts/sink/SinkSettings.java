package dev.tocsin.alerts.sink;

import dev.tocsin.settings.Nearest;
import dev.tocsin.settings.SettingTypes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a built-in sink's settings; every complaint is an IllegalArgumentException that names the key.
 *
 * @param values as written in the rules file
 */
record SinkSettings(Map<String, String> values) {
    /** Refuses every key that is not one of these and begins with none of {@code prefixes}. */
    void allow(List<String> known, List<String> prefixes) {
        for (String key : values.keySet()) {
            if (!known.contains(key) && prefixes.stream().noneMatch(key::startsWith)) {
                throw new IllegalArgumentException("'" + key + "' is not known"
                        + Nearest.to(key, known)
                                .map(k -> "; did you mean '" + k + "'?")
                                .orElse(
                                        known.isEmpty()
                                                ? "; there are none"
                                                : "; allowed are " + String.join(", ", known)));
            }
        }
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).filter(v -> !v.isBlank());
    }

    String required(String key) {
        return text(key).orElseThrow(() -> new IllegalArgumentException("'" + key + "' is missing"));
    }

    Duration duration(String key, Duration usual) {
        try {
            Duration value = text(key).map(SettingTypes::parseDuration).orElse(usual);
            if (value.isZero()) {
                throw new IllegalArgumentException("must be more than nothing");
            }
            return value;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + key + "': " + e.getMessage(), e);
        }
    }

    boolean yesNo(String key) {
        String value = text(key).orElse("no").toLowerCase(Locale.ROOT);
        return switch (value) {
            case "yes", "true", "on" -> true;
            case "no", "false", "off" -> false;
            default -> throw new IllegalArgumentException("'" + key + "' must be yes or no, not " + value);
        };
    }
}
