package dev.tocsin.extract;

import dev.tocsin.model.Extraction;
import dev.tocsin.model.PageDate;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * All that was read from a page, also where the page is rejected as an article.
 *
 * @param text empty where no block was kept
 * @param strategy where the text comes from: "blocks", "json-ld" or "plain text"
 * @param rejected why the page is no article, absent where it is one
 * @param blocks the page's text in reading order, each with what became of it
 */
public record PageReading(
        String title,
        String text,
        String language,
        List<String> authors,
        String publisher,
        Optional<String> agency,
        Optional<PageDate> published,
        Optional<PageDate> modified,
        URI canonical,
        Optional<URI> image,
        Optional<String> section,
        boolean paywalled,
        double confidence,
        String charset,
        String strategy,
        Optional<Extraction.Rejected> rejected,
        List<BlockVerdict> blocks) {
    public PageReading {
        authors = List.copyOf(authors);
        blocks = Collections.unmodifiableList(blocks);
    }
}
