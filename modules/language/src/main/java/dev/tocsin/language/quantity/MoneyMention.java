package dev.tocsin.language.quantity;

import dev.tocsin.model.Money;

/**
 * An amount of money in a document.
 *
 * @param start offset into the document, in UTF-16 code units
 * @param end exclusive
 * @param each whether it is the price of a piece: "3 million dollars each", "a unit price of $2 million"
 */
public record MoneyMention(int start, int end, Money money, boolean each) {}
