package dev.tocsin.sample;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One newspaper of the sample site.
 *
 * @param id its name among the sources
 * @param name as its pages print it
 * @param template of its article pages
 * @param charset in which its pages and its feed are written
 * @param charsetInHeader whether the Content-Type header names the charset
 * @param path of an article, with {@code {{slug}}}, {@code {{year}}}, {@code {{month}}} and {@code {{day}}}
 * @param paragraph how a paragraph is set, with {@code %s} for its text
 * @param source what the sources list gives for it
 * @param feed template of its feed; its items' template is named likewise
 * @param disallow path prefix that robots.txt forbids; absent where there is no robots.txt
 * @param articles in the feed's order
 * @param extras what else the feed links
 */
record Outlet(
        String id,
        String name,
        String template,
        Charset charset,
        boolean charsetInHeader,
        String path,
        String paragraph,
        SampleSource.Kind source,
        Feed feed,
        Optional<String> disallow,
        List<Published> articles,
        List<Extra> extras) {
    /** Where the feed stands and how it is written: {@code rss}, {@code atom}, {@code jsonfeed}, {@code newsmap}. */
    record Feed(String template, String path, String contentType) {}

    /**
     * An article in all its editions, the first first.
     */
    record Published(List<SampleArticle> editions) {
        SampleArticle first() {
            return editions.get(0);
        }

        SampleArticle last() {
            return editions.get(editions.size() - 1);
        }
    }

    /**
     * A linked page that is no article.
     *
     * @param slug its name in expected.yaml
     */
    record Extra(String slug, Kind kind, String path, String title) {
        /** What the server answers there. */
        enum Kind {
            NOT_FOUND,
            REDIRECT_LOOP,
            HUGE,
            IMAGE,
            EMPTY,
            PAGE
        }
    }

    static Outlet read(YamlMap yaml) {
        String id = yaml.text("id");
        return new Outlet(
                id,
                yaml.text("name"),
                yaml.text("template"),
                Charset.forName(yaml.optionalText("charset").orElse("UTF-8")),
                !yaml.flag("charset-only-in-page"),
                yaml.text("path"),
                yaml.optionalText("paragraph").orElse("<p>%s</p>"),
                SampleSource.Kind.valueOf(yaml.text("source")),
                feed(yaml.map("feed")),
                yaml.optionalText("disallow"),
                yaml.maps("articles").stream().map(a -> published(id, a)).toList(),
                yaml.maps("extras").stream().map(Outlet::extra).toList());
    }

    private static Feed feed(YamlMap yaml) {
        return new Feed(yaml.text("template"), yaml.text("path"), yaml.text("type"));
    }

    private static Extra extra(YamlMap yaml) {
        return new Extra(
                yaml.text("slug"), Extra.Kind.valueOf(yaml.text("kind")), yaml.text("path"), yaml.text("title"));
    }

    private static Published published(String outlet, YamlMap yaml) {
        String slug = yaml.text("slug");
        int count = yaml.optionalText("editions").map(Integer::parseInt).orElse(1);
        List<SampleArticle> editions = new ArrayList<>();
        for (int edition = 1; edition <= count; edition++) {
            String file = edition == 1 ? slug : slug + "." + edition;
            editions.add(SampleArticle.parse(outlet, slug, Resources.text("articles/" + outlet + "/" + file + ".md")));
        }
        return new Published(List.copyOf(editions));
    }

    /** The path of an article of this outlet under one of its slugs. */
    String pathOf(SampleArticle article, String slug) {
        return article.published()
                .map(day -> path.replace("{{year}}", String.format(Locale.ROOT, "%04d", day.getYear()))
                        .replace("{{month}}", String.format(Locale.ROOT, "%02d", day.getMonthValue()))
                        .replace("{{day}}", String.format(Locale.ROOT, "%02d", day.getDayOfMonth())))
                .orElse(path)
                .replace("{{slug}}", slug);
    }
}
