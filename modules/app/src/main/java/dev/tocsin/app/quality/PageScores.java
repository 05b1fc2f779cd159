package dev.tocsin.app.quality;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.language.evaluation.Counts;
import dev.tocsin.language.evaluation.Figure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures of pages that were read: their text, by stretches of four words or by wanted segments, and their day. */
public final class PageScores {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final int STRETCH = 4;
    private static final int DAY = 10;
    private static final String NO_DATE = "absent";

    private PageScores() {}

    /** Precision and recall of one page; absent where there are no words. */
    private record Body(OptionalDouble precision, OptionalDouble recall) {
        double f1() {
            return harmonic(precision.orElse(0), recall.orElse(0));
        }
    }

    public static List<Figure> of(Path gold, Path predictions) throws IOException {
        List<Figure> figures = new ArrayList<>();
        Judgement.bySet(gold, predictions).forEach((set, items) -> figures.addAll(figures(set, items)));
        return figures;
    }

    private static List<Figure> figures(String set, List<Judgement> items) {
        List<Figure> figures = new ArrayList<>();
        List<Body> bodies = having("text", items).stream().map(PageScores::body).toList();
        if (!bodies.isEmpty()) {
            figures.add(Figure.of(set, "article text, F1", bodies, PageScores::f1));
        }
        List<Counts> segments =
                having("with", items).stream().map(PageScores::segments).toList();
        if (!segments.isEmpty()) {
            figures.add(Figure.f1(set, "article text by segments, F1", segments));
        }
        List<Boolean> days =
                having("date", items).stream().map(PageScores::dayRight).toList();
        if (!days.isEmpty()) {
            figures.add(Figure.accuracy(set, "day of publication right", days));
        }
        return figures;
    }

    private static List<Judgement> having(String field, List<Judgement> items) {
        return items.stream().filter(item -> item.gold().has(field)).toList();
    }

    /** Against the best of the texts that are right. */
    private static Body body(Judgement item) {
        String told = item.told().path("text").asText("");
        Body best = body(item.gold().path("text").asText(), told);
        for (JsonNode other : item.gold().path("text_alt")) {
            Body body = body(other.asText(), told);
            best = body.f1() > best.f1() ? body : best;
        }
        return best;
    }

    private static Body body(String gold, String told) {
        Map<String, Integer> wanted = stretches(gold);
        Map<String, Integer> found = stretches(told);
        int both = wanted.entrySet().stream()
                .mapToInt(each -> Math.min(each.getValue(), found.getOrDefault(each.getKey(), 0)))
                .sum();
        return new Body(ratio(both, total(found)), ratio(both, total(wanted)));
    }

    private static Map<String, Integer> stretches(String text) {
        List<String> words = new ArrayList<>();
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            words.add(m.group());
        }
        Map<String, Integer> counts = new HashMap<>();
        if (!words.isEmpty()) {
            for (int i = 0; i < Math.max(1, words.size() - STRETCH + 1); i++) {
                counts.merge(String.join(" ", words.subList(i, Math.min(words.size(), i + STRETCH))), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static OptionalDouble ratio(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    /** Of the mean precision and the mean recall. */
    private static double f1(List<Body> bodies) {
        double precision = bodies.stream()
                .flatMapToDouble(body -> body.precision().stream())
                .average()
                .orElse(0);
        double recall = bodies.stream()
                .flatMapToDouble(body -> body.recall().stream())
                .average()
                .orElse(0);
        return harmonic(precision, recall);
    }

    private static double harmonic(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static Counts segments(Judgement item) {
        String text = Judgement.spaced(item.told().path("text").asText(""));
        int wanted = inside(text, item.gold().path("with"));
        int unwanted = inside(text, item.gold().path("without"));
        return new Counts(wanted, wanted + unwanted, item.gold().path("with").size());
    }

    private static int inside(String text, JsonNode segments) {
        int inside = 0;
        for (JsonNode segment : segments) {
            inside += !text.isEmpty() && text.contains(Judgement.spaced(segment.asText())) ? 1 : 0;
        }
        return inside;
    }

    private static boolean dayRight(Judgement item) {
        String gold = item.gold().path("date").asText();
        String told = item.told().path("date").asText("");
        String day = told.substring(0, Math.min(DAY, told.length()));
        return gold.equals(NO_DATE) ? day.isEmpty() : day.equals(gold);
    }
}
