package dev.tocsin.language.time;

import dev.tocsin.language.text.Token;
import dev.tocsin.language.time.DateReader.Read;
import dev.tocsin.model.DatePrecision;
import dev.tocsin.model.EventDate;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads days and months of the calendar: "Feb. 5, 2022", "12-15 May", "early March", "June last year". */
final class CalendarReader {
    private static final int ABBREVIATED = 3;
    private static final Set<String> PARTS = YearReader.PARTS;

    private final List<Token> tokens;
    private final List<String> folded;
    private final Optional<LocalDate> published;

    CalendarReader(List<Token> tokens, List<String> folded, Optional<LocalDate> published) {
        this.tokens = tokens;
        this.folded = folded;
        this.published = published;
    }

    private String word(int i) {
        return i >= 0 && i < folded.size() ? folded.get(i) : "";
    }

    /** The month named by a word with a capital. */
    Optional<Month> month(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).capitalised() ? DateWords.month(word(i)) : Optional.empty();
    }

    private Leaning leaning(int from, int to) {
        return Leaning.of(folded, from, to);
    }

    /** 2023-04-05. */
    Optional<Read> iso(int i) {
        String word = word(i);
        if (word.length() != 10 || word.charAt(4) != '-' || word.charAt(7) != '-') {
            return Optional.empty();
        }
        Optional<Integer> year = DateWords.year(word.substring(0, 4));
        Optional<Integer> month = DateWords.number(word.substring(5, 7));
        Optional<Integer> day = DateWords.day(word.substring(8));
        if (year.isEmpty() || month.isEmpty() || month.get() < 1 || month.get() > 12 || day.isEmpty()) {
            return Optional.empty();
        }
        return Days.dayOf(year.get(), Month.of(month.get()), day.get())
                .map(date -> new Read(i + 1, Days.day(date, Days.SAID)));
    }

    /** "5 February 2022", "5th of February". */
    Optional<Read> dayMonth(int start, int i) {
        Optional<Integer> day = DateWords.day(word(i));
        int at = word(i + 1).equals("of") ? i + 2 : i + 1;
        if (day.isEmpty() || month(at).isEmpty()) {
            return daysMonth(start, i);
        }
        return calendarDay(start, month(at).get(), day.get(), at + 1);
    }

    /** "12-15 May", "12 to 15 May 2019". */
    private Optional<Read> daysMonth(int start, int i) {
        int hyphen = word(i).indexOf('-');
        int at = hyphen > 0 ? i + 1 : i + 3;
        boolean joined = hyphen > 0 || DateWords.isAny(word(i + 1), "-", "\u2013", "to", "and");
        Optional<Integer> first = DateWords.day(hyphen > 0 ? word(i).substring(0, hyphen) : word(i));
        Optional<Integer> last = DateWords.day(hyphen > 0 ? word(i).substring(hyphen + 1) : word(i + 2));
        if (!joined
                || first.isEmpty()
                || last.filter(day -> day > first.get()).isEmpty()
                || month(at).isEmpty()) {
            return Optional.empty();
        }
        Optional<Read> read = calendarDay(start, month(at).get(), first.get(), at + 1);
        return read.map(found -> new Read(
                found.to(),
                found.date()
                        .start()
                        .map(day ->
                                days(day, last.get() - first.get(), found.date().reason()))
                        .orElse(found.date())));
    }

    /** "Feb. 5, 2022", "February 5-7", "early February", "February 2022", "mid-August". */
    Optional<Read> monthDay(int start, int i) {
        String part = PARTS.contains(word(i)) ? word(i) : "";
        int at = part.isEmpty() ? i : word(i + 1).equals("-") ? i + 2 : i + 1;
        if (part.isEmpty()
                && (word(i).startsWith("mid-") || word(i).startsWith("late-") || word(i).startsWith("early-"))) {
            int hyphen = word(i).indexOf('-');
            Optional<Month> month = DateWords.month(word(i).substring(hyphen + 1));
            String named = word(i).substring(0, hyphen);
            return month.flatMap(found -> monthOnly(start, found, named, i + 1));
        }
        Optional<Month> month = month(at);
        if (month.isEmpty() || isPersonOrVerb(at)) {
            return Optional.empty();
        }
        Optional<Integer> day = part.isEmpty() ? DateWords.day(word(at + 1)) : Optional.empty();
        boolean counts = DateWords.unit(word(at + 2)).isPresent();
        if (day.isPresent() && !counts) {
            return calendarDay(start, month.get(), day.get(), at + 2);
        }
        return monthOnly(start, month.get(), part, at + 1);
    }

    /** "May" and "March" need a year, a day or a preposition; May is also a name and "may" a verb. */
    private boolean isPersonOrVerb(int at) {
        String word = word(at);
        boolean risky = word.equals("may") || word.equals("march") || word.equals("august") || word.equals("jan");
        boolean foreign = word.length() == ABBREVIATED
                && !word.equals("may")
                && DateWords.isAny(word(at + 1), "del", "de", "la", "du", "di");
        boolean supported = DateWords.day(word(at + 1)).isPresent()
                || DateWords.year(word(at + 1)).isPresent()
                || DateReader.PREPOSITIONS.contains(word(at - 1))
                || PARTS.contains(word(at - 1))
                || DateWords.isAny(word(at - 1), "last", "next", "this", "to", "-");
        return foreign || risky && !supported;
    }

    /**
     * A year after a day or a month.
     *
     * @param to the token after it
     */
    private record Year(int number, int to) {}

    /** "(June) 2019", "(June 3), 2019", "(June) last year", "(June) of next year". */
    private Optional<Year> yearAt(int i) {
        int at = DateWords.isAny(word(i), ",", "of") ? i + 1 : i;
        Optional<Integer> year = DateWords.year(word(at));
        if (year.isPresent() || published.isEmpty() || word(i).equals(",")) {
            return year.map(number -> new Year(number, at + 1));
        }
        return DateWords.yearShift(word(at), word(at + 1))
                .map(shift -> new Year(published.get().getYear() + shift, at + 2));
    }

    /** A day of a month and what follows: days until which it lasts, a year. */
    Optional<Read> calendarDay(int start, Month month, int day, int to) {
        int end = to;
        int last = day;
        boolean range = DateWords.isAny(word(end), "-", "\u2013")
                || DateWords.isAny(word(end), "to", "and", "until") && !counts(end + 2);
        Optional<Integer> until = range ? DateWords.day(word(end + 1)) : Optional.empty();
        int nearest = word(end).equals("and") ? day + 1 : 31;
        if (until.filter(found -> found > day && found <= nearest).isPresent()) {
            last = until.get();
            end += 2;
        }
        Optional<Year> said = yearAt(end);
        Optional<Integer> year = said.map(Year::number);
        int after = said.map(Year::to).orElse(end);
        int length = last - day;
        if (year.isPresent()) {
            return Days.dayOf(year.get(), month, day).map(date -> new Read(after, days(date, length, Days.SAID)));
        }
        if (published.isEmpty()) {
            String known = "no publication date: the year is not said; month " + month.getValue() + ", day " + day;
            return Optional.of(new Read(after, Days.unknown(known)));
        }
        return Days.dayOf(month, day, published.get(), leaning(start, after))
                .map(date -> new Read(after, days(date, length, "the year is taken from the publication date")));
    }

    /** Whether a number before this token may count what it names: "May 3 and 12 ships". */
    private boolean counts(int i) {
        return i < tokens.size()
                && tokens.get(i).word()
                && !DateWords.isAny(word(i), "in", "at", "on", "by", "near", "off", "as", "with", "and", "when");
    }

    private static EventDate days(LocalDate first, int more, String reason) {
        return Days.range(first, first.plusDays(more), DatePrecision.DAY, reason);
    }

    /** A month, and the year after it or else the one that it means. */
    Optional<Read> monthOnly(int start, Month month, String part, int to) {
        Optional<Year> year = yearAt(to);
        if (year.isPresent()) {
            YearMonth exact = YearMonth.of(year.get().number(), month);
            return Optional.of(new Read(year.get().to(), Days.part(exact, part, Days.SAID)));
        }
        if (published.isEmpty()) {
            String known = "no publication date: the year is not said; month " + month.getValue();
            return Optional.of(new Read(to, Days.unknown(known)));
        }
        LocalDate day = published.get();
        boolean last = word(start - 1).equals("last");
        boolean next = word(start - 1).equals("next");
        Leaning leaning = last ? Leaning.PAST : next ? Leaning.FUTURE : leaning(start, to);
        int guess = Days.yearOf(month, last ? day.minusMonths(1) : next ? day.plusMonths(1) : day, leaning);
        return Optional.of(new Read(
                to, Days.part(YearMonth.of(guess, month), part, "the year is taken from the publication date")));
    }
}
