package dev.tocsin.sample;

/**
 * What a page has ended as. A page that was asked for several times may have several.
 *
 * @param url the address that was asked for, or that the redirects ended at
 * @param outcome a name of {@link ExpectedPage.Outcome}; others are right for no page
 * @param reason a short code, such as {@code http-404} or {@code TOO_SHORT}; empty where there is none
 */
public record FoundOutcome(String url, String outcome, String reason) {}
