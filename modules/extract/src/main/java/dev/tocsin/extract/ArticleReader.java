package dev.tocsin.extract;

import dev.tocsin.model.Article;
import dev.tocsin.model.DatePrecision;
import dev.tocsin.model.Extraction;
import dev.tocsin.model.FeedItem;
import dev.tocsin.model.Hash;
import dev.tocsin.model.PageDate;
import dev.tocsin.model.RawArticle;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
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

    /** A plain text has no markup that could mislead, and none that could confirm. */
    private static final double PLAIN_CONFIDENCE = 0.9;

    private static final Pattern MARKUP = Pattern.compile("<(html|body|p|div|head)\\b", Pattern.CASE_INSENSITIVE);

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
        return extraction(raw, explain(raw));
    }

    /** The article of a capture that was read so, or why there is none. */
    public static Extraction extraction(RawArticle raw, PageReading reading) {
        return reading.rejected().<Extraction>map(r -> r).orElseGet(() -> new Extraction.Read(article(raw, reading)));
    }

    /** All that was read from this page, with what became of each of its blocks. */
    public PageReading explain(RawArticle raw) {
        byte[] bytes = raw.body().length > MAX_BODY_BYTES ? Arrays.copyOf(raw.body(), MAX_BODY_BYTES) : raw.body();
        Optional<Extraction.Rejected> unreadable = Admission.ofBytes(bytes, raw.contentType());
        if (unreadable.isPresent()) {
            return nothing(raw, unreadable.get());
        }
        DecodedText decoded = Charsets.decode(bytes, raw.contentType());
        return isPlain(raw, decoded.text()) ? plain(raw, decoded) : page(raw, decoded);
    }

    private static boolean isPlain(RawArticle raw, String text) {
        String type = raw.contentType().toLowerCase(Locale.ROOT);
        boolean named =
                String.valueOf(raw.url().getPath()).toLowerCase(Locale.ROOT).endsWith(".txt");
        return type.startsWith("text/plain")
                || type.isEmpty() && named && !MARKUP.matcher(text).find();
    }

    private PageReading plain(RawArticle raw, DecodedText decoded) {
        PlainTextReader.Text text = PlainTextReader.read(decoded.text());
        return new PageReading(
                text.title(),
                text.text(),
                languages.read(text.text(), ""),
                List.of(),
                SiteReader.host(raw.url()),
                AgencyReader.read(text.text(), List.of(), ""),
                fromFeed(raw, FeedItem::published),
                fromFeed(raw, FeedItem::updated),
                CanonicalUrl.normalise(raw.url()),
                Optional.empty(),
                Optional.empty(),
                false,
                PLAIN_CONFIDENCE,
                decoded.charset().name(),
                "plain text",
                Admission.ofText(Block.width(text.text())),
                text.verdicts());
    }

    private static PageReading nothing(RawArticle raw, Extraction.Rejected why) {
        return new PageReading(
                "",
                "",
                LanguageReader.UNDETERMINED,
                List.of(),
                SiteReader.host(raw.url()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CanonicalUrl.normalise(raw.url()),
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                "",
                "none",
                Optional.of(why),
                List.of());
    }

    private static Optional<PageDate> fromFeed(RawArticle raw, Function<FeedItem, Optional<Instant>> date) {
        return raw.item()
                .flatMap(date)
                .map(instant ->
                        new PageDate(instant.atOffset(ZoneOffset.UTC), DatePrecision.SECOND, PageDate.Origin.FEED));
    }

    private PageReading page(RawArticle raw, DecodedText decoded) {
        Page page = Page.of(decoded.text(), raw.url());
        String publisher = SiteReader.publisher(page);
        String title = TitleReader.read(page, publisher);
        BodyReader.Body body = bodies.read(page, title);
        List<String> authors = BylineReader.read(page, publisher, body.headline());
        boolean paywalled = Paywall.on(page);
        DateReader dates = new DateReader(page, latest(raw), body.headline());
        Optional<PageDate> published = dates.published().or(() -> fromFeed(raw, FeedItem::published));
        return new PageReading(
                title,
                body.text(),
                languages.read(body.text(), page.language()),
                authors,
                publisher,
                AgencyReader.read(body.text(), authors, publisher),
                published,
                dates.modified().or(() -> fromFeed(raw, FeedItem::updated)),
                SiteReader.canonical(page),
                SiteReader.image(page),
                SiteReader.section(page),
                paywalled,
                body.confidence(),
                decoded.charset().name(),
                body.strategy(),
                Admission.ofPage(page, title, body, paywalled, published.isPresent()),
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
        StringBuilder folded = new StringBuilder(text.length());
        boolean blankDue = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || (c >= '\t' && c <= '\r')) {
                blankDue = true;
            } else {
                if (blankDue) {
                    folded.append(' ');
                }
                folded.append(c);
                blankDue = false;
            }
        }
        return folded.toString().strip().toLowerCase(Locale.ROOT);
    }
}
