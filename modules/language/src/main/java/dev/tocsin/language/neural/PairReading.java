package dev.tocsin.language.neural;

import java.util.Optional;

/**
 * What passes between a pair.
 *
 * @param plover the PLOVER type that the sentence tells, promises and threats folded in, or {@code NONE}
 * @param act the type of the act itself, or {@code NONE}
 * @param eventClass by the catalogue's name, or {@code -} for none
 * @param modality labelled as {@link dev.tocsin.model.Modality}, in lower case
 * @param time {@code now} or {@code historical}
 * @param trigger the words that tell the act, if it is one; empty in a sentence without words
 */
public record PairReading(
        Distribution plover,
        Distribution act,
        Distribution eventClass,
        Distribution modality,
        Distribution time,
        Optional<ReadSpan> trigger) {
    /** The label for no act. */
    public static final String NONE = "NONE";
    /** The label for no class of the catalogue. */
    public static final String NO_CLASS = "-";
}
