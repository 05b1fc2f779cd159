package dev.tocsin.language.neural;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who says what. Every list is in reading order; words that "he said" interrupts come as several spans.
 *
 * @param speakers who speaks
 * @param cues what tells of the speaking, such as "said"
 * @param words what is said, in quotation marks or not
 */
public record Speech(List<ReadSpan> speakers, List<ReadSpan> cues, List<ReadSpan> words) {
    public Speech {
        speakers = List.copyOf(speakers);
        cues = List.copyOf(cues);
        words = List.copyOf(words);
    }

    /** The likeliest of the speakers. */
    public Optional<ReadSpan> speaker() {
        return speakers.stream().max(Comparator.comparingDouble(ReadSpan::score));
    }

    /** The likeliest of the cues. */
    public Optional<ReadSpan> cue() {
        return cues.stream().max(Comparator.comparingDouble(ReadSpan::score));
    }
}
