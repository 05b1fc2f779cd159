package dev.tocsin.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.model.DeadLetter;
import dev.tocsin.model.Decision;
import dev.tocsin.model.LedgerEntry;
import dev.tocsin.model.RawArticle;
import dev.tocsin.wire.AlertJson;
import dev.tocsin.wire.ArticleJson;
import dev.tocsin.wire.EventJson;
import java.util.Locale;

/** The JSON form of any record, on one line: events, alerts and articles in full, bodies of captures left out. */
public final class RecordJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordJson() {}

    public static String line(TailRecord record) {
        return of(record).toString();
    }

    static ObjectNode of(TailRecord record) {
        Content content = record.content();
        if (content instanceof Content.OfEvent event) {
            return EventJson.of(event.event());
        } else if (content instanceof Content.OfAlert alert) {
            return AlertJson.of(alert.alert());
        } else if (content instanceof Content.OfArticle article) {
            return ArticleJson.of(article.article());
        } else if (content instanceof Content.OfCapture capture) {
            return capture(capture.capture());
        } else if (content instanceof Content.OfDecision decision) {
            return decision(decision.decision());
        } else if (content instanceof Content.OfLedger ledger) {
            return ledger(ledger.entry());
        } else if (content instanceof Content.OfDeadLetter letter) {
            return deadLetter(letter.letter());
        } else if (content instanceof Content.Text text) {
            return other(record).put("text", text.text());
        }
        return other(record).putNull("value");
    }

    private static ObjectNode other(TailRecord record) {
        return JSON.createObjectNode()
                .put("topic", record.topic())
                .put("key", record.key())
                .put("at", record.at().toString());
    }

    private static ObjectNode capture(RawArticle raw) {
        return JSON.createObjectNode()
                .put("id", raw.id())
                .put("source", raw.source())
                .put("url", raw.url().toString())
                .put("capturedAt", raw.capturedAt().toString())
                .put("status", raw.status())
                .put("contentType", raw.contentType())
                .put("bodyBytes", raw.body().length)
                .put("lane", raw.lane().name().toLowerCase(Locale.ROOT));
    }

    private static ObjectNode decision(Decision decision) {
        ObjectNode node = JSON.createObjectNode().put("article", decision.article());
        node.put("version", decision.version().orElse(null));
        return node.put("source", decision.source())
                .put("stage", decision.stage().name())
                .put("outcome", decision.outcome().name())
                .put("reason", decision.reason())
                .put("detail", decision.detail())
                .put("at", decision.at().toString());
    }

    private static ObjectNode ledger(LedgerEntry entry) {
        return JSON.createObjectNode()
                .put("source", entry.source())
                .put("hour", entry.hour().toString())
                .put("captured", entry.captured())
                .put("articles", entry.articles())
                .put("versions", entry.versions())
                .put("duplicates", entry.duplicates())
                .put("rejected", entry.rejected())
                .put("deadLettered", entry.deadLettered())
                .put("events", entry.events())
                .put("balances", entry.balances());
    }

    private static ObjectNode deadLetter(DeadLetter letter) {
        return JSON.createObjectNode()
                .put("origin", letter.origin())
                .put("at", letter.at().toString())
                .put("stage", letter.stage())
                .put("reason", letter.reason().name())
                .put("detail", letter.detail())
                .put("keyBytes", letter.key().map(key -> key.length).orElse(0))
                .put("valueBytes", letter.value().map(value -> value.length).orElse(0));
    }
}
