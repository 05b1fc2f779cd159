package dev.tocsin.wire;

import static dev.tocsin.wire.Absent.orNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.model.Article;
import dev.tocsin.model.PageDate;
import java.util.Locale;

/** The JSON form of an article. Absent is null. Stateless. */
public final class ArticleJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ArticleJson() {}

    public static ObjectNode of(Article a) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", a.id());
        node.put("version", a.version());
        node.put("source", a.source());
        node.put("url", a.url().toString());
        node.put("canonical", a.canonical().toString());
        node.put("title", a.title());
        ArrayNode authors = node.putArray("authors");
        a.authors().forEach(authors::add);
        node.put("publisher", a.publisher());
        node.put("agency", orNull(a.agency()));
        node.set("published", orNull(a.published().map(ArticleJson::date)));
        node.set("modified", orNull(a.modified().map(ArticleJson::date)));
        node.put("language", a.language());
        node.put("section", orNull(a.section()));
        node.put("image", orNull(a.image().map(Object::toString)));
        node.put("paywalled", a.paywalled());
        node.put("confidence", a.confidence());
        node.put("capturedAt", a.capturedAt().toString());
        node.put("lane", a.lane().name().toLowerCase(Locale.ROOT));
        node.put("contentHash", a.contentHash());
        node.set(
                "duplicateOf",
                orNull(a.duplicateOf()
                        .map(d -> JSON.createObjectNode()
                                .put("article", d.article())
                                .put("version", d.version()))));
        node.put("text", a.text());
        return node;
    }

    private static ObjectNode date(PageDate date) {
        return JSON.createObjectNode()
                .put("value", date.value().toString())
                .put("precision", date.precision().name().toLowerCase(Locale.ROOT))
                .put("origin", date.origin().name().toLowerCase(Locale.ROOT));
    }
}
