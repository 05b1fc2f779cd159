package dev.tocsin.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often such an event is right.
 *
 * @param value 0..1
 * @param parts what it is made of, by name, each 0..1; in the order of the names
 */
public record Confidence(double value, Map<String, Double> parts) {
    public Confidence {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("confidence is in 0..1: " + value);
        }
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }
}
