package dev.tocsin.replay;

import dev.tocsin.model.Alert;
import dev.tocsin.model.Article;
import dev.tocsin.model.DeadLetter;
import dev.tocsin.model.Decision;
import dev.tocsin.model.Event;
import dev.tocsin.model.LedgerEntry;
import dev.tocsin.model.RawArticle;

/** What a record of one of the topics says. */
public sealed interface Content {
    record OfEvent(Event event) implements Content {}

    record OfArticle(Article article) implements Content {}

    record OfCapture(RawArticle capture) implements Content {}

    record OfAlert(Alert alert) implements Content {}

    record OfDecision(Decision decision) implements Content {}

    record OfLedger(LedgerEntry entry) implements Content {}

    record OfDeadLetter(DeadLetter letter) implements Content {}

    /** A record of a topic that Tocsin has no schema for, as text. */
    record Text(String text) implements Content {}

    /** The key's value is gone. */
    record Tombstone() implements Content {}
}
