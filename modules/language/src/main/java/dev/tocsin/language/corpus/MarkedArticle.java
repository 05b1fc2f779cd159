package dev.tocsin.language.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** An annotated article. */
public record MarkedArticle(
        String origin,
        String id,
        String title,
        LocalDate published,
        String language,
        List<List<MarkedSentence>> paragraphs,
        List<MarkedEvent> events) {
    public MarkedArticle {
        paragraphs = paragraphs.stream().map(List::copyOf).toList();
        events = List.copyOf(events);
    }

    public List<MarkedSentence> sentences() {
        return paragraphs.stream().flatMap(List::stream).toList();
    }

    /** The text without its marks; an empty line between paragraphs. */
    public String text() {
        return paragraphs.stream()
                .map(sentences -> sentences.stream().map(MarkedSentence::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n\n"));
    }
}
