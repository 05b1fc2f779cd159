package dev.tocsin.language.event;

import dev.tocsin.language.event.TypeClassifier.Span;
import dev.tocsin.model.Modality;
import dev.tocsin.model.PloverType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
            types = inOrder(types);
            classes = inOrder(classes);
            modalities = inOrder(modalities);
        }

        /** In the keys' own order, so that no hash decides the order in which they are read. */
        private static <K extends Comparable<K>> Map<K, Double> inOrder(Map<K, Double> map) {
            return Collections.unmodifiableMap(new TreeMap<>(map));
        }
    }

    /**
     * One of the questions to sentences that were read.
     *
     * @param sentence its number, from 0, in the order in which they were given
     */
    record Asked(int sentence, Pair pair) {}

    /** Reads sentences; whoever does so closes them. */
    ReadSentences open(List<String> sentences);

    /** Sentences of which pairs may be asked. What one is answered does not depend on the others. Not thread-safe. */
    interface ReadSentences extends AutoCloseable {
        /** How likely those whom a phrase stands for do anything to anybody, in 0..1. */
        double acts(int sentence, Span phrase);

        /** How likely anything is done to them, in 0..1. */
        double actedOn(int sentence, Span phrase);

        /** One answer for each question, in their order. */
        List<Answer> ask(List<Asked> questions);

        @Override
        void close();
    }
}
