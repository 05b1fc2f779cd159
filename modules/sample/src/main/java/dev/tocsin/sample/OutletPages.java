package dev.tocsin.sample;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** All addresses of one outlet, and what stands there. Asking for an article's page counts as a read of it. */
final class OutletPages {
    static final String HOME = "/";
    static final String ROBOTS = "/robots.txt";
    private static final long HUGE_BYTES = 20L << 20;
    /** One grey pixel. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    private final Outlet outlet;
    private final PageWriter writer;
    private final List<Edition> editions;
    private final Map<String, Supplier<Answer>> pages = new HashMap<>();

    OutletPages(Outlet outlet, String base) {
        this.outlet = outlet;
        this.writer = new PageWriter(outlet, base);
        this.editions = outlet.articles().stream().map(Edition::first).toList();
        pages.put(HOME, () -> page(200, writer.home(standing()), modified(standing())));
        pages.put(outlet.feed().path(), this::feed);
        outlet.disallow().ifPresent(prefix -> pages.put(ROBOTS, () -> robots(prefix)));
        editions.forEach(this::addArticle);
        outlet.extras().forEach(this::addExtra);
    }

    /** What stands at this path with its query. */
    Answer answer(String path) {
        Supplier<Answer> page = pages.get(path);
        return page == null ? missing() : page.get();
    }

    private void addArticle(Edition edition) {
        SampleArticle article = edition.article().first();
        for (String slug : PageWriter.slugs(article)) {
            pages.put(outlet.pathOf(article, slug), () -> article(edition.read()));
        }
        article.via()
                .ifPresent(path -> pages.put(path, () -> new Answer.Redirect(outlet.pathOf(article, article.slug()))));
    }

    private void addExtra(Outlet.Extra extra) {
        String path = extra.path();
        switch (extra.kind()) {
            case NOT_FOUND -> pages.put(path, this::missing);
            case REDIRECT_LOOP -> {
                pages.put(path, () -> new Answer.Redirect(path + "/again"));
                pages.put(path + "/again", () -> new Answer.Redirect(path));
            }
            case HUGE -> pages.put(path, () -> new Answer.Stream(HUGE_BYTES));
            case IMAGE -> pages.put(path, () -> new Answer.Body(200, "image/png", PICTURE, Optional.empty()));
            case EMPTY -> pages.put(path, () -> page(200, "", Optional.empty()));
            case PAGE -> pages.put(path, () -> page(200, writer.other(extra), Optional.empty()));
        }
    }

    private Answer article(SampleArticle article) {
        return page(200, writer.article(article), modified(List.of(article)));
    }

    private Answer feed() {
        byte[] bytes = writer.feed(standing()).getBytes(outlet.charset());
        return new Answer.Body(200, outlet.feed().contentType(), bytes, modified(standing()));
    }

    private Answer missing() {
        return page(404, Resources.text("templates/missing.html"), Optional.empty());
    }

    private static Answer robots(String prefix) {
        byte[] rules = ("User-agent: *\nDisallow: " + prefix + "\n").getBytes(StandardCharsets.UTF_8);
        return new Answer.Body(200, "text/plain; charset=UTF-8", rules, Optional.empty());
    }

    private Answer page(int status, String html, Optional<Instant> modified) {
        String type = outlet.charsetInHeader()
                ? "text/html; charset=" + outlet.charset().name()
                : "text/html";
        return new Answer.Body(status, type, html.getBytes(outlet.charset()), modified);
    }

    private List<SampleArticle> standing() {
        return editions.stream().map(Edition::current).toList();
    }

    private static Optional<Instant> modified(List<SampleArticle> articles) {
        return PageWriter.newest(articles).map(OffsetDateTime::toInstant);
    }
}
