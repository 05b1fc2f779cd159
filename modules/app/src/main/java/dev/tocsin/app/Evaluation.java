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
import dev.tocsin.language.event.ConfidenceModel;
import dev.tocsin.language.event.EncoderClassifier;
import dev.tocsin.language.event.EncoderPairs;
import dev.tocsin.language.event.EventCoder;
import dev.tocsin.language.event.LexiconClassifier;
import dev.tocsin.language.event.TypeClassifier;
import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.language.neural.Encoder;
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
    /** The part for which there is a choice. */
    String PLOVER = "plover";

    /**
     * By name.
     *
     * @param folder of the user's own entries of the knowledge base
     * @param encoder reads beside the rules; absent: rules alone
     */
    static Map<String, Evaluation> parts(Optional<Path> folder, Optional<Encoder> encoder) {
        return new TreeMap<>(Map.of(
                "extraction",
                ExtractionEvaluation::run,
                "feeds",
                FeedEvaluation::run,
                "charset",
                FeedEvaluation::run,
                "robots",
                RobotsEvaluation::run,
                "ner",
                NerEvaluation::run,
                "quotes",
                (in, out) -> QuoteEvaluation.run(in, out, QuotationFinder.load()),
                "defence",
                (in, out) ->
                        DefenceEvaluation.run(in, out, subjects(folder, encoder).events(), EventJson::line),
                PLOVER,
                plover(Encoder.shipped() ? Types.MODEL : Types.RULES),
                "duplicates",
                DuplicateEvaluation::run,
                "stories",
                StoryEvaluation::run));
    }

    /** Reads the data set at {@code in}, writes predictions to {@code out}. */
    void run(Path in, Path out) throws IOException;

    /** What tells the type of an act. */
    enum Types {
        RULES,
        MODEL
    }

    static Evaluation plover(Types by) {
        return switch (by) {
            case RULES -> (in, out) -> PloverEvaluation.run(in, out, LexiconClassifier.load());
            case MODEL ->
                (in, out) -> {
                    try (Encoder encoder = Encoder.load()) {
                        PloverEvaluation.run(in, out, new EncoderClassifier(encoder));
                    }
                };
        };
    }

    /**
     * The language side as the program runs it.
     *
     * @param folder of the user's own entries of the knowledge base
     */
    static Subjects subjects(Optional<Path> folder, Optional<Encoder> encoder) {
        KnowledgeBase knowledge = KnowledgeBase.load(folder);
        EntityRecogniser names = new EntityRecogniser(knowledge);
        TypeClassifier types =
                encoder.<TypeClassifier>map(EncoderClassifier::new).orElseGet(LexiconClassifier::load);
        return new Subjects(
                types,
                names,
                QuotationFinder.load(),
                new EventCoder(knowledge, EventCatalogue.load(), names, encoder.map(EncoderPairs::new)));
    }

    /** Codes whatever the confidence. */
    static EventCoder tellingAll(Optional<Encoder> encoder) {
        KnowledgeBase knowledge = KnowledgeBase.load();
        return new EventCoder(
                knowledge,
                EventCatalogue.load(),
                new EntityRecogniser(knowledge),
                encoder.map(EncoderPairs::new),
                ConfidenceModel.load().tellingAll());
    }
}
