package dev.tocsin.language.neural;

import java.util.ArrayList;
import java.util.List;

/**
 * What a head thinks of each of its labels.
 *
 * @param labels the same for every answer of a head
 * @param probabilities of the labels, in their order; they sum to one
 */
public record Distribution(List<String> labels, List<Double> probabilities) {
    public Distribution {
        labels = List.copyOf(labels);
        probabilities = List.copyOf(probabilities);
        if (labels.size() != probabilities.size() || labels.isEmpty()) {
            throw new IllegalArgumentException(
                    labels.size() + " labels and " + probabilities.size() + " probabilities");
        }
    }

    /** The likeliest label; the first of them where two are equal. */
    public String best() {
        int best = 0;
        for (int i = 1; i < labels.size(); i++) {
            if (probabilities.get(i) > probabilities.get(best)) {
                best = i;
            }
        }
        return labels.get(best);
    }

    /** A label's probability; 0 for one that the head doesn't have. */
    public double of(String label) {
        int at = labels.indexOf(label);
        return at < 0 ? 0 : probabilities.get(at);
    }

    /** The same, where it is known that a label does not hold. */
    public Distribution without(String label) {
        int out = labels.indexOf(label);
        if (out < 0 || labels.size() == 1) {
            return this;
        }
        List<String> names = new ArrayList<>(labels);
        List<Double> kept = new ArrayList<>(probabilities);
        names.remove(out);
        kept.remove(out);
        double sum = kept.stream().mapToDouble(Double::doubleValue).sum();
        kept.replaceAll(p -> sum > 0 ? p / sum : 1.0 / kept.size());
        return new Distribution(names, kept);
    }
}
