package dev.tocsin.language.neural;

/**
 * A name or phrase that the encoder saw.
 *
 * @param span whole words
 * @param score how likely its words are of this kind, in 0..1
 */
public record ReadMention(MentionKind kind, Span span, double score) {}
