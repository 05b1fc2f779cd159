package dev.tocsin.app;

import dev.tocsin.model.Article;
import dev.tocsin.model.PageDate;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which pages to read, and what the user knows of them better than the pages say. */
final class PageOptions {
    @Parameters(
            paramLabel = "PAGE",
            arity = "0..*",
            description = "An HTML or plain text file, a URL, or - for standard input.")
    private List<String> pages = List.of();

    @Option(names = "--url", paramLabel = "URL", description = "The address that the page came from.")
    private @Nullable URI url;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "The publication date, as 2024-05-13; stronger than what the page says.")
    private @Nullable LocalDate published;

    @Option(names = "--title", paramLabel = "TEXT", description = "The title; stronger than what the page says.")
    private @Nullable String title;

    @Option(
            names = "--allow-private",
            description = "Fetch from this machine and private networks too; refused otherwise.")
    private boolean allowPrivate;

    /** Whether any page is named. */
    boolean names() {
        return !pages.isEmpty();
    }

    /**
     * At least one.
     *
     * @throws WrongInput where none was named
     */
    List<String> pages() {
        if (pages.isEmpty()) {
            throw new WrongInput("name at least one PAGE: a file, a URL, or - for standard input");
        }
        return pages;
    }

    Optional<URI> url() {
        if (url != null && pages.size() > 1) {
            throw new WrongInput("--url states the address of one page, but there are " + pages.size());
        }
        return Optional.ofNullable(url);
    }

    boolean allowPrivate() {
        return allowPrivate;
    }

    /** The article, with what the user stated. */
    Article stated(Article article) {
        Article titled = title == null ? article : article.withTitle(title);
        return published == null ? titled : titled.withPublished(Optional.of(PageDate.given(published)));
    }
}
