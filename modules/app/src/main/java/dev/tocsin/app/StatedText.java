package dev.tocsin.app;

import dev.tocsin.extract.ArticleIds;
import dev.tocsin.model.Article;
import dev.tocsin.model.Hash;
import dev.tocsin.model.Lane;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Words given on the command line, as an article without a title: however few they are, no page reader judges them. */
final class StatedText {
    private static final String UNDETERMINED = "und";

    private StatedText() {}

    /** @param now stands for the time of capture */
    static Article article(String words, Instant now) {
        URI url = URI.create("text:///" + Hash.of(words));
        return new Article(
                ArticleIds.of(url),
                1,
                PageInput.SOURCE,
                url,
                url,
                "",
                words,
                UNDETERMINED,
                List.of(),
                PageInput.SOURCE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                1,
                now,
                Lane.ARCHIVE,
                Hash.of("", words),
                Optional.empty());
    }
}
