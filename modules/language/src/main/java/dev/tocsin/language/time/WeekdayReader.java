package dev.tocsin.language.time;

import dev.tocsin.language.text.Token;
import dev.tocsin.language.time.DateReader.Read;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads days by their place in the week or the month: "last Friday", "on Wednesday last week", "on the 5th". */
final class WeekdayReader {
    private static final Set<String> DAY_TIMES = Set.of("morning", "afternoon", "evening", "night");

    private final List<Token> tokens;
    private final List<String> folded;
    private final Optional<LocalDate> published;
    private final CalendarReader calendar;

    WeekdayReader(List<Token> tokens, List<String> folded, Optional<LocalDate> published, CalendarReader calendar) {
        this.tokens = tokens;
        this.folded = folded;
        this.published = published;
        this.calendar = calendar;
    }

    private String word(int i) {
        return i >= 0 && i < folded.size() ? folded.get(i) : "";
    }

    private boolean capital(int i) {
        return i < tokens.size() && tokens.get(i).capitalised();
    }

    private Leaning leaning(int from, int to) {
        return Leaning.of(folded, from, to);
    }

    /** "on Friday", "last Friday", "Friday morning", "Friday, Feb. 5". */
    Optional<Read> weekday(int start, int i) {
        boolean directed = DateWords.isAny(word(i), "last", "next", "this", "coming", "past", "early", "late");
        int at = directed ? i + 1 : i;
        Optional<DayOfWeek> weekday = capital(at) ? DateWords.weekday(word(at)) : Optional.empty();
        if (weekday.isEmpty()) {
            return Optional.empty();
        }
        int to = at + 1;
        boolean comma = word(to).equals(",")
                && (calendar.month(to + 1).isPresent()
                        || DateWords.day(word(to + 1)).isPresent());
        Optional<Read> exact =
                comma ? calendar.dayMonth(start, to + 1).or(() -> calendar.monthDay(start, at + 2)) : Optional.empty();
        if (exact.isPresent()) {
            return exact;
        }
        to += DAY_TIMES.contains(word(to)) ? 1 : 0;
        if (published.isEmpty()) {
            return Optional.of(new Read(to, Days.unknown(Days.NO_PUBLICATION)));
        }
        int week = word(to).equals("of") ? to + 1 : to;
        if (DateWords.isAny(word(week), "last", "this", "next")
                && word(week + 1).equals("week")
                && !word(week + 2).matches(".s")) {
            int weeks = word(week).equals("last") ? -1 : word(week).equals("next") ? 1 : 0;
            LocalDate inWeek = published.get().plusWeeks(weeks).with(weekday.get());
            return Optional.of(new Read(week + 2, Days.day(inWeek, Days.RELATIVE)));
        }
        LocalDate day = Days.onWeekday(published.get(), weekday.get(), directed ? word(i) : "", leaning(start, to));
        return Optional.of(new Read(to, Days.day(day, Days.RELATIVE)));
    }

    /** "on the 5th". */
    Optional<Read> dayOfMonth(int start, int i) {
        Optional<Integer> day = DateWords.day(word(i));
        int of = word(i + 1).equals("of") ? i + 2 : i + 1;
        if (calendar.month(of).isPresent() && day.isPresent()) {
            return calendar.calendarDay(start, calendar.month(of).get(), day.get(), of + 1);
        }
        boolean alone = !word(start).equals("on")
                || !DateWords.ordinal(word(i))
                || i + 1 < tokens.size()
                        && tokens.get(i + 1).word()
                        && !DateReader.PREPOSITIONS.contains(word(i + 1))
                        && !word(i + 1).equals("and");
        if (day.isEmpty() || alone) {
            return Optional.empty();
        }
        if (published.isEmpty()) {
            return Optional.of(new Read(i + 1, Days.unknown(Days.NO_PUBLICATION + "; day " + day.get())));
        }
        YearMonth month = YearMonth.from(published.get());
        boolean later = day.get() > published.get().getDayOfMonth();
        Leaning leaning = leaning(start, i + 1);
        YearMonth guess = later && leaning != Leaning.FUTURE
                ? month.minusMonths(1)
                : !later && leaning == Leaning.FUTURE ? month.plusMonths(1) : month;
        return Days.dayOf(guess.getYear(), guess.getMonth(), day.get())
                .map(date -> new Read(i + 1, Days.day(date, Days.RELATIVE)));
    }
}
