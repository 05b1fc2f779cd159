package dev.tocsin.app.role;

import dev.tocsin.language.entity.ArticleLanguage;
import dev.tocsin.model.Article;
import dev.tocsin.model.Event;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Function;

/** How many articles came to the coder, by language and by whether that is coded: {@code tocsin_code_articles_total}. */
public final class CodingMeters {
    private CodingMeters() {}

    /** The same function, counted. What is processed again after a crash is counted again. */
    public static Function<Article, List<Event>> counted(Function<Article, List<Event>> code, MeterRegistry meters) {
        return article -> {
            String language = ArticleLanguage.of(article.language(), article.document());
            meters.counter(
                            "tocsin.code.articles",
                            "language",
                            language,
                            "coded",
                            ArticleLanguage.coded(language) ? "yes" : "no")
                    .increment();
            return code.apply(article);
        };
    }
}
