package dev.tocsin.language.evaluation;

import dev.tocsin.language.corpus.Corpus;
import dev.tocsin.language.corpus.MarkedArticle;
import dev.tocsin.language.corpus.MarkedSentence;
import dev.tocsin.language.corpus.Stretch;
import dev.tocsin.language.entity.NerEvaluation;
import dev.tocsin.language.evaluation.Calibration.Judged;
import dev.tocsin.language.evaluation.Labels.Labelled;
import dev.tocsin.language.evaluation.MarkedPairs.Pair;
import dev.tocsin.language.evaluation.Spans.Typed;
import dev.tocsin.language.event.EventCoder;
import dev.tocsin.language.event.TypeClassifier.Verdict;
import dev.tocsin.language.text.Sentences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures pairs, names, speech and events on annotated news. Used for one run. */
public final class CorpusEvaluation {
    private static final String ALL_KINDS = "";
    private static final Set<String> NAMED = Set.of("PER", "ORG", "LOC");

    private final Subjects subjects;
    private final Runnable step;
    private final List<Figure> figures = new ArrayList<>();

    private CorpusEvaluation(Subjects subjects, Runnable step) {
        this.subjects = subjects;
        this.step = step;
    }

    /**
     * Measures on all of {@code corpus}, so give the held-back part.
     *
     * @param step called {@link #steps} times
     */
    public static CorpusResult run(Corpus corpus, Subjects subjects, Runnable step) {
        return new CorpusEvaluation(subjects, step).run(corpus);
    }

    public static int steps(Corpus corpus) {
        return corpus.allSentences().size()
                + corpus.sentences().size()
                + 2 * corpus.articles().size();
    }

    private CorpusResult run(Corpus corpus) {
        Map<String, Counts> types = pairs(corpus.allSentences());
        Map<String, Counts> names = texts(Stream.concat(
                        corpus.sentences().stream().map(GoldText::of),
                        corpus.articles().stream().map(GoldText::of))
                .toList());
        List<ArticleScore> articles =
                corpus.articles().stream().map(this::events).toList();
        Calibration confidence = articles(corpus.articles(), articles);
        return new CorpusResult(
                corpus.allSentences().size(),
                corpus.articles().size(),
                figures,
                types,
                names,
                Counts.sum(articles.stream().map(ArticleScore::events).toList()),
                sum(articles.stream().map(ArticleScore::byClass).toList()),
                sum(articles.stream().map(ArticleScore::details).toList()),
                confidence);
    }

    private Map<String, Counts> pairs(List<MarkedSentence> sentences) {
        List<Labelled> labelled = new ArrayList<>();
        List<Judged> judged = new ArrayList<>();
        for (MarkedSentence sentence : sentences) {
            for (Pair pair : MarkedPairs.of(sentence)) {
                Verdict verdict = subjects.classifier().classify(pair.sentence(), pair.source(), pair.target());
                String told = Folding.name(verdict.type());
                Labelled label = new Labelled(pair.gold(told), told);
                labelled.add(label);
                judged.add(new Judged(verdict.confidence(), label.right()));
            }
            step.run();
        }
        String set = "corpus: pairs";
        figures.add(Figure.of(set, "type, macro-F1", labelled, Labels::macroF1));
        figures.add(Figure.of(set, "type right", labelled, Labels::accuracy));
        figures.add(calibration(set, judged));
        return Labels.byLabel(labelled);
    }

    private Map<String, Counts> texts(List<GoldText> texts) {
        Map<String, Counts> names = new TreeMap<>();
        List<Counts> named = new ArrayList<>();
        List<Counts> spoken = new ArrayList<>();
        for (GoldText gold : texts) {
            Set<Typed> told = NerEvaluation.named(subjects.names(), gold.text()).stream()
                    .filter(name -> NAMED.contains(name.type()))
                    .map(name -> new Typed(name.start(), name.end(), name.type()))
                    .collect(Collectors.toSet());
            NAMED.forEach(kind ->
                    names.merge(kind, Spans.counts(of(kind, gold.names()), of(kind, told)), Counts::plus));
            named.add(Spans.counts(gold.names(), told));
            spoken.add(QuoteScore.of(gold.text(), gold.speech(), speech(gold.text()), ALL_KINDS));
            step.run();
        }
        figures.add(Figure.f1("corpus: names", "persons, organisations, locations, F1", named));
        figures.add(Figure.f1("corpus: speech", "words with their speaker, F1", spoken));
        return names;
    }

    private static Set<Typed> of(String kind, Set<Typed> spans) {
        return spans.stream().filter(span -> span.type().equals(kind)).collect(Collectors.toSet());
    }

    private List<Attribution> speech(String text) {
        return subjects.speech().quotations(text, Sentences.split(text, 0), List.of()).stream()
                .map(quotation -> new Attribution(
                        List.of(new Stretch(quotation.start(), quotation.end())),
                        quotation.speaker().stream()
                                .map(speaker -> new Stretch(speaker.start(), speaker.end()))
                                .toList(),
                        ALL_KINDS))
                .toList();
    }

    private ArticleScore events(MarkedArticle article) {
        ArticleScore score = score(article, subjects.events());
        step.run();
        return score;
    }

    static ArticleScore score(MarkedArticle article, EventCoder coder) {
        return ArticleScore.of(
                article.events().stream().map(GoldEvent::of).toList(),
                coder.code(DefenceEvaluation.article(
                        article.id(),
                        Optional.of(article.published()),
                        article.title(),
                        article.text(),
                        article.language())));
    }

    private Calibration articles(List<MarkedArticle> gold, List<ArticleScore> articles) {
        String set = "corpus: articles";
        figures.addAll(eventFigures(set, articles));
        List<Judged> judged = IntStream.range(0, gold.size())
                .filter(i -> !ConfidenceFit.fits(gold.get(i)))
                .mapToObj(articles::get)
                .flatMap(article -> article.judged().stream())
                .toList();
        figures.add(calibration(set, judged));
        return Calibration.of(judged);
    }

    /** F1 of events, and how often class, modality and date of those found are right. */
    static List<Figure> eventFigures(String set, List<ArticleScore> articles) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.f1(
                set, "events, F1", articles.stream().map(ArticleScore::events).toList()));
        for (String detail : List.of("class", "modality", "date")) {
            List<Counts> counts = articles.stream()
                    .map(article -> article.details().getOrDefault(detail, Counts.NONE))
                    .toList();
            figures.add(Figure.of(
                    set, detail + " right", counts, all -> Counts.sum(all).recall()));
        }
        return figures;
    }

    private static Figure calibration(String set, List<Judged> judged) {
        return Figure.of(
                set, "confidence off by", judged, all -> Calibration.of(all).error(), Figure.Better.LOWER);
    }

    private static Map<String, Counts> sum(List<Map<String, Counts>> all) {
        Map<String, Counts> sum = new HashMap<>();
        all.forEach(each -> each.forEach((name, counts) -> sum.merge(name, counts, Counts::plus)));
        return sum;
    }
}
