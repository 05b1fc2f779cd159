package dev.tocsin.language.neural;

/**
 * Words that the encoder picked out.
 *
 * @param span whole words
 * @param score how likely they are what they were picked for, in 0..1
 */
public record ReadSpan(Span span, double score) {}
