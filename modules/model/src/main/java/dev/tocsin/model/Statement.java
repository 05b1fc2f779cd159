package dev.tocsin.model;

import java.util.Optional;

/**
 * Whose claim an event is.
 *
 * @param verb the speech verb's base form ("say", "declare")
 * @param quote verbatim words between quotation marks, where there are any
 */
public record Statement(Party speaker, String verb, Optional<String> quote) {}
