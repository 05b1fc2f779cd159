package dev.tocsin.replay;

import dev.tocsin.model.Article;
import dev.tocsin.model.Decision;
import dev.tocsin.model.LedgerEntry;
import dev.tocsin.model.RawArticle;
import dev.tocsin.wire.EventLine;
import dev.tocsin.wire.TerminalText;
import java.time.temporal.ChronoUnit;

/**
 * The readable form of any record, on one line. Immutable.
 *
 * @param events how events are written, and how many columns there are
 */
public record RecordLine(EventLine events) {
    public String of(TailRecord record) {
        if (record.content() instanceof Content.OfEvent event) {
            return events.of(event.event());
        }
        String line = record.at().truncatedTo(ChronoUnit.SECONDS) + "  " + record.topic() + "  "
                + TerminalText.clean(rest(record));
        return events.columns() == EventLine.UNLIMITED ? line : TerminalText.cut(line, events.columns());
    }

    private String rest(TailRecord record) {
        Content content = record.content();
        if (content instanceof Content.OfArticle article) {
            return article(article.article());
        } else if (content instanceof Content.OfCapture capture) {
            return capture(capture.capture());
        } else if (content instanceof Content.OfAlert alert) {
            return alert.alert().state() + "  " + alert.alert().rule() + ": "
                    + EventLine.PLAIN.of(alert.alert().event());
        } else if (content instanceof Content.OfDecision decision) {
            return decision(decision.decision());
        } else if (content instanceof Content.OfLedger ledger) {
            return ledger(ledger.entry());
        } else if (content instanceof Content.OfDeadLetter letter) {
            return letter.letter().origin() + "  " + letter.letter().reason() + "  "
                    + letter.letter().detail();
        } else if (content instanceof Content.Text text) {
            return record.key() + "  " + text.text();
        }
        return record.key() + "  (deleted)";
    }

    private static String article(Article a) {
        return a.publisher() + "  " + a.title() + "  v" + a.version() + "  " + a.language()
                + a.duplicateOf().map(d -> "  copy of " + d.article()).orElse("") + "  " + a.url();
    }

    private static String capture(RawArticle raw) {
        return raw.source() + "  HTTP " + raw.status() + "  " + raw.body().length + " bytes  " + raw.url();
    }

    private static String decision(Decision d) {
        return d.source() + "  " + d.stage() + "  " + d.outcome() + "  " + d.reason() + "  " + d.detail();
    }

    private static String ledger(LedgerEntry e) {
        return e.source() + "  " + e.hour() + "  captured " + e.captured() + " = articles " + e.articles()
                + " + versions "
                + e.versions() + " + duplicates " + e.duplicates() + " + rejected " + e.rejected() + " + dead-lettered "
                + e.deadLettered() + (e.balances() ? "" : "  (" + (e.captured() - e.settled()) + " under way)");
    }
}
