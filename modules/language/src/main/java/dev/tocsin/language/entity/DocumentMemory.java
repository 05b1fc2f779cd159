package dev.tocsin.language.entity;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What a document has called by which name so far: a name that was clear once decides where it is not. Filled by the
 * first reading, asked by the second.
 */
final class DocumentMemory {
    private static final double MOST = 3.0;

    private final Map<String, EnumMap<Label, Double>> seen = new HashMap<>();
    private final Map<String, Double> personParts = new HashMap<>();

    /** A name was read so; {@code weight} tells how surely. */
    void remember(String folded, Label label, double weight) {
        seen.computeIfAbsent(folded, text -> new EnumMap<>(Label.class)).merge(label, weight, Double::sum);
    }

    /** A part of a person's full name, by which it may come again. */
    void rememberPart(String folded, double weight) {
        personParts.merge(folded, weight, Double::sum);
    }

    /** What speaks for this label: positive for, negative for another one. */
    double vote(String folded, Label label) {
        EnumMap<Label, Double> labels = seen.get(folded);
        double part = label == Label.PERSON ? Math.min(MOST, personParts.getOrDefault(folded, 0.0)) : 0;
        if (labels == null) {
            return part;
        }
        double own = labels.getOrDefault(label, 0.0);
        double other = 0;
        for (Map.Entry<Label, Double> entry : labels.entrySet()) {
            other += entry.getKey() == label ? 0 : entry.getValue();
        }
        return part + Math.max(-MOST, Math.min(MOST, own - other));
    }
}
