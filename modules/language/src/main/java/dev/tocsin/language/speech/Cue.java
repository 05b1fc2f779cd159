package dev.tocsin.language.speech;

import dev.tocsin.language.speech.Quotation.Span;

/**
 * The words beside a quotation that say whose it is.
 *
 * @param verb base form, empty where no speech verb stands there
 * @param start of speaker and verb, together
 * @param end exclusive
 */
record Cue(Span speaker, String verb, int start, int end) {
    static Cue of(Report report) {
        return new Cue(report.speaker().orElseThrow(), report.verb(), report.cueStart(), report.cueEnd());
    }
}
