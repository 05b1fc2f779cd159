package dev.tocsin.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One version of one article, as read from a capture.
 *
 * @param id the same for every version: the hash of the normalised URL
 * @param version 1 for the first version seen, then 2, ...
 * @param url where it was captured
 * @param canonical the page's own canonical URL where it names a sound one, else the normalised {@code url}
 * @param title without the site's name; empty where the page has none
 * @param text paragraphs separated by one blank line ("\n\n"); related links, captions and tails are not in it
 * @param language ISO 639-1, or "und" where undetermined
 * @param authors without "By" and job titles, in the page's order
 * @param publisher the site's name; its host where the page names none
 * @param agency the news agency a copy names as its origin ("Reuters", "AFP"), where it names one
 * @param paywalled whether the page says, or shows, that the text is cut
 * @param confidence 0..1, how sure the reader is that {@code text} is the article
 * @param duplicateOf the article whose exact copy this is
 * @param contentHash {@link Hash} of title and text with white space folded: equal for exact copies
 */
public record Article(
        String id,
        int version,
        String source,
        URI url,
        URI canonical,
        String title,
        String text,
        String language,
        List<String> authors,
        String publisher,
        Optional<String> agency,
        Optional<PageDate> published,
        Optional<PageDate> modified,
        Optional<URI> image,
        Optional<String> section,
        boolean paywalled,
        double confidence,
        Instant capturedAt,
        Lane lane,
        String contentHash,
        Optional<ArticleVersion> duplicateOf) {
    public Article {
        authors = List.copyOf(authors);
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1: " + version);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is in 0..1: " + confidence);
        }
    }

    /**
     * The text that mentions and events point into: title, blank line, text; the text alone where there is no title.
     * Offsets count UTF-16 code units from 0.
     */
    public String document() {
        return title.isEmpty() ? text : title + "\n\n" + text;
    }

    public ArticleVersion reference() {
        return new ArticleVersion(id, version);
    }

    public Article withVersion(int newVersion) {
        return copy(newVersion, title, published, lane, duplicateOf);
    }

    public Article withDuplicateOf(Optional<ArticleVersion> original) {
        return copy(version, title, published, lane, original);
    }

    /** The same text under another title, as a caller states it; the content hash stays that of the page. */
    public Article withTitle(String newTitle) {
        return copy(version, newTitle, published, lane, duplicateOf);
    }

    /** The same article with another publication date, as a caller states it. */
    public Article withPublished(Optional<PageDate> date) {
        return copy(version, title, date, lane, duplicateOf);
    }

    /** This article, said to have come that way. */
    public Article inLane(Lane newLane) {
        return copy(version, title, published, newLane, duplicateOf);
    }

    private Article copy(
            int newVersion, String newTitle, Optional<PageDate> date, Lane newLane, Optional<ArticleVersion> original) {
        return new Article(
                id,
                newVersion,
                source,
                url,
                canonical,
                newTitle,
                text,
                language,
                authors,
                publisher,
                agency,
                date,
                modified,
                image,
                section,
                paywalled,
                confidence,
                capturedAt,
                newLane,
                contentHash,
                original);
    }
}
