package dev.tocsin.sample;

import static java.util.stream.Collectors.joining;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Sets an outlet's articles into its templates. */
final class PageWriter {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter RFC_1123 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    /** After how many paragraphs a template may break the text with its noise. */
    private static final int BREAK = 2;

    private final Outlet outlet;
    private final String base;
    private final Template page;
    private final Template feed;
    private final Template item;

    /**
     * @param base "http://host:port", without a slash at its end
     */
    PageWriter(Outlet outlet, String base) {
        this.outlet = outlet;
        this.base = base;
        this.page = Template.load(outlet.template());
        this.feed = Template.load(outlet.feed().template());
        this.item = Template.load(outlet.feed().template().replace(".", "-item."));
    }

    String article(SampleArticle article) {
        Map<String, String> values = values(article, outlet.pathOf(article, article.slug()));
        List<String> text = article.paragraphs();
        int middle = Math.min(BREAK, text.size());
        values.put("body", paragraphs(text));
        values.put("bodyStart", paragraphs(text.subList(0, middle)));
        values.put("bodyRest", paragraphs(text.subList(middle, text.size())));
        values.put("related", headlines(article.related()));
        values.put(
                "paywall",
                article.cut() ? Resources.text("templates/paywall.html").strip() : "");
        return page.render(values);
    }

    /** The feed with the editions that stand on the pages now. */
    String feed(List<SampleArticle> articles) {
        String separator = outlet.feed().template().startsWith("jsonfeed") ? ",\n" : "\n";
        StringBuilder items = new StringBuilder();
        for (SampleArticle article : articles) {
            for (String slug : slugs(article)) {
                String path = article.via().orElse(outlet.pathOf(article, slug));
                items.append(items.isEmpty() ? "" : separator)
                        .append(item.render(values(article, path)).stripTrailing());
            }
        }
        for (Outlet.Extra extra : outlet.extras()) {
            items.append(separator).append(item.render(values(extra)).stripTrailing());
        }
        Map<String, String> values = site();
        values.put("items", items.toString());
        values.put("updated", newest(articles).map(ISO::format).orElse(""));
        return feed.render(values);
    }

    String home(List<SampleArticle> articles) {
        Map<String, String> values = site();
        values.put(
                "headlines",
                articles.stream()
                        .map(a -> "<li><a href=\"%s\">%s</a></li>"
                                .formatted(Template.markup(outlet.pathOf(a, a.slug())), Template.markup(a.title())))
                        .collect(joining("\n")));
        return Template.load("home.html").render(values);
    }

    /** A page of the site that is no article: templates/SLUG.html. */
    String other(Outlet.Extra extra) {
        Map<String, String> values = site();
        values.put("title", extra.title());
        return Template.load(extra.slug() + ".html").render(values);
    }

    static Optional<OffsetDateTime> newest(List<SampleArticle> articles) {
        return articles.stream()
                .flatMap(article -> article.newest().stream())
                .filter(time -> time.getYear() < SampleSite.FUTURE)
                .max(OffsetDateTime::compareTo);
    }

    static List<String> slugs(SampleArticle article) {
        return article.alias().map(alias -> List.of(article.slug(), alias)).orElse(List.of(article.slug()));
    }

    private Map<String, String> values(SampleArticle article, String path) {
        Map<String, String> values = site();
        values.put("url", base + path);
        values.put("title", article.title());
        values.put("summary", summary(article));
        values.put("author", String.join(" and ", article.authors()));
        values.put("language", article.language());
        values.put("section", article.section());
        values.put("agency", article.agency().orElse(""));
        values.put("caption", article.caption().orElse(""));
        putTime(values, "published", article.published());
        putTime(values, "modified", article.modified());
        putTime(values, "newest", article.newest());
        return values;
    }

    private Map<String, String> values(Outlet.Extra extra) {
        Map<String, String> values = site();
        values.put("url", base + extra.path());
        values.put("title", extra.title());
        values.put("summary", extra.title());
        values.put("language", "en");
        for (String absent : List.of("author", "section", "agency", "caption")) {
            values.put(absent, "");
        }
        for (String time : List.of("published", "modified", "newest")) {
            putTime(values, time, Optional.empty());
        }
        return values;
    }

    private Map<String, String> site() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("site", outlet.name());
        values.put("base", base);
        values.put("charset", outlet.charset().name());
        values.put("feedUrl", base + outlet.feed().path());
        values.put("feedType", outlet.feed().contentType());
        return values;
    }

    private static void putTime(Map<String, String> values, String name, Optional<OffsetDateTime> time) {
        values.put(name, time.map(ISO::format).orElse(""));
        values.put(name + "Shown", time.map(SHOWN::format).orElse(""));
        values.put(name + "Rfc", time.map(RFC_1123::format).orElse(""));
    }

    private static String summary(SampleArticle article) {
        return article.paragraphs().get(0);
    }

    private String paragraphs(List<String> text) {
        return text.stream()
                .map(paragraph -> outlet.paragraph().replace("%s", Template.markup(paragraph)))
                .collect(joining("\n"));
    }

    private static String headlines(List<String> related) {
        return related.stream()
                .map(headline -> "<li><a href=\"/archive\">" + Template.markup(headline) + "</a></li>")
                .collect(joining("\n"));
    }
}
