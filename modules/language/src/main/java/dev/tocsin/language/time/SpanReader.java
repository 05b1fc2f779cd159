package dev.tocsin.language.time;

import dev.tocsin.model.DatePrecision;
import dev.tocsin.model.EventDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what is told relative to the day of publication: "yesterday", "last week", "in the spring". */
final class SpanReader {
    private final List<String> folded;
    private final Optional<LocalDate> published;
    private final DistanceReader distances;

    SpanReader(List<String> folded, Optional<LocalDate> published) {
        this.folded = folded;
        this.published = published;
        this.distances = new DistanceReader(folded, published);
    }

    Optional<DateReader.Read> at(int start, int i) {
        return dayWord(i)
                .or(() -> theWeekend(start, i))
                .or(() -> directed(start, i))
                .or(() -> distances.at(start, i))
                .or(() -> season(start, i))
                .or(() -> decade(i));
    }

    private String word(int i) {
        return i >= 0 && i < folded.size() ? folded.get(i) : "";
    }

    private Optional<DateReader.Read> read(int to, Function<LocalDate, EventDate> meaning) {
        return Optional.of(
                new DateReader.Read(to, published.map(meaning).orElseGet(() -> Days.unknown(Days.NO_PUBLICATION))));
    }

    private Optional<DateReader.Read> dayWord(int i) {
        return switch (word(i)) {
            case "today", "tonight" -> read(i + 1, day -> Days.day(day, Days.RELATIVE));
            case "yesterday" -> read(i + 1, day -> Days.day(day.minusDays(1), Days.RELATIVE));
            case "tomorrow" -> read(i + 1, day -> Days.day(day.plusDays(1), Days.RELATIVE));
            case "overnight" -> overnight(i);
            default -> Optional.empty();
        };
    }

    /** "Overnight", "overnight to Wednesday", "overnight into Sunday". */
    private Optional<DateReader.Read> overnight(int i) {
        Optional<DayOfWeek> until =
                DateWords.isAny(word(i + 1), "to", "into") ? DateWords.weekday(word(i + 2)) : Optional.empty();
        return until.isPresent()
                ? read(i + 3, day -> Days.day(day.with(TemporalAdjusters.previousOrSame(until.get())), Days.RELATIVE))
                : read(i + 1, day -> Days.range(day.minusDays(1), day, DatePrecision.DAY, Days.RELATIVE));
    }

    /** "Over the weekend", "at the weekend": the last one, unless the clause speaks of what is to come. */
    private Optional<DateReader.Read> theWeekend(int start, int i) {
        String before = word(start).equals("the") ? word(start - 1) : word(start);
        if (!word(i).equals("the")
                || !word(i + 1).equals("weekend")
                || !DateWords.isAny(before, "at", "on", "over", "during")) {
            return Optional.empty();
        }
        boolean ahead = Leaning.of(folded, start, i + 2) == Leaning.FUTURE;
        return read(i + 2, day -> ahead ? weekend(day, 0) : lastWeekend(day));
    }

    /** "last week", "this month", "next year", "earlier this year", "this morning", "last night". */
    private Optional<DateReader.Read> directed(int start, int i) {
        int at = DateWords.isAny(word(i), "earlier", "later", "the", "early", "late") ? i + 1 : i;
        String part = DateWords.isAny(word(i), "early", "late") ? word(i) : "";
        int direction = switch (word(at)) {
            case "last", "previous", "past" -> -1;
            case "this", "current" -> 0;
            case "next", "coming", "following" -> 1;
            default -> 9;
        };
        if (direction == 9 || word(at).equals("following") && at == i) {
            return Optional.empty();
        }
        String unit = word(at + 1);
        Optional<Month> month = unit.equals("may") || unit.equals("march") ? Optional.empty() : DateWords.month(unit);
        if (month.isPresent() && unit.length() > 3) {
            return read(at + 2, day -> namedMonth(day, month.get(), direction));
        }
        Optional<Month> season = DateWords.season(unit);
        if (season.isPresent() && !unit.equals("fall") | direction != 9) {
            return read(
                    at + 2, day -> Days.season(seasonYear(day, season.get(), direction), season.get(), Days.RELATIVE));
        }
        if (word(at).equals("past")
                && at == i
                && !DateWords.isAny(word(start), "in", "over", "for", "during", "within")) {
            return Optional.empty();
        }
        return switch (unit) {
            case "morning", "afternoon", "evening", "night" ->
                read(at + 2, day -> Days.day(direction < 0 ? day.minusDays(1) : day, Days.RELATIVE));
            case "week" -> read(at + 2, day -> Days.week(day.plusWeeks(direction), Days.RELATIVE));
            case "weekend" -> read(at + 2, day -> weekend(day, direction));
            case "month" ->
                read(at + 2, day -> Days.part(YearMonth.from(day).plusMonths(direction), part, Days.RELATIVE));
            case "year" -> read(at + 2, day -> Days.yearPart(day.getYear() + direction, part, Days.RELATIVE));
            case "quarter" -> read(at + 2, day -> quarter(day, direction));
            case "decade", "century" -> read(at + 2, day -> decades(day, unit.equals("decade") ? 10 : 100, direction));
            default -> Optional.empty();
        };
    }

