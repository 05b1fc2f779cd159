package dev.tocsin.extract.override;

import dev.tocsin.extract.ArticleReader;
import dev.tocsin.extract.Charsets;
import dev.tocsin.extract.PageReading;
import dev.tocsin.model.Extraction;
import dev.tocsin.model.PageDate;
import dev.tocsin.model.RawArticle;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;

/**
 * An article reader that follows a publisher's override where there is one, and reads as ever where there is none. Where
 * the override's selectors for the text find nothing, the publisher has a new template: the page is read as ever, at the
 * confidence that gives. Immutable, safe to share between threads.
 */
public final class OverridingReader {
    /** How sure a reader may be that follows what somebody wrote for these very pages. */
    private static final double CONFIDENCE = 0.98;

    private final ArticleReader reader;
    private final PageOverrides overrides;

    public OverridingReader(ArticleReader reader, PageOverrides overrides) {
        this.reader = reader;
        this.overrides = overrides;
    }

    /** The article on this page, or why there is none. */
    public Extraction read(RawArticle raw) {
        return ArticleReader.extraction(raw, explain(raw));
    }

    /** All that was read from this page. */
    public PageReading explain(RawArticle raw) {
        PageReading usual = reader.explain(raw);
        Optional<PageOverride> override = overrides.of(raw.url());
        boolean isMarkup = !usual.charset().isEmpty() && !usual.strategy().equals("plain text");
        return isMarkup && override.isPresent() ? overridden(raw, usual, override.get()) : usual;
    }

    private PageReading overridden(RawArticle raw, PageReading usual, PageOverride override) {
        Document page = Jsoup.parse(
                Charsets.decode(raw.body(), raw.contentType()).text(), raw.url().toString());
        List<String> titles = override.title().map(t -> t.values(page)).orElse(List.of());
        List<String> authors = override.authors().map(a -> a.values(page)).orElse(List.of());
        Optional<PageDate> published = override.published().stream()
                .flatMap(p -> p.values(page).stream())
                .flatMap(written -> date(raw, written).stream())
                .findFirst();
        String text = override.include().isEmpty() ? "" : override.text(page);
        if (!override.include().isEmpty() && text.isEmpty()) {
            return usual;
        }
        return new PageReading(
                titles.isEmpty() ? usual.title() : titles.get(0),
                text.isEmpty() ? usual.text() : text,
                text.isEmpty() ? usual.language() : language(raw, text),
                authors.isEmpty() ? usual.authors() : authors,
                usual.publisher(),
                usual.agency(),
                published.or(usual::published),
                usual.modified(),
                usual.canonical(),
                usual.image(),
                usual.section(),
                usual.paywalled(),
                text.isEmpty() ? usual.confidence() : CONFIDENCE,
                usual.charset(),
                text.isEmpty() ? usual.strategy() : "override",
                text.isEmpty() ? usual.rejected() : Optional.empty(),
                usual.blocks());
    }

    /** The reader knows how dates are written: it is shown a page that says nothing else. */
    private Optional<PageDate> date(RawArticle raw, String written) {
        String html = "<html><head><meta property=\"article:published_time\" content=\"" + Entities.escape(written)
                + "\"></head><body></body></html>";
        return reader.explain(with(raw, "text/html; charset=utf-8", html)).published();
    }

    /** The same for languages. */
    private String language(RawArticle raw, String text) {
        return reader.explain(with(raw, "text/plain; charset=utf-8", text)).language();
    }

    private static RawArticle with(RawArticle raw, String type, String body) {
        return new RawArticle(
                raw.id(),
                raw.source(),
                URI.create("https://" + raw.url().getHost() + "/"),
                raw.capturedAt(),
                raw.status(),
                type,
                body.getBytes(StandardCharsets.UTF_8),
                Optional.empty(),
                raw.lane());
    }
}
