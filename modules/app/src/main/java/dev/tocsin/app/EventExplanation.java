package dev.tocsin.app;

import dev.tocsin.model.Equipment;
import dev.tocsin.model.Event;
import dev.tocsin.model.EventDate;
import dev.tocsin.model.Evidence;
import dev.tocsin.model.Money;
import dev.tocsin.model.Party;
import dev.tocsin.model.Statement;
import dev.tocsin.wire.TerminalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an event says and why it was coded so, for people. Pure. */
final class EventExplanation {
    private EventExplanation() {}

    /** A head line, an indented line for each part that has something to say, and an empty line. */
    static List<String> of(Event e) {
        List<String> lines = new ArrayList<>();
        lines.add(e.eventClass() + "  " + type(e) + "  " + lower(e.modality()) + (e.historical() ? ", historical" : "")
                + "  confidence " + number(e.confidence().value()));
        add(lines, "who", parties(e.actors()));
        add(lines, "to whom", parties(e.recipients()));
        add(lines, "said by", e.statement().map(EventExplanation::statement).orElse(""));
        add(lines, "when", date(e.date()));
        add(
                lines,
                "where",
                e.place()
                        .map(p ->
                                p.name() + p.country().map(c -> " (" + c + ")").orElse(""))
                        .orElse(""));
        add(
                lines,
                "equipment",
                e.equipment().stream().map(EventExplanation::equipment).collect(Collectors.joining("; ")));
        add(lines, "value", e.value().map(EventExplanation::money).orElse(""));
        add(lines, "stage", e.stage().map(EventExplanation::lower).orElse(""));
        add(lines, "agreement", e.agreement().orElse(""));
        add(lines, "contexts", String.join(", ", e.contexts()));
        add(lines, "rule", e.coding().rule() + ", for the words \"" + e.coding().trigger() + "\"");
        e.coding().notes().forEach(note -> add(lines, "because", note));
        add(
                lines,
                "sure by",
                e.confidence().parts().entrySet().stream()
                        .map(p -> p.getKey() + " " + number(p.getValue()))
                        .collect(Collectors.joining(", ")));
        e.evidence().forEach(words -> add(lines, "words", evidence(words)));
        lines.add("");
        return lines;
    }

    static String type(Event e) {
        return e.type() + e.mode().map(mode -> "/" + mode).orElse("");
    }

    /** Names, separated by commas. */
    static String names(List<Party> parties) {
        return parties.stream().map(Party::name).collect(Collectors.joining(", "));
    }

    /** {@code 2024-05-13}, {@code 2024-05-01..2024-05-31}, or a dash. */
    static String days(EventDate date) {
        if (date.start().isEmpty()) {
            return "-";
        }
        String start = date.start().get().toString();
        return date.end()
                .map(Object::toString)
                .filter(end -> !end.equals(start))
                .map(end -> start + ".." + end)
                .orElse(start);
    }

    private static void add(List<String> lines, String part, String text) {
        if (!text.isEmpty()) {
            lines.add(String.format(Locale.ROOT, "  %-10s %s", part, TerminalText.clean(text)));
        }
    }

    private static String parties(List<Party> parties) {
        return parties.stream().map(EventExplanation::party).collect(Collectors.joining("; "));
    }

    private static String party(Party p) {
        String facts = Stream.of(p.country(), p.office(), Optional.of(p.sector()), p.entity())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        String words = p.text().equals(p.name()) ? "" : " \"" + p.text() + "\"";
        return p.name() + words + " (" + facts + ")";
    }

    private static String statement(Statement s) {
        return party(s.speaker()) + ", " + s.verb()
                + s.quote().map(q -> ": \"" + q + "\"").orElse("");
    }

    private static String date(EventDate d) {
        String words = d.text().isEmpty() ? "" : ", from \"" + d.text() + "\"";
        String reason = d.reason().isEmpty() ? "" : ", " + d.reason();
        return days(d) + " to the " + lower(d.precision()) + words + reason;
    }

    private static String equipment(Equipment e) {
        return e.quantity().map(q -> q + " ").orElse("")
                + e.unit().map(u -> u + " of ").orElse("")
                + e.name()
                + e.kind().map(k -> " (" + k + ")").orElse("");
    }

    private static String money(Money m) {
        return m.amount() + " " + m.currency();
    }

    private static String evidence(Evidence words) {
        return "\"" + words.text() + "\" at " + words.start() + ".." + words.end() + " of " + words.article()
                + " version " + words.version();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
