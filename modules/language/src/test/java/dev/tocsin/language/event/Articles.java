package dev.tocsin.language.event;

import dev.tocsin.model.Article;
import dev.tocsin.model.Hash;
import dev.tocsin.model.Lane;
import dev.tocsin.model.PageDate;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Articles for tests. */
final class Articles {
    private Articles() {}

    static Article of(String title, String published, String text) {
        return of(title, published, text, "en");
    }

    /** @param published ISO date, empty for none */
    static Article of(String title, String published, String text, String language) {
        URI url = URI.create("https://news.example/" + Hash.of(title, published));
        Optional<PageDate> day =
                published.isEmpty() ? Optional.empty() : Optional.of(PageDate.given(LocalDate.parse(published)));
        return new Article(
                Hash.of(url.toString()),
                1,
                "example",
                url,
                url,
                title,
                text,
                language,
                List.of(),
                "Example",
                Optional.empty(),
                day,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                1,
                Instant.parse("2024-01-01T00:00:00Z"),
                Lane.LIVE,
                Hash.of(title, text),
                Optional.empty());
    }
}
