package dev.tocsin.language.neural;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the questions that the encoder answers.
 *
 * @param name of the model's output
 * @param labels in the order of its scores
 * @param temperature scores are divided by it, so that probabilities mean how often they are right: Guo et al., <i>On
 *     Calibration of Modern Neural Networks</i> (2017)
 */
record Head(String name, List<String> labels, double temperature) {
    static Head of(Manifest manifest, String name) {
        return new Head(name, manifest.labels(name), manifest.temperature(name));
    }

    /** The answer whose scores begin at an offset. */
    Distribution at(float[] scores, int offset) {
        List<Double> boxed = new ArrayList<>(labels.size());
        for (double p : probabilities(scores, offset, labels.size(), temperature)) {
            boxed.add(p);
        }
        return new Distribution(labels, boxed);
    }

    double[] probabilities(float[] scores, int offset) {
        return probabilities(scores, offset, labels.size(), temperature);
    }

    static double[] probabilities(float[] scores, int offset, int count, double temperature) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            most = Math.max(most, scores[offset + i]);
        }
        double[] found = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            found[i] = Math.exp((scores[offset + i] - most) / temperature);
            sum += found[i];
        }
        for (int i = 0; i < count; i++) {
            found[i] /= sum;
        }
        return found;
    }
}
