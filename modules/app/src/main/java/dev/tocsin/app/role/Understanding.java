package dev.tocsin.app.role;

import dev.tocsin.console.ConsoleEndpoints.TopicLine;
import dev.tocsin.extract.ArticleReader;
import dev.tocsin.extract.override.OverridingReader;
import dev.tocsin.extract.override.PageOverrides;
import dev.tocsin.language.catalogue.ClassQualities;
import dev.tocsin.language.catalogue.EventCatalogue;
import dev.tocsin.language.catalogue.EventClass;
import dev.tocsin.language.entity.EntityRecogniser;
import dev.tocsin.language.entity.ForeignRecogniser;
import dev.tocsin.language.event.CodedArticle;
import dev.tocsin.language.event.EncoderPairs;
import dev.tocsin.language.event.EventCoder;
import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.language.neural.Encoder;
import dev.tocsin.model.Article;
import dev.tocsin.model.Event;
import dev.tocsin.model.Extraction;
import dev.tocsin.model.RawArticle;
import dev.tocsin.topology.Uncoded;
import dev.tocsin.wire.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The language side of the program, loaded once and shared by all threads.
 *
 * @param read a capture as an article
 * @param explain an article as events, with what looked like one and is none; nothing from a language that isn't coded
 * @param uncoded why no events are looked for in an article, with what it names
 * @param catalogue the event classes that there are topics for
 */
public record Understanding(
        Function<RawArticle, Extraction> read,
        Function<Article, CodedArticle> explain,
        Function<Article, Optional<Uncoded>> uncoded,
        EventCatalogue catalogue) {

    /** With nothing of the user's, by rules alone. */
    public static Understanding load() {
        return load(PageOverrides.NONE, Optional.empty(), Optional.empty());
    }

    /**
     * Takes a second or so.
     *
     * @param folder of the user's own entries of the knowledge base
     * @param encoder reads the sentences beside the rules; see {@link #encoder}
     */
    public static Understanding load(PageOverrides overrides, Optional<Path> folder, Optional<Encoder> encoder) {
        EventCatalogue catalogue = EventCatalogue.load();
        KnowledgeBase knowledge = KnowledgeBase.load(folder);
        EventCoder coder =
                new EventCoder(knowledge, catalogue, new EntityRecogniser(knowledge), encoder.map(EncoderPairs::new));
        OtherLanguages others = new OtherLanguages(new ForeignRecogniser(knowledge));
        return new Understanding(
                new OverridingReader(new ArticleReader(), overrides)::read,
                article -> others.uncoded(article)
                        .map(why -> CodedArticle.nothing(why.detail()))
                        .orElseGet(() -> coder.explain(article)),
                others::uncoded,
                catalogue);
    }

    /** An article's events alone. */
    public Function<Article, List<Event>> code() {
        return explain.andThen(CodedArticle::events);
    }

    /** The trained reader, where this build ships it; it stays loaded as long as the program runs. */
    public static Optional<Encoder> encoder() {
        return Encoder.shipped() ? Optional.of(Encoder.load()) : Optional.empty();
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
