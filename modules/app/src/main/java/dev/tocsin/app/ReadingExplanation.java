package dev.tocsin.app;

import dev.tocsin.app.print.Table;
import dev.tocsin.extract.BlockVerdict;
import dev.tocsin.extract.PageReading;
import dev.tocsin.model.PageDate;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was read from a page and why, for people. Pure. */
final class ReadingExplanation {
    private static final int PATH_TAIL = 40;

    private ReadingExplanation() {}

    static List<String> of(URI url, PageReading reading) {
        Table facts = Table.of("PART", "READ");
        facts.row("page", url.toString());
        facts.row(
                "verdict",
                reading.rejected()
                        .map(r -> "no article: " + r.reason() + ", " + r.detail())
                        .orElse("article"));
        facts.row("title", reading.title());
        facts.row("authors", String.join(", ", reading.authors()));
        facts.row("publisher", reading.publisher());
        facts.row("agency", reading.agency().orElse("-"));
        facts.row("published", date(reading.published()));
        facts.row("modified", date(reading.modified()));
        facts.row("language", reading.language());
        facts.row("canonical", reading.canonical().toString());
        facts.row("charset", reading.charset());
        facts.row("text", reading.text().length() + " characters, from " + reading.strategy());
        facts.row("confidence", String.format(Locale.ROOT, "%.2f", reading.confidence()));
        List<String> lines = new ArrayList<>(facts.lines());
        if (!reading.blocks().isEmpty()) {
            lines.add("");
            lines.addAll(blocks(reading.blocks()).lines());
        }
        return lines;
    }

    private static Table blocks(List<BlockVerdict> blocks) {
        Table table = Table.of("KEPT", ">SCORE", "RULE", "WHERE", "TEXT");
        for (BlockVerdict b : blocks) {
            table.row(
                    b.kept() ? "yes" : "no",
                    String.format(Locale.ROOT, "%.2f", b.score()),
                    b.rule(),
                    tail(b.path()),
                    b.text());
        }
        return table;
    }

    private static String tail(String path) {
        return path.length() <= PATH_TAIL ? path : "…" + path.substring(path.length() - PATH_TAIL);
    }

    private static String date(Optional<PageDate> date) {
        return date.map(d -> d.value() + " (to the " + d.precision().name().toLowerCase(Locale.ROOT) + ", from "
                        + d.origin().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")")
                .orElse("-");
    }
}
