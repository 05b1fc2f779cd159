package dev.tocsin.language.corpus;

import java.util.Optional;

/**
 * Words that somebody is reported to have said.
 *
 * @param speaker number of a name
 * @param words without quotation marks
 */
public record MarkedSpeech(Optional<Integer> speaker, Stretch cue, Stretch words) {}
