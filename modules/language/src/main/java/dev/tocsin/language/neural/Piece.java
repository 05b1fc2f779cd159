package dev.tocsin.language.neural;

/**
 * A word or a part of one, as the encoder takes it.
 *
 * @param id its line in the vocabulary
 * @param shape of the whole word
 * @param start offset into the sentence in UTF-16 code units
 * @param end exclusive
 * @param word the whole word that it is of
 */
record Piece(int id, Shape shape, int start, int end, Span word) {}
