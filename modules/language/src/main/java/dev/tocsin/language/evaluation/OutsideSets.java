package dev.tocsin.language.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.language.corpus.Stretch;
import dev.tocsin.language.evaluation.Labels.Labelled;
import dev.tocsin.language.evaluation.Spans.Typed;
import dev.tocsin.language.event.EventCoder;
import dev.tocsin.model.PloverType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Figures of public sets, by the sets' own rules: gold and what was predicted in, one JSON object a line each. An item
 * without a prediction counts as answered with nothing.
 */
public final class OutsideSets {
    /** What is judged of a set of names; all types where it is not here. */
    private static final Map<String, Set<String>> TYPES =
            Map.of("conllpp-2020", Set.of("PER", "ORG", "LOC"), "re3d", Set.of("PER", "ORG", "LOC"));

    /** Sets that mark weapons and what carries them, and the types of these. */
    private static final Map<String, Set<String>> EQUIPMENT = Map.of("re3d", Set.of("Weapon", "MilitaryPlatform"));

    /** Its names are links, which have rules of their own. */
    private static final String LINKS = "el-";

    /** Of sentences of which no day is told. */
    private static final LocalDate ANY_DAY = LocalDate.of(2020, 6, 1);

    private OutsideSets() {}

    public static List<Figure> plover(Path gold, Path predictions) {
        Map<String, JsonNode> told = byId(predictions);
        List<Labelled> items = new ArrayList<>();
        for (JsonNode item : Lines.items(gold)) {
            JsonNode answer = told.get(item.path("id").asText());
            String type = answer == null ? "-" : folded(answer.path("type").asText());
            items.add(new Labelled(item.path("type").asText(), type));
        }
        return List.of(
                Figure.of("plover", "type, macro-F1", items, Labels::macroF1),
                Figure.of("plover", "type right", items, Labels::accuracy));
    }

    /** With nobody given: codes the sentences itself. */
    public static List<Figure> triples(Path gold, EventCoder coder, Runnable step) {
        List<Counts> counts = new ArrayList<>();
        for (JsonNode item : Lines.items(gold)) {
            String text = item.path("sentence").asText();
            counts.add(FoundTriple.of(
                    item,
                    coder.code(DefenceEvaluation.article(
                            item.path("id").asText(), Optional.of(ANY_DAY), "", text, "en"))));
            step.run();
        }
        return List.of(Figure.f1("plover", "source, type and target found, F1", counts));
    }

    public static List<Figure> names(Path gold, Path predictions) {
        List<Figure> figures = new ArrayList<>();
        ofTypes(gold, predictions, TYPES).forEach((set, counts) -> {
            if (!set.startsWith(LINKS)) {
                figures.add(Figure.f1(set, "names, F1", counts));
            }
        });
        ofTypes(gold, predictions, EQUIPMENT).forEach((set, counts) -> {
            if (EQUIPMENT.containsKey(set)) {
                figures.add(Figure.f1(set, "weapons and platforms, F1", counts));
            }
        });
        return figures;
    }

    /** All types of a set that is not in {@code types}. */
    private static Map<String, List<Counts>> ofTypes(Path gold, Path predictions, Map<String, Set<String>> types) {
        return bySet(gold, predictions, (item, told) -> {
            String text = item.path("text").asText();
            Set<String> judged = types.getOrDefault(item.path("set").asText(), Set.of());
            return Spans.counts(spans(text, item, judged), spans(text, told, judged));
        });
    }

    public static List<Figure> quotes(Path gold, Path predictions) {
        return bySet(gold, predictions, (item, told) -> {
                    List<Attribution> there = new ArrayList<>();
                    item.path("attributions")
                            .forEach(each -> there.add(new Attribution(
                                    stretches(each.path("content")),
                                    stretches(each.path("source")),
                                    each.path("kind").asText())));
                    List<Attribution> found = new ArrayList<>();
                    told.path("quotes").forEach(each -> found.add(quote(each)));
                    return QuoteScore.of(item.path("text").asText(), there, found, "direct");
                })
                .entrySet()
                .stream()
                .map(set -> Figure.f1(set.getKey(), "direct quotations with their speaker, F1", set.getValue()))
                .toList();
    }

    /** Codes the articles itself, those of all files as one set. */
    public static List<Figure> events(String set, List<Path> gold, EventCoder coder, Runnable step) {
        List<ArticleScore> scores = new ArrayList<>();
        for (Path file : gold) {
            for (JsonNode item : Lines.items(file)) {
                scores.add(ArticleScore.of(GoldYaml.events(item), coder.code(DefenceEvaluation.article(item))));
                step.run();
            }
        }
        return CorpusEvaluation.eventFigures(set, scores);
    }

    private static Map<String, List<Counts>> bySet(
            Path gold, Path predictions, BiFunction<JsonNode, JsonNode, Counts> score) {
        Map<String, JsonNode> told = byId(predictions);
        Map<String, List<Counts>> sets = new TreeMap<>();
        for (JsonNode item : Lines.items(gold)) {
            JsonNode answer =
                    told.getOrDefault(item.path("id").asText(), Lines.mapper().createObjectNode());
            sets.computeIfAbsent(item.path("set").asText(), name -> new ArrayList<>())
                    .add(score.apply(item, answer));
        }
        return sets;
    }

    private static Map<String, JsonNode> byId(Path predictions) {
        Map<String, JsonNode> byId = new HashMap<>();
        Lines.items(predictions).forEach(line -> byId.put(line.path("id").asText(), line));
        return byId;
    }

    private static String folded(String type) {
        return Arrays.stream(PloverType.values())
                .filter(value -> value.name().equals(type))
                .findFirst()
                .map(Folding::name)
                .orElse(type);
    }

    /** Without the space at their edges. */
    private static Set<Typed> spans(String text, JsonNode item, Set<String> types) {
        Set<Typed> spans = new HashSet<>();
        for (JsonNode span : item.path("spans")) {
            String type = span.path("type").asText();
            int start = span.path("start").asInt();
            int end = Math.min(span.path("end").asInt(), text.length());
            while (start < end && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            if (types.isEmpty() || types.contains(type)) {
                spans.add(new Typed(start, end, type));
            }
        }
        return spans;
    }

    private static Attribution quote(JsonNode told) {
        List<Stretch> source = told.has("source_start")
                ? List.of(new Stretch(
                        told.path("source_start").asInt(),
                        told.path("source_end").asInt()))
                : List.of();
        Stretch content =
                new Stretch(told.path("start").asInt(), told.path("end").asInt());
        return new Attribution(List.of(content), source, "");
    }

    private static List<Stretch> stretches(JsonNode list) {
        List<Stretch> stretches = new ArrayList<>();
        list.forEach(pair ->
                stretches.add(new Stretch(pair.path(0).asInt(), pair.path(1).asInt())));
        return stretches;
    }
}
