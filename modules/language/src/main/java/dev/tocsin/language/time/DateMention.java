package dev.tocsin.language.time;

import dev.tocsin.model.EventDate;

/**
 * A date expression.
 *
 * @param start offset into the document, in UTF-16 code units
 * @param end exclusive
 */
public record DateMention(int start, int end, EventDate date) {}
