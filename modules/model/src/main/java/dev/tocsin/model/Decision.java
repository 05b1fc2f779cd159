package dev.tocsin.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What a stage decided about one page, and why.
 *
 * @param article its id, empty where the stage has none (a record that can't be read)
 * @param version absent before a version is known
 * @param stage the stage that decided
 * @param outcome what became of the page there
 * @param reason a short stable code ("exact-copy", "TOO_SHORT", "http-404")
 * @param detail readable: what was compared, how alike, which URL
 * @param at time of the record that was decided about
 */
public record Decision(
        String article,
        Optional<Integer> version,
        String source,
        Stage stage,
        Outcome outcome,
        String reason,
        String detail,
        Instant at) {
    /** Where a decision is taken. */
    public enum Stage {
        FETCH,
        EXTRACT,
        VERSION,
        DUPLICATE,
        CODE
    }

    /** What a stage made of a page. The outcomes from ARTICLE to DEAD_LETTERED are the ledger's columns. */
    public enum Outcome {
        /** Not fetched: disallowed, failed, too large, unchanged. */
        NOT_CAPTURED,
        ARTICLE,
        VERSION,
        DUPLICATE,
        REJECTED,
        DEAD_LETTERED,
        /** No page's fate: something to look at, such as a host whose pages are suddenly read badly. */
        NOTICE
    }
}
