package dev.tocsin.model;

import java.math.BigDecimal;

/**
 * An amount of money.
 *
 * @param amount in whole units of the currency, not in cents
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, String currency) {}
