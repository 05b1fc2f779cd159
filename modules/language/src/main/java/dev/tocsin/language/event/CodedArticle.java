package dev.tocsin.language.event;

import dev.tocsin.language.speech.Quotation;
import dev.tocsin.language.text.Sentence;
import dev.tocsin.model.Event;
import dev.tocsin.model.Mention;
import java.util.List;

/**
 * How an article was coded: everything on the way to its events.
 *
 * @param verdict why the article as a whole was or was not coded, readable
 * @param dropped triggers that became no event of their own, and why
 */
public record CodedArticle(
        List<Sentence> sentences,
        List<Mention> mentions,
        List<Quotation> quotations,
        List<Event> events,
        List<Dropped> dropped,
        String verdict) {
    public CodedArticle {
        sentences = List.copyOf(sentences);
        mentions = List.copyOf(mentions);
        quotations = List.copyOf(quotations);
        events = List.copyOf(events);
        dropped = List.copyOf(dropped);
    }

    /** Of an article that was not read. */
    public static CodedArticle nothing(String verdict) {
        return new CodedArticle(List.of(), List.of(), List.of(), List.of(), List.of(), verdict);
    }
}
