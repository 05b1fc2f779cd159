package dev.tocsin.language.speech;

import dev.tocsin.model.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Words that somebody is reported to have said. Offsets point into the document, in UTF-16 code units.
 *
 * @param start of the content, without quotation marks
 * @param end exclusive
 * @param speaker where the article names the speaker
 * @param mention the recognised name among the speaker's words, where there is one
 * @param verb base form of the speech verb; "according to" where that stands for it; empty where no verb is near
 * @param verbatim the parts of the content that stand between quotation marks, without these
 */
public record Quotation(
        int start,
        int end,
        Kind kind,
        Optional<Span> speaker,
        Optional<Mention> mention,
        String verb,
        List<Span> verbatim) {
    public Quotation {
        verbatim = List.copyOf(verbatim);
    }

    /** A stretch of the document. */
    public record Span(int start, int end) {
        public boolean contains(int offset) {
            return offset >= start && offset < end;
        }
    }

    /** How much of the content is verbatim. */
    public enum Kind {
        DIRECT,
        MIXED,
        INDIRECT
    }

    public boolean contains(int offset) {
        return offset >= start && offset < end;
    }

    /** This quotation and its continuation. */
    Quotation with(Quotation next) {
        List<Span> both = new ArrayList<>(verbatim);
        both.addAll(next.verbatim);
        return new Quotation(start, next.end, kind, speaker, mention, verb, both);
    }

    Quotation by(Optional<Span> who, String said) {
        return new Quotation(start, end, kind, who, mention, said, verbatim);
    }

    Quotation naming(Optional<Mention> found) {
        return new Quotation(start, end, kind, speaker, found, verb, verbatim);
    }
}
