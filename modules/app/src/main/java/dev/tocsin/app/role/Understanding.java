package dev.tocsin.app.role;

import dev.tocsin.console.ConsoleEndpoints.TopicLine;
import dev.tocsin.extract.ArticleReader;
import dev.tocsin.extract.override.OverridingReader;
import dev.tocsin.extract.override.PageOverrides;
import dev.tocsin.language.catalogue.ClassQualities;
import dev.tocsin.language.catalogue.EventCatalogue;
import dev.tocsin.language.catalogue.EventClass;
import dev.tocsin.language.entity.EntityRecogniser;
import dev.tocsin.language.event.EventCoder;
import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.model.Article;
import dev.tocsin.model.Event;
import dev.tocsin.model.Extraction;
import dev.tocsin.model.RawArticle;
import dev.tocsin.wire.Topics;
import java.util.List;
import java.util.function.Function;

/**
 * The language side of the program, loaded once and shared by all threads.
 *
 * @param read a capture as an article
 * @param code an article as events
 * @param catalogue the event classes that there are topics for
 */
public record Understanding(
        Function<RawArticle, Extraction> read, Function<Article, List<Event>> code, EventCatalogue catalogue) {

    /** With no publisher overridden. */
    public static Understanding load() {
        return load(PageOverrides.NONE);
    }

    /** Takes a second or so. */
    public static Understanding load(PageOverrides overrides) {
        EventCatalogue catalogue = EventCatalogue.load();
        KnowledgeBase knowledge = KnowledgeBase.load();
        return new Understanding(
                new OverridingReader(new ArticleReader(), overrides)::read,
                new EventCoder(knowledge, catalogue, new EntityRecogniser(knowledge))::code,
                catalogue);
    }

    /** Their names. */
    public List<String> classes() {
        return catalogue.classes().stream().map(EventClass::name).toList();
    }

    /** The event topics with their meaning, and how far they can be trusted. */
    public List<TopicLine> topicLines(Topics topics) {
        ClassQualities qualities = ClassQualities.load();
        return catalogue.classes().stream()
                .map(c -> new TopicLine(
                        topics.events(c.name()).name(),
                        c.meaning()
                                + qualities
                                        .of(c.name())
                                        .map(q -> " (" + q.words() + ")")
                                        .orElse("")))
                .toList();
    }
}
