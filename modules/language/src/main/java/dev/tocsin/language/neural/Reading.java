package dev.tocsin.language.neural;

import java.util.List;

/**
 * The answer to one {@link Question}. Offsets count UTF-16 code units of its sentence.
 *
 * @param mentions in reading order; they don't overlap
 * @param parties whole noun phrases for unnamed parties, in reading order
 * @param pairs one for each pair that was asked, in that order
 */
public record Reading(List<ReadMention> mentions, List<ReadSpan> parties, Speech speech, List<PairReading> pairs) {
    public Reading {
        mentions = List.copyOf(mentions);
        parties = List.copyOf(parties);
        pairs = List.copyOf(pairs);
    }
}
