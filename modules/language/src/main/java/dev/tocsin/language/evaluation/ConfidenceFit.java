package dev.tocsin.language.evaluation;

import dev.tocsin.language.corpus.Corpus;
import dev.tocsin.language.corpus.MarkedArticle;
import dev.tocsin.language.evaluation.ArticleScore.Judgement;
import dev.tocsin.language.event.ConfidenceModel;
import dev.tocsin.language.event.ConfidenceModel.Weights;
import dev.tocsin.language.event.EventCoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Fits the confidence of events to how often events are right in the articles whose number is even. */
public final class ConfidenceFit {
    private static final double SHRINKING = 1.0;
    private static final int STEPS = 50_000;
    private static final int GRID = 100;
    private static final double NEARLY = 0.002;

    private ConfidenceFit() {}

    /** Whether the confidence was fitted to this article, so that it can't measure it. */
    static boolean fits(MarkedArticle article) {
        return (article.id().charAt(article.id().length() - 1) - '0') % 2 == 0;
    }

    public static int steps(Corpus corpus, List<EventCoder> coders) {
        return coders.size()
                * (int) corpus.articles().stream().filter(ConfidenceFit::fits).count();
    }

    /**
     * @param coders tell events whatever their confidence is, with and without the trained reader
     * @param step called for each article and coder
     */
    public static ConfidenceModel run(Corpus corpus, List<EventCoder> coders, Runnable step) {
        List<Judgement> judged = new ArrayList<>();
        int gold = 0;
        for (EventCoder coder : coders) {
            for (MarkedArticle article :
                    corpus.articles().stream().filter(ConfidenceFit::fits).toList()) {
                ArticleScore score = CorpusEvaluation.score(article, coder);
                judged.addAll(score.judgements());
                gold += score.events().gold();
                step.run();
            }
        }
        return model(judged, gold);
    }

    /** @param gold how many events should have been told */
    static ConfidenceModel model(List<Judgement> judged, int gold) {
        List<Judgement> read = judged.stream().filter(ConfidenceFit::asked).toList();
        List<Judgement> alone = judged.stream().filter(each -> !asked(each)).toList();
        ConfidenceModel model = new ConfidenceModel(weights(read), weights(alone), 0);
        return new ConfidenceModel(model.read(), model.alone(), least(judged, model, gold));
    }

    private static boolean asked(Judgement each) {
        return each.confidence().parts().containsKey(ConfidenceModel.READER);
    }

    /** By gradient descent on the mean log loss; weights, but not the bias, are shrunk. */
    private static Weights weights(List<Judgement> judged) {
        List<String> names = List.copyOf(new TreeSet<>(judged.stream()
                .flatMap(each -> each.confidence().parts().keySet().stream())
                .toList()));
        double[][] inputs = judged.stream().map(each -> inputs(each, names)).toArray(double[][]::new);
        double[] weights = new double[names.size() + 1];
        double rate = 1
                / (1
                        + Arrays.stream(inputs)
                                        .mapToDouble(x -> product(x, x))
                                        .average()
                                        .orElse(0)
                                / 4);
        for (int k = 0; k < STEPS; k++) {
            double[] slope = new double[weights.length];
            for (int j = 0; j < inputs.length; j++) {
                double off = 1 / (1 + Math.exp(-product(weights, inputs[j])))
                        - (judged.get(j).right() ? 1 : 0);
                for (int i = 0; i < slope.length; i++) {
                    slope[i] += off * inputs[j][i];
                }
            }
            for (int i = 0; i < weights.length; i++) {
                double shrunk = i == names.size() ? 0 : SHRINKING * weights[i];
                weights[i] -= rate * (slope[i] + shrunk) / Math.max(1, inputs.length);
            }
        }
        Map<String, Double> parts = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            parts.put(names.get(i), rounded(weights[i]));
        }
        return new Weights(rounded(weights[names.size()]), parts);
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The parts' log odds, then 1 for the bias. */
    private static double[] inputs(Judgement each, List<String> names) {
        double[] x = new double[names.size() + 1];
        for (int i = 0; i < names.size(); i++) {
            x[i] = ConfidenceModel.logOdds(each.confidence().parts().getOrDefault(names.get(i), 0.5));
        }
        x[names.size()] = 1;
        return x;
    }

    private static double rounded(double weight) {
        return Math.round(weight * 1000) / 1000.0;
    }

    /** The lowest from which F1 is as good as at its best, or nearly: who wants to be surer can filter. */
    private static double least(List<Judgement> judged, ConfidenceModel model, int gold) {
        double[] f1 = new double[GRID];
        for (int i = 0; i < GRID; i++) {
            double from = (double) i / GRID;
            List<Judgement> told = judged.stream()
                    .filter(each -> model.of(each.confidence().parts()).value() >= from)
                    .toList();
            double right = told.stream().filter(Judgement::right).count();
            f1[i] = 2 * right / (told.size() + gold);
        }
        double enough = Arrays.stream(f1).max().orElse(0) - NEARLY;
        return IntStream.range(0, GRID).filter(i -> f1[i] >= enough).findFirst().orElse(0) / (double) GRID;
    }
}
