package dev.tocsin.app.role;

import dev.tocsin.language.entity.ArticleLanguage;
import dev.tocsin.language.entity.ForeignRecogniser;
import dev.tocsin.model.Article;
import dev.tocsin.model.Mention;
import dev.tocsin.model.PageDate;
import dev.tocsin.topology.Uncoded;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Articles in languages that aren't coded: they yield no event, and what they name is told instead. A function of the
 * article; thread-safe.
 */
record OtherLanguages(ForeignRecogniser recogniser) {
    private static final int MOST_ENTITIES = 30;

    /** The reason is {@code language-fr}; the detail lists entities by how often they are named. Absent where coded. */
    Optional<Uncoded> uncoded(Article article) {
        String document = article.document();
        String language = ArticleLanguage.of(article.language(), document);
        if (ArticleLanguage.coded(language)) {
            return Optional.empty();
        }
        List<Mention> mentions =
                recogniser.mentions(document, language, article.published().map(PageDate::day));
        return Optional.of(new Uncoded(
                "language-" + language, "language: " + language + ", not coded; entities: " + entities(mentions)));
    }

    /** {@code country:RUS 3, person:vladimir-putin 1}. */
    private static String entities(List<Mention> mentions) {
        Map<String, Integer> counts = new TreeMap<>();
        mentions.forEach(mention -> mention.entity().ifPresent(id -> counts.merge(id, 1, Integer::sum)));
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST_ENTITIES)
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }
}
