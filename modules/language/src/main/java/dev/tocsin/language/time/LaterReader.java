package dev.tocsin.language.time;

import dev.tocsin.model.DatePrecision;
import dev.tocsin.model.EventDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what is told relative to a time named before: "a day later", "the next day", "the same year". */
final class LaterReader {
    private static final String REASON = "relative to the time named before";
    private static final int OPENING = 4;
    private static final Set<String> STOPS = Set.of(".", ",", ";", ":", "!", "?", ")");

    private final List<String> folded;

    LaterReader(List<String> folded) {
        this.folded = folded;
    }

    /**
     * The expression that begins at this token.
     *
     * @param before the time named before it
     * @param here whether that is in the same sentence
     */
    Optional<DateReader.Read> at(int i, Optional<EventDate> before, boolean here) {
        if (before.isEmpty() || before.get().start().isEmpty()) {
            return Optional.empty();
        }
        EventDate anchor = before.get();
        return named(i, anchor).or(() -> counted(i, anchor, here));
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
        if (word(at).equals("day") && isClause(word(at + 1)) && endsAt(at + 2)) {
            return shifted(at + 2, anchor, word(at + 1).equals("after") ? 1 : -1, ChronoUnit.DAYS);
        }
        int count = switch (word(at)) {
            case "next", "following" -> 1;
            case "previous", "preceding" -> -1;
            default -> 0;
        };
        if (count == 0 && !word(at).equals("same") && !that) {
            return Optional.empty();
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
        int count = hours ? night ? 1 : 0 : number.orElse(0);
        ChronoUnit measure = hours ? ChronoUnit.DAYS : unit.get();
        String direction = word(at + 1);
        if (direction.equals("later") || direction.equals("earlier") || endsAt(at + 2) && isClause(direction)) {
            return shifted(
                    at + 2, anchor, direction.equals("later") || direction.equals("after") ? count : -count, measure);
        }
        return isClause(direction) && here && i > OPENING
                ? shifted(at + 2, anchor, direction.equals("after") ? -count : count, measure)
                : Optional.empty();
    }

    private static boolean isClause(String word) {
        return word.equals("after") || word.equals("before");
    }

    private boolean endsAt(int i) {
        return i >= folded.size() || STOPS.contains(word(i));
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
