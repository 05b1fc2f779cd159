package dev.tocsin.language.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.language.event.EventCoder;
import dev.tocsin.model.Article;
import dev.tocsin.model.Event;
import dev.tocsin.model.Hash;
import dev.tocsin.model.Lane;
import dev.tocsin.model.PageDate;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Codes gold articles: {@code id, published (may be null), title, text} in, {@code {"id", "events": [...]}} out. */
public final class DefenceEvaluation {
    private DefenceEvaluation() {}

    /**
     * @param in a YAML list, or JSON lines
     * @param json the public JSON form of an event
     */
    public static void run(Path in, Path out, EventCoder coder, Function<Event, String> json) {
        Lines.map(in, out, item -> {
            ObjectNode line = Lines.mapper().createObjectNode();
            line.put("id", item.path("id").asText());
            ArrayNode events = line.putArray("events");
            coder.code(article(item)).forEach(event -> events.add(Lines.json(json.apply(event))));
            return line;
        });
    }

    /** The gold articles by id, in the order of the file. */
    public static Map<String, Article> articles(Path in) {
        Map<String, Article> articles = new LinkedHashMap<>();
        Lines.items(in).forEach(item -> articles.put(item.path("id").asText(), article(item)));
        return articles;
    }

    /** The gold item as an article captured on the day of its publication. */
    static Article article(JsonNode item) {
        String id = item.path("id").asText();
        Optional<LocalDate> published = Optional.of(item.path("published").asText(""))
                .filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}.*"))
                .map(text -> LocalDate.parse(text.substring(0, 10)));
        return article(
                id,
                published,
                item.path("title").asText(""),
                item.path("text").asText("").strip(),
                item.path("language").asText("en"));
    }

    /** An article captured on the day of its publication. */
    static Article article(String id, Optional<LocalDate> published, String title, String text, String language) {
        URI url = URI.create("https://evaluation.invalid/" + Hash.of(id));
        return new Article(
                Hash.of(url.toString()),
                1,
                "evaluation",
                url,
                url,
                title,
                text,
                language,
                List.of(),
                "evaluation",
                Optional.empty(),
                published.map(PageDate::given),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                1,
                published.map(day -> PageDate.given(day).instant()).orElse(Instant.EPOCH),
                Lane.ARCHIVE,
                Hash.of(title, text),
                Optional.empty());
    }
}