    /** "The end of the year", "the beginning of next month": of the unit at this token. */
    Optional<DateReader.Read> edge(int i, String part) {
        int direction = switch (word(i)) {
            case "the", "this" -> 0;
            case "next" -> 1;
            case "last" -> -1;
            default -> 9;
        };
        if (direction == 9) {
            return Optional.empty();
        }
        return switch (word(i + 1)) {
            case "year" -> read(i + 2, day -> Days.yearEdge(day.getYear() + direction, part, Days.RELATIVE));
            case "month" ->
                read(i + 2, day -> Days.part(YearMonth.from(day).plusMonths(direction), part, Days.RELATIVE));
            default -> Optional.empty();
        };
    }

    /** "The first quarter of 2023". */
    Optional<DateReader.Read> quarterOf(int i) {
        int at = word(i).equals("the") ? i + 1 : i;
        Optional<Integer> number = DateWords.nth(word(at));
        Optional<Integer> year = word(at + 1).equals("quarter") && word(at + 2).equals("of")
                ? DateWords.year(word(at + 3))
                : Optional.empty();
        return number.flatMap(nth ->
                year.map(found -> new DateReader.Read(at + 4, Days.quarter(found, nth, Days.SAID))));
    }

    private static EventDate namedMonth(LocalDate day, Month month, int direction) {
        int difference = month.getValue() - day.getMonthValue();
        int year = day.getYear();
        if (direction < 0) {
            year -= difference >= 0 ? 1 : 0;
        } else if (direction > 0) {
            year += difference <= 0 ? 1 : 0;
        }
        return Days.month(YearMonth.of(year, month), Days.RELATIVE);
    }

    private static int seasonYear(LocalDate day, Month first, int direction) {
        int year = day.getYear();
        if (direction < 0) {
            return day.isAfter(LocalDate.of(year, first, 1).plusMonths(3)) ? year : year - 1;
        }
        return direction > 0 && !day.isBefore(LocalDate.of(year, first, 1)) ? year + 1 : year;
    }

    private static EventDate lastWeekend(LocalDate day) {
        LocalDate saturday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        return Days.range(saturday, saturday.plusDays(1), DatePrecision.DAY, Days.RELATIVE);
    }

    private static EventDate weekend(LocalDate day, int direction) {
        LocalDate saturday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        boolean now = !day.isAfter(saturday.plusDays(1));
        LocalDate meant = direction > 0 || direction == 0 && !now
                ? saturday.plusWeeks(1)
                : direction < 0 && now ? saturday.minusWeeks(1) : saturday;
        return Days.range(meant, meant.plusDays(1), DatePrecision.DAY, Days.RELATIVE);
    }

    private static EventDate quarter(LocalDate day, int direction) {
        YearMonth first = YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1)
                .plusMonths(3L * direction);
        return Days.range(first.atDay(1), first.plusMonths(2).atEndOfMonth(), DatePrecision.YEAR, Days.RELATIVE);
    }

    private static EventDate decades(LocalDate day, int years, int direction) {
        return direction > 0
                ? Days.range(day, day.plusYears(years), DatePrecision.YEAR, Days.RELATIVE)
                : Days.range(day.minusYears(years), day, DatePrecision.YEAR, Days.RELATIVE);
    }

    /** "in the spring", "spring 2022". */
    private Optional<DateReader.Read> season(int start, int i) {
        int at = word(i).equals("the") ? i + 1 : i;
        at = DateWords.isAny(word(at), "early", "late", "mid") ? at + 1 : at;
        Optional<Month> season = DateWords.season(word(at));
        if (season.isEmpty()) {
            return Optional.empty();
        }
        int yearAt = word(at + 1).equals("of") ? at + 2 : at + 1;
        Optional<Integer> year = DateWords.year(word(yearAt));
        if (year.isPresent()) {
            return Optional.of(new DateReader.Read(yearAt + 1, Days.season(year.get(), season.get(), Days.SAID)));
        }
        boolean introduced =
                DateWords.isAny(word(start), "in", "since", "by", "during", "until", "last", "next", "this")
                        && start < at;
        if (!introduced) {
            return Optional.empty();
        }
        int to = at + 1;
        boolean future = Leaning.of(folded, start, to) == Leaning.FUTURE;
        return read(to, day -> Days.season(nearSeason(day, season.get(), future), season.get(), Days.RELATIVE));
    }

    private static int nearSeason(LocalDate day, Month first, boolean future) {
        boolean begun = !day.isBefore(LocalDate.of(day.getYear(), first, 1));
        return future ? begun ? day.getYear() + 1 : day.getYear() : begun ? day.getYear() : day.getYear() - 1;
    }

    /** "the 1990s". */
    private Optional<DateReader.Read> decade(int i) {
        int at = word(i).equals("the") ? i + 1 : i;
        String word = word(at);
        if (word.length() != 5 || !word.endsWith("0s")) {
            return Optional.empty();
        }
        return DateWords.year(word.substring(0, 4))
                .map(year -> new DateReader.Read(
                        at + 1,
                        Days.range(
                                LocalDate.of(year, 1, 1),
                                LocalDate.of(year + 9, 12, 31),
                                DatePrecision.YEAR,
                                Days.SAID)));
    }
}
