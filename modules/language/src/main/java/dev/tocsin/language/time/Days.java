package dev.tocsin.language.time;

import dev.tocsin.model.DatePrecision;
import dev.tocsin.model.EventDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Event dates out of days. The text is filled in by the resolver. */
final class Days {
    static final String SAID = "the date is given";
    static final String RELATIVE = "relative to the publication date";
    static final String NO_PUBLICATION = "relative to the publication date, which is not known";

    private Days() {}

    static EventDate day(LocalDate day, String reason) {
        return range(day, day, DatePrecision.DAY, reason);
    }

    static EventDate month(YearMonth month, String reason) {
        return range(month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH, reason);
    }

    static EventDate year(int year, String reason) {
        return range(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), DatePrecision.YEAR, reason);
    }

    /** The week from Monday to Sunday that the day lies in. */
    static EventDate week(LocalDate day, String reason) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return range(monday, monday.plusDays(6), DatePrecision.MONTH, reason);
    }

    static EventDate season(int year, Month first, String reason) {
        YearMonth begin = YearMonth.of(year, first);
        return range(begin.atDay(1), begin.plusMonths(2).atEndOfMonth(), DatePrecision.YEAR, reason);
    }

    static EventDate range(LocalDate start, LocalDate end, DatePrecision precision, String reason) {
        return new EventDate(Optional.of(start), Optional.of(end), precision, "", reason);
    }

    static EventDate unknown(String reason) {
        return EventDate.unknown("", reason);
    }

    /** The third of the month that "early", "mid" or "late" names. */
    static EventDate part(YearMonth month, String part, String reason) {
        return switch (part) {
            case "early", "beginning" -> range(month.atDay(1), month.atDay(10), DatePrecision.MONTH, reason);
            case "mid", "middle" -> range(month.atDay(11), month.atDay(20), DatePrecision.MONTH, reason);
            case "late", "end" -> range(month.atDay(21), month.atEndOfMonth(), DatePrecision.MONTH, reason);
            default -> month(month, reason);
        };
    }

    /** The third of a year that "early", "mid" or "late" names, else the year. */
    static EventDate yearPart(int year, String part) {
        return yearPart(year, part, SAID);
    }

    static EventDate yearPart(int year, String part, String reason) {
        int first = part.equals("mid") ? 5 : part.equals("late") ? 9 : 1;
        int last = part.equals("early") ? 4 : part.equals("mid") ? 8 : 12;
        return range(LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth(), DatePrecision.YEAR, reason);
    }

    static EventDate quarter(int year, int number, String reason) {
        YearMonth first = YearMonth.of(year, 3 * number - 2);
        return range(first.atDay(1), first.plusMonths(2).atEndOfMonth(), DatePrecision.YEAR, reason);
    }

    /** The first, last or middle months of a year: its "beginning", its "end". */
    static EventDate yearEdge(int year, String part, String reason) {
        int first = part.equals("mid") ? 6 : part.equals("late") ? 12 : 1;
        int last = part.equals("early") ? 1 : part.equals("mid") ? 7 : 12;
        return range(
                LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth(), DatePrecision.MONTH, reason);
    }

    /** The year that a month without one means. */
    static int yearOf(Month month, LocalDate published, Leaning leaning) {
        int difference = month.getValue() - published.getMonthValue();
        int year = published.getYear();
        return switch (leaning) {
            case PAST -> difference <= 0 ? year : year - 1;
            case FUTURE -> difference >= 0 ? year : year + 1;
            case UNKNOWN -> difference <= 2 ? difference < -9 ? year + 1 : year : year - 1;
        };
    }

    /** The day that a month and day without a year mean. */
    static Optional<LocalDate> dayOf(Month month, int day, LocalDate published, Leaning leaning) {
        Optional<LocalDate> same = dayOf(published.getYear(), month, day);
        if (same.isEmpty()) {
            return dayOf(published.getYear() - 1, month, day);
        }
        long ahead = same.get().toEpochDay() - published.toEpochDay();
        return switch (leaning) {
            case PAST -> ahead <= 1 ? same : dayOf(published.getYear() - 1, month, day);
            case FUTURE -> ahead >= -31 ? same : dayOf(published.getYear() + 1, month, day);
            case UNKNOWN ->
                ahead <= 90
                        ? ahead < -300 ? dayOf(published.getYear() + 1, month, day) : same
                        : dayOf(published.getYear() - 1, month, day);
        };
    }

    static Optional<LocalDate> dayOf(int year, Month month, int day) {
        return day <= YearMonth.of(year, month).lengthOfMonth()
                ? Optional.of(LocalDate.of(year, month, day))
                : Optional.empty();
    }

    /** The day that a weekday means, seen from the day of publication. */
    static LocalDate onWeekday(LocalDate day, DayOfWeek weekday, String direction, Leaning leaning) {
        return switch (direction) {
            case "last", "past" -> day.with(TemporalAdjusters.previous(weekday));
            case "next", "coming" -> day.with(TemporalAdjusters.next(weekday));
            default ->
                leaning == Leaning.FUTURE
                        ? day.with(TemporalAdjusters.nextOrSame(weekday))
                        : day.with(TemporalAdjusters.previousOrSame(weekday));
        };
    }
}
