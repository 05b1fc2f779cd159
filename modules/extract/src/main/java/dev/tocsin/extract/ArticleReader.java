package dev.tocsin.extract;

import dev.tocsin.model.Article;
import dev.tocsin.model.Extraction;
import dev.tocsin.model.Hash;
import dev.tocsin.model.RawArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads captured pages: bytes in, an article or the reason why there is none out. Loads its model and language profiles
 * when made; immutable after, safe to share between threads. The input is left untouched; the same input gives the same
 * output on every machine.
 */
public final class ArticleReader {
    /** Bodies are read up to here; what follows is cut off. */
    public static final int MAX_BODY_BYTES = 20_000_000;

    /** How far ahead of its capture a page may date itself, for clocks and zones that are off. */
    private static final Duration AHEAD = Duration.ofDays(2);

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final LanguageReader languages = new LanguageReader();
    private final BodyReader bodies;

    public ArticleReader() {
        this(BlockModel.load());
    }

    ArticleReader(BlockModel model) {
        bodies = new BodyReader(model);
    }

    /** The article on this page, or why there is none. */
    public Extraction read(RawArticle raw) {
        PageReading reading = explain(raw);
        return reading.rejected().<Extraction>map(r -> r).orElseGet(() -> new Extraction.Read(article(raw, reading)));
    }

    /** All that was read from this page, with what became of each of its blocks. */
    public PageReading explain(RawArticle raw) {
        byte[] bytes = raw.body().length > MAX_BODY_BYTES ? Arrays.copyOf(raw.body(), MAX_BODY_BYTES) : raw.body();
        DecodedText decoded = Charsets.decode(bytes, raw.contentType());
        return page(raw, decoded);
    }

    private PageReading page(RawArticle raw, DecodedText decoded) {
        Page page = Page.of(decoded.text(), raw.url());
        String publisher = SiteReader.publisher(page);
        String title = TitleReader.read(page, publisher);
        BodyReader.Body body = bodies.read(page, title);
        DateReader dates = new DateReader(page, latest(raw), body.headline());
        return new PageReading(
                title,
                body.text(),
                languages.read(body.text(), page.language()),
                BylineReader.read(page, publisher, body.headline()),
                publisher,
                Optional.empty(),
                dates.published(),
                dates.modified(),
                SiteReader.canonical(page),
                SiteReader.image(page),
                SiteReader.section(page),
                false,
                body.confidence(),
                decoded.charset().name(),
                body.strategy(),
                Optional.empty(),
                body.verdicts());
    }

    private static Instant latest(RawArticle raw) {
        return raw.capturedAt().plus(AHEAD);
    }

    private static Article article(RawArticle raw, PageReading reading) {
        return new Article(
                raw.id(),
                1,
                raw.source(),
                raw.url(),
                reading.canonical(),
                reading.title(),
                reading.text(),
                reading.language(),
                List.copyOf(reading.authors()),
                reading.publisher(),
                reading.agency(),
                reading.published(),
                reading.modified(),
                reading.image(),
                reading.section(),
                reading.paywalled(),
                reading.confidence(),
                raw.capturedAt(),
                raw.lane(),
                Hash.of(folded(reading.title()), folded(reading.text())),
                Optional.empty());
    }

    private static String folded(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
