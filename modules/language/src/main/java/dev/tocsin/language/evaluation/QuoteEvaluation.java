package dev.tocsin.language.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.language.speech.QuotationFinder;
import dev.tocsin.language.text.Sentences;
import java.nio.file.Path;
import java.util.List;

/** Finds quotations in gold texts: {@code id, text} in, {@code {"id", "quotes": [...]}} out. */
public final class QuoteEvaluation {
    private QuoteEvaluation() {}

    public static void run(Path in, Path out, QuotationFinder finder) {
        Lines.map(in, out, item -> {
            String text = item.path("text").asText();
            ObjectNode line = Lines.mapper().createObjectNode();
            line.put("id", item.path("id").asText());
            ArrayNode quotes = line.putArray("quotes");
            finder.quotations(text, Sentences.split(text, 0), List.of()).forEach(quotation -> {
                ObjectNode quote = quotes.addObject();
                quote.put("start", quotation.start());
                quote.put("end", quotation.end());
                quotation.speaker().ifPresent(span -> {
                    quote.put("source_start", span.start());
                    quote.put("source_end", span.end());
                });
            });
            return line;
        });
    }
}
