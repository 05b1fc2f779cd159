package dev.tocsin.language.time;

import dev.tocsin.model.DatePrecision;
import dev.tocsin.model.EventDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Reads what is told relative to a time named before: "a day later", "the next day", "the same year". */
final class LaterReader {
    private static final String REASON = "relative to the time named before";
    private static final int OPENING = 4;
    private static final int EARLY = 6;
    /** What may follow "the week before", where no clause does. */
    private static final String AFTER = "to|in|at|on|when|and|but|for|by|from|with|as|that|had|was|were|while|during";

    private final List<String> folded;
    private final Optional<EventDate> published;

    /** @param published what "two days after (a clause)" counts from where the sentence names no time */
    LaterReader(List<String> folded, Optional<LocalDate> published) {
        this.folded = folded;
        this.published = published.map(day -> Days.day(day, REASON));
    }

    /**
     * The expression that begins at this token.
     *
     * @param before the time named before it
     * @param here whether that is in the same sentence
     */
    Optional<DateReader.Read> at(int i, Optional<EventDate> before, boolean here) {
        Optional<EventDate> known = before.filter(date -> date.start().isPresent());
        return known.flatMap(anchor -> named(i, anchor).or(() -> counted(i, anchor, here)))
                .or(() -> here ? Optional.empty() : published.flatMap(day -> counted(i, day, true)));
    }

    private String word(int i) {
        return i >= 0 && i < folded.size() ? folded.get(i) : "";
    }

    /** "The next day", "the same month", "the following year", "the day before", "that year". */
    private Optional<DateReader.Read> named(int i, EventDate anchor) {
        boolean that = word(i).equals("that");
        int at = word(i).equals("the") ? i + 1 : i;
        if (at == i && !that) {
            return Optional.empty();
        }
        if (DateWords.isAny(word(at), "day", "week", "month", "year", "night")
                && DateWords.isAny(word(at + 1), "before", "after")
                && (endsAt(at + 2) || word(at + 2).matches(AFTER))) {
            ChronoUnit unit = DateWords.unit(word(at)).orElse(ChronoUnit.DAYS);
            return shifted(at + 2, anchor, word(at + 1).equals("after") ? 1 : -1, unit);
        }
        int count = switch (word(at)) {
            case "next", "following" -> 1;
            case "previous", "preceding" -> -1;
            default -> 0;
        };
        if (count == 0 && !word(at).equals("same") && !that) {
            return Optional.empty();
        }
        if (count >= 0 && DateWords.isAny(word(at + 1), "morning", "afternoon", "evening", "night")) {
            return shifted(at + 2, anchor, count, ChronoUnit.DAYS);
        }
        return DateWords.unit(word(at + 1))
                .filter(unit -> !word(at + 1).endsWith("s") && unit != ChronoUnit.HOURS)
                .flatMap(unit -> shifted(at + 2, anchor, count, unit));
    }

    /** "A day later", "hours later", "two years earlier"; with a clause, "a day after ...", what the clause tells. */
    private Optional<DateReader.Read> counted(int i, EventDate anchor, boolean here) {
        Optional<Integer> number = DateWords.number(word(i));
        int at = number.isPresent() ? i + 1 : i;
        Optional<ChronoUnit> unit = DateWords.unit(word(at));
        if (unit.isEmpty() || number.isEmpty() && !word(at).equals("hours") || number.orElse(0) > 1000) {
            return Optional.empty();
        }
        boolean hours = unit.get().isTimeBased();
        boolean night = anchor.text().endsWith("night") && word(at + 1).equals("later");
        boolean morning = word(at + 1).equals("after") && here && isEarly(i);
        int count = hours ? night || morning ? 1 : 0 : number.orElse(0);
        ChronoUnit measure = hours ? ChronoUnit.DAYS : unit.get();
        int exact = word(at + 1).equals("to")
                        && word(at + 2).equals("the")
                        && word(at + 3).equals("day")
                ? 3
                : 0;
        String direction = word(at + 1 + exact);
        if (exact > 0 && isClause(direction)) {
            return toTheDay(at + 2 + exact, anchor, direction.equals("after") ? -count : count, measure);
        }
        if (direction.equals("later") || direction.equals("earlier") || endsAt(at + 2) && isClause(direction)) {
            return shifted(at + 2, anchor, DateWords.isAny(direction, "later", "after") ? count : -count, measure);
        }
        return isClause(direction) && here && i > OPENING
                ? shifted(at + 2, anchor, direction.equals("after") ? -count : count, measure)
                : Optional.empty();
    }

    /** "Resigned early on Monday, hours after": the night lies between. */
    private boolean isEarly(int i) {
        return folded.subList(Math.max(0, i - EARLY), i).stream()
                .anyMatch(word -> DateWords.isAny(word, "early", "dawn", "midnight"));
    }

    /** "Two years to the day after": the same day of an earlier year or month. */
    private static Optional<DateReader.Read> toTheDay(int to, EventDate anchor, int count, ChronoUnit unit) {
        return anchor.precision() == DatePrecision.DAY
                ? read(to, Days.day(anchor.start().orElseThrow().plus(count, unit), REASON))
                : Optional.empty();
    }

    private static boolean isClause(String word) {
        return word.equals("after") || word.equals("before");
    }

    private boolean endsAt(int i) {
        return i >= folded.size() || DateWords.isAny(word(i), ".", ",", ";", ":", "!", "?", ")");
    }

    private static Optional<DateReader.Read> shifted(int to, EventDate anchor, int count, ChronoUnit unit) {
        LocalDate day = anchor.start().orElseThrow();
        boolean exact = anchor.precision() == DatePrecision.DAY;
        boolean known = exact || anchor.precision() == DatePrecision.MONTH && unit == ChronoUnit.MONTHS;
        return switch (unit) {
            case DAYS -> exact ? read(to, Days.day(day.plusDays(count), REASON)) : Optional.empty();
            case WEEKS -> exact ? read(to, Days.week(day.plusWeeks(count), REASON)) : Optional.empty();
            case MONTHS ->
                known ? read(to, Days.month(YearMonth.from(day).plusMonths(count), REASON)) : Optional.empty();
            case YEARS -> read(to, Days.year(day.getYear() + count, REASON));
            default -> Optional.empty();
        };
    }

    private static Optional<DateReader.Read> read(int to, EventDate date) {
        return Optional.of(new DateReader.Read(to, date));
    }
}
