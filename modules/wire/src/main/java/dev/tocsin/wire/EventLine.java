package dev.tocsin.wire;

import dev.tocsin.model.Equipment;
import dev.tocsin.model.Event;
import dev.tocsin.model.EventDate;
import dev.tocsin.model.EventState;
import dev.tocsin.model.Modality;
import dev.tocsin.model.Money;
import dev.tocsin.model.Party;
import dev.tocsin.model.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The readable form of an event, on one line:
 *
 * <pre>{@code
 * 2024-05-14  0.81  arms-transfer  France -> Greece, 3 FDI (frigate), EUR 3 billion, ordered, said by A. Minister  "..."
 * }</pre>
 *
 * <p>Immutable, safe to share.
 *
 * @param columns of the terminal; the evidence is cut to fit. {@link #UNLIMITED} cuts nothing
 * @param style whether colours are used
 */
public record EventLine(int columns, Style style) {
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** For files and pipes. */
    public static final EventLine PLAIN = new EventLine(UNLIMITED, Style.PLAIN);

    private static final int LEAST_EVIDENCE = 20;
    private static final int CLASS_COLUMNS = 14;
    private static final int MOST_PARTIES = 4;
    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";

    /** Colours need a terminal. */
    public enum Style {
        PLAIN,
        COLOUR
    }

    /** Never contains a line break or a control character of the article's. */
    public String of(Event event) {
        String start = String.format(
                Locale.ROOT,
                "%-10s  %.2f  ",
                date(event.date()),
                event.confidence().value());
        String name = String.format(Locale.ROOT, "%-" + CLASS_COLUMNS + "s  ", event.eventClass());
        String facts = TerminalText.clean(facts(event));
        String evidence = "  \"" + TerminalText.clean(event.evidence().get(0).text()) + "\"";
        if (columns != UNLIMITED) {
            int free = Math.max(0, columns - start.length() - TerminalText.columns(name));
            int left = free - TerminalText.columns(facts);
            evidence = left < LEAST_EVIDENCE ? "" : TerminalText.cut(evidence, left);
            facts = TerminalText.cut(facts, free);
        }
        return style == Style.PLAIN
                ? start + name + facts + evidence
                : DIM + start + RESET + BOLD + name + RESET + facts + DIM + evidence + RESET;
    }

    /** The day, the month or the year, as exactly as it is known. */
    static String date(EventDate date) {
        if (date.start().isEmpty()) {
            return "no date";
        }
        LocalDate start = date.start().get();
        return switch (date.precision()) {
            case YEAR -> Integer.toString(start.getYear());
            case MONTH -> start.toString().substring(0, 7);
            case UNKNOWN -> "no date";
            case SECOND, MINUTE, DAY ->
                start
                        + date.end()
                                .filter(end -> !end.equals(start))
                                .map(end -> "/" + end)
                                .orElse("");
        };
    }

    private static String facts(Event event) {
        List<String> facts = new ArrayList<>();
        facts.add(parties(event) + marks(event));
        event.equipment().forEach(e -> facts.add(equipment(e)));
        event.value().ifPresent(v -> facts.add(money(v)));
        event.stage().ifPresent(s -> facts.add(s.name().toLowerCase(Locale.ROOT)));
        event.agreement().ifPresent(facts::add);
        event.place().ifPresent(p -> facts.add("in " + p.name()));
        event.statement().ifPresent(s -> facts.add(statement(s)));
        return String.join(", ", facts);
    }

    private static String parties(Event event) {
        String actors = names(event.actors());
        if (event.recipients().isEmpty()) {
            return actors;
        }
        return (actors.isEmpty() ? "?" : actors) + " -> " + names(event.recipients());
    }

    private static String names(List<Party> parties) {
        String names = parties.stream().limit(MOST_PARTIES).map(Party::name).collect(Collectors.joining(" + "));
        return parties.size() > MOST_PARTIES ? names + " + " + (parties.size() - MOST_PARTIES) + " more" : names;
    }

    private static String marks(Event event) {
        List<String> marks = new ArrayList<>();
        if (event.modality() != Modality.ACTUAL) {
            marks.add(event.modality().name().toLowerCase(Locale.ROOT));
        }
        if (event.historical()) {
            marks.add("background");
        }
        if (event.state() != EventState.ACTIVE) {
            marks.add(event.state().name().toLowerCase(Locale.ROOT));
        }
        return marks.isEmpty() ? "" : " [" + String.join(", ", marks) + "]";
    }

    private static String equipment(Equipment e) {
        StringBuilder text = new StringBuilder();
        e.quantity().ifPresent(n -> text.append(n).append(' '));
        e.unit().ifPresent(unit -> text.append(unit).append(' '));
        text.append(e.name());
        e.kind()
                .filter(kind -> !kind.equalsIgnoreCase(e.name()))
                .ifPresent(kind -> text.append(" (").append(kind).append(')'));
        return text.toString();
    }

    private static String money(Money money) {
        double amount = money.amount().doubleValue();
        String number;
        if (Math.abs(amount) >= 1e9) {
            number = shortened(amount / 1e9) + " billion";
        } else if (Math.abs(amount) >= 1e6) {
            number = shortened(amount / 1e6) + " million";
        } else {
            number = money.amount().stripTrailingZeros().toPlainString();
        }
        return money.currency() + " " + number;
    }

    private static String shortened(double number) {
        String text = String.format(Locale.ROOT, "%.2f", number);
        return text.replaceAll("\\.?0+$", "");
    }

    private static String statement(Statement statement) {
        return "said by " + statement.speaker().name();
    }
}
