package dev.tocsin.topology;

import dev.tocsin.model.Article;
import dev.tocsin.model.Event;
import dev.tocsin.model.Evidence;
import dev.tocsin.model.Extraction;
import dev.tocsin.model.Hash;
import dev.tocsin.model.RawArticle;
import dev.tocsin.testkit.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The simplest reader and coder that can be: first line the title; each line "X sells Y" an event. */
final class PlainReader {
    private PlainReader() {}

    static Extraction read(RawArticle raw) {
        String page = new String(raw.body(), StandardCharsets.UTF_8);
        if (page.contains("reader fails")) {
            throw new IllegalStateException("on purpose");
        }
        if (page.isBlank()) {
            return new Extraction.Rejected(Extraction.Reason.EMPTY, "no text");
        }
        String title = page.lines().findFirst().orElse("");
        String text = page.substring(title.length()).strip();
        Article s = Samples.article();
        return new Extraction.Read(new Article(
                raw.id(),
                1,
                raw.source(),
                raw.url(),
                raw.url(),
                title,
                text,
                "en",
                List.of(),
                "Courier",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                s.confidence(),
                raw.capturedAt(),
                raw.lane(),
                Hash.of(title, text.replaceAll("\\s+", " ")),
                Optional.empty()));
    }

    static List<Event> code(Article article) {
        if (article.text().contains("coder fails")) {
            throw new IllegalStateException("on purpose");
        }
        return article.text()
                .lines()
                .filter(l -> l.contains("sells"))
                .map(l -> sale(article, l))
                .toList();
    }

    private static Event sale(Article article, String line) {
        Event e = Samples.event();
        return new Event(
                Hash.of(article.id(), line),
                1,
                e.eventClass(),
                e.type(),
                e.mode(),
                e.contexts(),
                e.modality(),
                e.historical(),
                e.scale(),
                e.actors(),
                e.recipients(),
                e.statement(),
                e.date(),
                e.place(),
                e.equipment(),
                e.value(),
                e.stage(),
                e.agreement(),
                e.confidence(),
                new dev.tocsin.model.Coding("sells", line, "test", List.of()),
                List.of(new Evidence(article.id(), article.version(), 0, line.length(), line)),
                1,
                1,
                article.capturedAt(),
                article.capturedAt(),
                e.state(),
                e.supersededBy(),
                "",
                article.lane());
    }
}
