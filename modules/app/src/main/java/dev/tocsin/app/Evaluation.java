package dev.tocsin.app;

import dev.tocsin.extract.ExtractionEvaluation;
import dev.tocsin.extract.feed.FeedEvaluation;
import dev.tocsin.fetcher.RobotsEvaluation;
import dev.tocsin.language.catalogue.EventCatalogue;
import dev.tocsin.language.duplicate.DuplicateEvaluation;
import dev.tocsin.language.duplicate.StoryEvaluation;
import dev.tocsin.language.entity.EntityRecogniser;
import dev.tocsin.language.entity.NerEvaluation;
import dev.tocsin.language.evaluation.DefenceEvaluation;
import dev.tocsin.language.evaluation.PloverEvaluation;
import dev.tocsin.language.evaluation.QuoteEvaluation;
import dev.tocsin.language.evaluation.Subjects;
import dev.tocsin.language.event.EventCoder;
import dev.tocsin.language.event.LexiconClassifier;
import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.language.speech.QuotationFinder;
import dev.tocsin.wire.EventJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs one part of the pipeline over a data set. */
@FunctionalInterface
interface Evaluation {
    /** By name. */
    Map<String, Evaluation> PARTS = new TreeMap<>(Map.of(
            "extraction", ExtractionEvaluation::run,
            "feeds", FeedEvaluation::run,
            "charset", FeedEvaluation::run,
            "robots", RobotsEvaluation::run,
            "ner", NerEvaluation::run,
            "quotes", (in, out) -> QuoteEvaluation.run(in, out, QuotationFinder.load()),
            "defence", (in, out) -> DefenceEvaluation.run(in, out, subjects().events(), EventJson::line),
            "plover", (in, out) -> PloverEvaluation.run(in, out, LexiconClassifier.load()),
            "duplicates", DuplicateEvaluation::run,
            "stories", StoryEvaluation::run));

    /** Reads the data set at {@code in}, writes predictions to {@code out}. */
    void run(Path in, Path out) throws IOException;

    /** The part of that name. */
    static Evaluation part(String name) {
        return Optional.ofNullable(PARTS.get(name))
                .orElseThrow(() -> new WrongInput("there is no part called " + name + "; the parts are "
                        + String.join(", ", PARTS.keySet()) + ", or all"));
    }

    /** The language side as the program runs it. */
    static Subjects subjects() {
        KnowledgeBase knowledge = KnowledgeBase.load();
        EntityRecogniser names = new EntityRecogniser(knowledge);
        return new Subjects(
                LexiconClassifier.load(),
                names,
                QuotationFinder.load(),
                new EventCoder(knowledge, EventCatalogue.load(), names));
    }
}
