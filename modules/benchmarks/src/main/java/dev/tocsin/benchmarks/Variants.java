package dev.tocsin.benchmarks;

import dev.tocsin.model.RawArticle;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Pages that differ in address and text, so that the pipeline takes each for an article of its own. */
final class Variants {
    private Variants() {}

    static RawArticle of(RawArticle page, int number) {
        // ISO 8859-1 keeps every byte as it is, whatever the page's own encoding.
        String html = new String(page.body(), StandardCharsets.ISO_8859_1)
                .replaceFirst("(?i)<(p|td)([^>]*)>", "<$1$2>No. " + number + ". ");
        URI url = URI.create(page.url() + (page.url().getQuery() == null ? "?" : "&") + "n=" + number);
        return BenchmarkPages.capture(
                url, html.getBytes(StandardCharsets.ISO_8859_1), page.contentType(), Instant.ofEpochSecond(number));
    }
}
