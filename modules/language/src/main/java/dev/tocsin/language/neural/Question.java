package dev.tocsin.language.neural;

import java.util.List;

/**
 * A sentence and the pairs in it to be judged.
 *
 * @param sentence what stands beyond {@link Encoder#LONGEST} pieces is not read
 * @param pairs may be empty: then only mentions and speech are read
 */
public record Question(String sentence, List<Pair> pairs) {
    public Question {
        pairs = List.copyOf(pairs);
    }

    /** Mentions and speech alone. */
    public static Question of(String sentence) {
        return new Question(sentence, List.of());
    }
}
