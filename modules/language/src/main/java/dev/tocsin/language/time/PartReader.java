package dev.tocsin.language.time;

import dev.tocsin.model.DatePrecision;
import dev.tocsin.model.EventDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Reads parts of months and years: "the first week of May", "the second half of 2015", "the last days of the year". */
final class PartReader {
    private static final int WEEK = 7;
    private static final int MONTHS = 12;
    private static final int SEASON = 4;
    private static final int LAST = -1;

    private final List<String> folded;

    PartReader(List<String> folded) {
        this.folded = folded;
    }

    /**
     * A part named, without what it is a part of.
     *
     * @param number which of them; negative: the last
     * @param whole the token at which what it is a part of begins
     */
    record Part(int number, String unit, int whole) {}

    /** "The first week of", "second half of", "the closing days of". */
    Optional<Part> at(int i) {
        int at = word(i).equals("the") ? i + 1 : i;
        int number = switch (word(at)) {
            case "first", "opening", "early" -> 1;
            case "last", "final", "closing", "dying", "latter" -> LAST;
            default -> DateWords.nth(word(at)).orElse(0);
        };
        String unit = word(at + 1);
        boolean part = DateWords.isAny(unit, "half", "quarter", "week", "weeks", "days", "months")
                && word(at + 2).equals("of");
        return number == 0 || !part ? Optional.empty() : Optional.of(new Part(number, unit, at + 3));
    }

    private String word(int i) {
        return i >= 0 && i < folded.size() ? folded.get(i) : "";
    }

    /** That part of a month or a year; the whole where it has no such part. */
    static EventDate of(EventDate whole, Part part) {
        if (whole.start().isEmpty() || whole.end().isEmpty()) {
            return whole;
        }
        LocalDate first = whole.start().get();
        LocalDate last = whole.end().get();
        boolean year = !YearMonth.from(first).equals(YearMonth.from(last));
        return switch (part.unit()) {
            case "half" -> year ? months(first, part, MONTHS / 2, whole) : days(first, last, part, 15, whole);
            case "quarter" -> year ? months(first, part, MONTHS / 4, whole) : whole;
            case "months" -> year ? months(first, part, SEASON, whole) : whole;
            case "weeks" -> year ? months(first, part, 2, whole) : days(first, last, part, 2 * WEEK, whole);
            default -> year && part.unit().equals("week") ? whole : days(first, last, part, WEEK, whole);
        };
    }

    private static EventDate months(LocalDate year, Part part, int length, EventDate whole) {
        int number = part.number() < 0 ? MONTHS / length : part.number();
        if (number * length > MONTHS) {
            return whole;
        }
        YearMonth from = YearMonth.of(year.getYear(), (number - 1) * length + 1);
        return Days.range(
                from.atDay(1), from.plusMonths(length - 1L).atEndOfMonth(), DatePrecision.YEAR, whole.reason());
    }

    private static EventDate days(LocalDate first, LocalDate last, Part part, int length, EventDate whole) {
        if (part.number() < 0) {
            return Days.range(last.minusDays(length - 1L), last, DatePrecision.MONTH, whole.reason());
        }
        LocalDate from = first.plusDays((part.number() - 1L) * length);
        LocalDate to = from.plusDays(length - 1L);
        return Days.range(from, to.isAfter(last) ? last : to, DatePrecision.MONTH, whole.reason());
    }
}
