package dev.tocsin.language.syntax;

/**
 * A noun with what stands before it; a possessor is part of it ("Russia's defence ministry").
 *
 * @param chunk its place among the chunks of the sentence
 * @param from first word
 * @param to exclusive
 * @param head the noun
 * @param time whether it names a time ("last week", "Friday")
 */
public record NounPhrase(int chunk, int from, int to, int head, boolean time) implements Chunk {}
