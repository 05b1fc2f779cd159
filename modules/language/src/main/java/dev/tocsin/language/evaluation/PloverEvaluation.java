package dev.tocsin.language.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.language.event.TypeClassifier;
import dev.tocsin.language.event.TypeClassifier.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Classifies pairs: {@code id, sentence, marked, source, target} in, {@code {"id", "type"}} out. */
public final class PloverEvaluation {
    private PloverEvaluation() {}

    public static void run(Path in, Path out, TypeClassifier classifier) {
        List<JsonNode> items = Lines.items(in);
        List<TypeClassifier.Verdict> verdicts =
                classifier.classify(items.stream().map(PloverEvaluation::asked).toList());
        List<ObjectNode> lines = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            ObjectNode line = Lines.mapper().createObjectNode();
            line.put("id", items.get(i).path("id").asText());
            line.put("type", verdicts.get(i).type().name());
            lines.add(line);
        }
        Lines.write(lines, out);
    }

    private static TypeClassifier.Case asked(JsonNode item) {
        String sentence = item.path("sentence").asText();
        String marked = item.path("marked").asText();
        return new TypeClassifier.Case(
                sentence,
                span(sentence, marked, "s", item.path("source").asText()),
                span(sentence, marked, "t", item.path("target").asText()));
    }

    /** Where the marked words stand in the sentence without its marks; where they are found first if that fails. */
    private static Span span(String sentence, String marked, String mark, String words) {
        int open = marked.indexOf("<" + mark + ">");
        if (open >= 0) {
            int start = marked.substring(0, open).replaceAll("</?[st]>", "").length();
            int close = marked.indexOf("</" + mark + ">", open);
            String inside =
                    close < 0 ? words : marked.substring(open + 3, close).replaceAll("</?[st]>", "");
            if (start + inside.length() <= sentence.length()) {
                return new Span(start, start + inside.length());
            }
        }
        int at = Math.max(0, sentence.indexOf(words));
        return new Span(at, Math.min(sentence.length(), at + words.length()));
    }
}
