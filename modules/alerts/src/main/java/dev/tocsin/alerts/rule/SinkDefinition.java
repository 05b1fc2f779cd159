package dev.tocsin.alerts.rule;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sink as the rules file defines it.
 *
 * @param name what rules call it
 * @param kind {@code stdout}, {@code file}, {@code webhook}, or the kind of a plug-in
 * @param settings everything else that stands there, as written
 * @param line of the file, from 1
 */
public record SinkDefinition(String name, String kind, Map<String, String> settings, int line) {
    public SinkDefinition {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }
}
