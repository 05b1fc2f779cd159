package dev.tocsin.language.quantity;

import dev.tocsin.model.Money;

/**
 * An amount of money in a document.
 *
 * @param start offset into the document, in UTF-16 code units
 * @param end exclusive
 */
public record MoneyMention(int start, int end, Money money) {}
