package dev.tocsin.language.event;

import dev.tocsin.language.event.TypeClassifier.Span;
import dev.tocsin.model.Modality;
import dev.tocsin.model.PloverType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A trained reader that says of pairs of parties what a sentence tells that one does to the other. Thread-safe. */
public interface PairReader {
    /**
     * Two parties, in the order of the act; offsets into the sentence in UTF-16 code units.
     *
     * @param source absent for "somebody"
     * @param target absent for "nobody in particular"; not both
     */
    record Pair(Optional<Span> source, Optional<Span> target) {}

    /**
     * What was read; all probabilities are calibrated.
     *
     * @param types of each act, without {@code none}; they sum up to 1 with it
     * @param none that there is no act
     * @param classes of each event class, and "-" for none of them
     * @param historical that it is told as background
     * @param trigger the words that tell it, if the reader could point at them
     */
    record Answer(
            Map<PloverType, Double> types,
            double none,
            Map<String, Double> classes,
            Map<Modality, Double> modalities,
            double historical,
            Optional<Span> trigger) {
        public Answer {
            types = Map.copyOf(types);
            classes = Map.copyOf(classes);
            modalities = Map.copyOf(modalities);
        }
    }

    /** One answer for each pair, in their order. */
    List<Answer> read(String sentence, List<Pair> pairs);
}
