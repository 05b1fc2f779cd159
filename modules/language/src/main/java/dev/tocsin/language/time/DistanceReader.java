package dev.tocsin.language.time;

import dev.tocsin.model.DatePrecision;
import dev.tocsin.model.EventDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads times by how far they are from the day of publication: "two days ago", "in three weeks", "within a year". */
final class DistanceReader {
    private final List<String> folded;
    private final Optional<LocalDate> published;

    DistanceReader(List<String> folded, Optional<LocalDate> published) {
        this.folded = folded;
        this.published = published;
    }

    Optional<DateReader.Read> at(int start, int i) {
        return ago(i).or(() -> past(start, i)).or(() -> ahead(start, i));
    }

    private String word(int i) {
        return i >= 0 && i < folded.size() ? folded.get(i) : "";
    }

    private Optional<DateReader.Read> read(int to, Function<LocalDate, EventDate> meaning) {
        return Optional.of(
                new DateReader.Read(to, published.map(meaning).orElseGet(() -> Days.unknown(Days.NO_PUBLICATION))));
    }

    /** "two days ago", "a year earlier" only with "ago". */
    private Optional<DateReader.Read> ago(int i) {
        int at = DateWords.isAny(word(i), "about", "nearly", "almost", "over", "some", "roughly", "around") ? i + 1 : i;
        Optional<DateReader.Read> fraction = fractionAgo(at);
        if (fraction.isPresent()) {
            return fraction;
        }
        Optional<Integer> number = DateWords.number(word(at));
        int unitAt = word(at + 1).equals("couple") ? at + 3 : word(at + 1).equals("of") ? at + 2 : at + 1;
        Optional<ChronoUnit> unit = DateWords.unit(word(unitAt));
        if (number.isEmpty() || unit.isEmpty() || !word(unitAt + 1).equals("ago") || number.get() > 3000) {
            return Optional.empty();
        }
        long count = word(at + 1).equals("couple") ? 2 : number.get();
        return read(unitAt + 2, day -> back(day, count, unit.get()));
    }

    /** "Half a century ago", "a quarter of a century ago". */
    private Optional<DateReader.Read> fractionAgo(int i) {
        boolean half = word(i).equals("half") && word(i + 1).equals("a");
        boolean quarter = word(i).equals("a")
                && word(i + 1).equals("quarter")
                && word(i + 2).equals("of")
                && word(i + 3).equals("a");
        int unitAt = half ? i + 2 : i + 4;
        int years = word(unitAt).equals("century") ? 100 : word(unitAt).equals("decade") ? 10 : 0;
        if (!half && !quarter || years == 0 || !word(unitAt + 1).equals("ago")) {
            return Optional.empty();
        }
        return read(unitAt + 2, day -> Days.year(day.getYear() - years / (half ? 2 : 4), Days.RELATIVE));
    }

    private static EventDate back(LocalDate day, long count, ChronoUnit unit) {
        return switch (unit) {
            case HOURS, MINUTES -> Days.day(count < 12 ? day : day.minusDays(count / 24), Days.RELATIVE);
            case DAYS -> Days.day(day.minusDays(count), Days.RELATIVE);
            case WEEKS -> Days.week(day.minusWeeks(count), Days.RELATIVE);
            case MONTHS -> Days.month(YearMonth.from(day).minusMonths(count), Days.RELATIVE);
            case YEARS -> Days.year(day.getYear() - (int) count, Days.RELATIVE);
            default -> Days.range(day.minusYears(10 * count), day, DatePrecision.YEAR, Days.RELATIVE);
        };
    }

    /** "in the past two years", "over the last decade", "in the coming weeks", "in recent months", "within a year". */
    private Optional<DateReader.Read> past(int start, int i) {
        int at = word(i).equals("the") ? i + 1 : i;
        String direction = word(at);
        if (!DateWords.isAny(direction, "past", "last", "recent", "coming", "next", "previous", "within")) {
            return Optional.empty();
        }
        Optional<Integer> number = DateWords.number(word(at + 1));
        boolean vague = number.isEmpty() && DateWords.isAny(word(at + 1), "few", "several", "many");
        int unitAt = number.isPresent() || vague ? at + 2 : at + 1;
        Optional<ChronoUnit> unit = DateWords.unit(word(unitAt));
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        boolean ahead = DateWords.isAny(direction, "coming", "next", "within");
        boolean lasted = direction.equals("within") && Leaning.of(folded, start, unitAt + 1) == Leaning.PAST;
        if (lasted) {
            return Optional.empty();
        }
        if (number.isEmpty() || number.get() > 200) {
            return read(
                    unitAt + 1,
                    day -> new EventDate(
                            ahead ? Optional.of(day) : Optional.empty(),
                            ahead ? Optional.empty() : Optional.of(day),
                            DatePrecision.UNKNOWN,
                            "",
                            "the text names no day"));
        }
        int count = number.get();
        return read(
                unitAt + 1,
                day -> ahead
                        ? Days.range(day, plus(day, count, unit.get()), DatePrecision.YEAR, Days.RELATIVE)
                        : Days.range(plus(day, -count, unit.get()), day, DatePrecision.YEAR, Days.RELATIVE));
    }

    /** "In three days", "in two years' time": of what is to come. */
    private Optional<DateReader.Read> ahead(int start, int i) {
        Optional<Integer> number = DateWords.number(word(i));
        Optional<ChronoUnit> unit = DateWords.unit(word(i + 1));
        boolean time = word(i + 2).equals("'") && word(i + 3).equals("time")
                || word(i + 2).equals("time");
        boolean owned = DateWords.isAny(word(i + 2), "'", "'s");
        if (number.isEmpty()
                || unit.isEmpty()
                || unit.get().isTimeBased()
                || !word(start).equals("in")
                || owned && !time
                || Leaning.of(folded, start, i + 2) != Leaning.FUTURE && !time) {
            return Optional.empty();
        }
        int to = time ? word(i + 2).equals("time") ? i + 3 : i + 4 : i + 2;
        return read(to, day -> back(day, -number.get(), unit.get()));
    }

    private static LocalDate plus(LocalDate day, int count, ChronoUnit unit) {
        return unit.isTimeBased() ? day.plusDays(count * unit.getDuration().toHours() / 24) : day.plus(count, unit);
    }
}
