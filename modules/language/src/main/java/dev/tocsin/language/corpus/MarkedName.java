package dev.tocsin.language.corpus;

/**
 * A marked stretch of a sentence.
 *
 * @param number by which acts and speech refer to it; 0 where nothing does
 */
public record MarkedName(MarkKind kind, int number, Stretch at) {}
