package dev.tocsin.language.event;

/**
 * A trigger that became no event.
 *
 * @param sentence its number in the document
 * @param trigger the words
 * @param rule of the lexicon
 * @param reason why, readable
 */
public record Dropped(int sentence, String trigger, String rule, String reason) {}
