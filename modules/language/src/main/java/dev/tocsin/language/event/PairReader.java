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
     * @param source absent for "whoever it may be"
     * @param target absent for "whomever to"; not both
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

    /** Reads a sentence; whoever does so closes it. */
    ReadSentence open(String sentence);

    /** A sentence of which pairs may be asked. Not thread-safe. */
    interface ReadSentence extends AutoCloseable {
        /** How likely those whom a phrase stands for do anything to anybody, in 0..1. */
        double acts(Span phrase);

        /** How likely anything is done to them, in 0..1. */
        double actedOn(Span phrase);

        /** One answer for each pair, in their order. */
        List<Answer> ask(List<Pair> pairs);

        @Override
        void close();
    }
}
