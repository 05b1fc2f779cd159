package dev.tocsin.replay;

/**
 * What came of showing records.
 *
 * @param shown handed on
 * @param filtered left out by the condition
 * @param unreadable not decodable, and left out
 * @param topics how many topics matched
 */
public record TailSummary(long shown, long filtered, long unreadable, int topics) {}
