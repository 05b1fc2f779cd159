package dev.tocsin.extract.feed;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A text of a feed, which may be HTML: formats and publishers differ in who escapes what.
 *
 * @param value as the feed means it: one level of XML escapes is already taken off
 * @param html whether {@code value} is markup rather than plain text
 */
record Markup(String value, boolean html) {
    static final Markup NONE = new Markup("", false);

    private static final Pattern LOOKS_LIKE_MARKUP =
            Pattern.compile("</?[a-zA-Z][^<>]*>|<!--|&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});");

    /** For formats that do not say which it is: markup if it looks like it. */
    static Markup guessed(String value) {
        return new Markup(value, LOOKS_LIKE_MARKUP.matcher(value).find());
    }

    boolean isEmpty() {
        return value.isBlank();
    }

    /** On one line, without tags; entities that were escaped twice, as many feeds do, are resolved too. */
    String plain() {
        String text = value;
        if (html) {
            Document parsed = Jsoup.parseBodyFragment(value);
            text = parsed.text();
            if (LOOKS_LIKE_MARKUP.matcher(text).find() && text.length() < value.length()) {
                text = Jsoup.parseBodyFragment(text).text();
            }
        }
        return text.replace('\u00a0', ' ').strip().replaceAll("\\s+", " ");
    }
}
