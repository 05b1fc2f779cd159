package dev.tocsin.language.time;

import dev.tocsin.language.text.Token;
import dev.tocsin.model.DatePrecision;
import dev.tocsin.model.EventDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads absolute dates, months, years and weekdays at a place of a sentence, and leaves spans of time to another. */
final class DateReader {
    private static final int ABBREVIATED = 3;
    private static final Set<String> PARTS = Set.of("early", "mid", "late");
    private static final Set<String> PREPOSITIONS = Set.of(
            "on", "in", "since", "until", "till", "by", "from", "during", "of", "before", "after", "through", "for");
    private static final Set<String> DAY_TIMES = Set.of("morning", "afternoon", "evening", "night");

    private final List<Token> tokens;
    private final List<String> folded;
    private final Optional<LocalDate> published;
    private final SpanReader spans;

    DateReader(List<Token> tokens, List<String> folded, String document, Optional<LocalDate> published) {
        this.tokens = tokens;
        this.folded = folded;
        this.published = published;
        this.spans = new SpanReader(folded, published);
    }

    /**
     * A date expression read.
     *
     * @param to the token after its last
     */
    record Read(int to, EventDate date) {}

    /** The expression that begins at this token, a preposition included ("on Friday"). */
    Optional<Read> at(int i) {
        int body = i;
        if (word(i).equals("at") && word(i + 1).equals("the") && word(i + 3).equals("of")) {
            return partOf(i, i + 2);
        }
        if (PREPOSITIONS.contains(word(i)) || word(i).equals("between")) {
            body++;
            if (word(body).equals("the") && DateWords.day(word(body + 1)).isPresent()) {
                return dayOfMonth(i, body + 1);
            }
            if (word(body).equals("the") && word(body + 2).equals("of")) {
                return partOf(i, body + 1);
            }
            if (word(body).equals("the") && word(body + 2).equals("quarter")) {
                return spans.quarterOf(body);
            }
            if (word(body).equals("the") && !DateWords.month(word(body + 1)).isPresent()) {
                return spans.at(i, body).or(() -> Optional.empty());
            }
        }
        int from = body;
        return iso(from)
                .or(() -> dayMonth(i, from))
                .or(() -> monthDay(i, from))
                .or(() -> weekday(i, from))
                .or(() -> spans.quarterOf(from))
                .or(() -> year(i, from))
                .or(() -> spans.at(i, from));
    }

    /** "By the end of April", "at the beginning of 2019", "until the end of next year". */
    private Optional<Read> partOf(int start, int i) {
        String part = DateWords.part(word(i));
        if (part.isEmpty()) {
            return spans.at(start, i - 1);
        }
        int named = i + 2;
        Optional<Integer> year = DateWords.year(word(named));
        return year.map(found -> new Read(named + 1, Days.yearEdge(found, part, Days.SAID)))
                .or(() -> month(named).flatMap(found -> monthOnly(start, found, part, named + 1)))
                .or(() -> spans.edge(named, part))
                .or(() -> spans.at(start, named));
    }

    private String word(int i) {
        return i >= 0 && i < folded.size() ? folded.get(i) : "";
    }

    private boolean capital(int i) {
        return i < tokens.size() && tokens.get(i).capitalised();
    }

    private Optional<Month> month(int i) {
        return capital(i) ? DateWords.month(word(i)) : Optional.empty();
    }

    private Leaning leaning(int from, int to) {
        return Leaning.of(folded, from, to);
    }

    /** 2023-04-05. */
    private Optional<Read> iso(int i) {
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
    private Optional<Read> dayMonth(int start, int i) {
        Optional<Integer> day = DateWords.day(word(i));
        int at = word(i + 1).equals("of") ? i + 2 : i + 1;
        if (day.isEmpty() || month(at).isEmpty()) {
            return Optional.empty();
        }
        return calendarDay(start, month(at).get(), day.get(), at + 1);
    }

    /** "Feb. 5, 2022", "February 5-7", "early February", "February 2022", "mid-August". */
    private Optional<Read> monthDay(int start, int i) {
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
                && word(at + 1).matches("del|de|la|du|di");
        boolean supported = DateWords.day(word(at + 1)).isPresent()
                || DateWords.year(word(at + 1)).isPresent()
                || PREPOSITIONS.contains(word(at - 1))
                || PARTS.contains(word(at - 1))
                || word(at - 1).matches("last|next|this|to|-");
        return foreign || risky && !supported;
    }

    private Optional<Read> calendarDay(int start, Month month, int day, int to) {
        int end = to;
        int last = day;
        if (word(end).equals("-") || word(end).equals("\u2013")) {
            Optional<Integer> until = DateWords.day(word(end + 1));
            last = until.filter(found -> found > day).orElse(day);
            end = until.isPresent() ? end + 2 : end;
        }
        int yearAt = word(end).equals(",") ? end + 1 : end;
        Optional<Integer> year = DateWords.year(word(yearAt));
        int after = year.isPresent() ? yearAt + 1 : end;
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

    private static EventDate days(LocalDate first, int more, String reason) {
        return Days.range(first, first.plusDays(more), DatePrecision.DAY, reason);
    }

    private Optional<Read> monthOnly(int start, Month month, String part, int to) {
        int yearAt = word(to).equals(",") || word(to).equals("of") ? to + 1 : to;
        Optional<Integer> year = DateWords.year(word(yearAt));
        if (year.isPresent()) {
            YearMonth exact = YearMonth.of(year.get(), month);
            return Optional.of(new Read(yearAt + 1, Days.part(exact, part, Days.SAID)));
        }
        Optional<Integer> shift = DateWords.yearShift(word(to), word(to + 1)).filter(any -> published.isPresent());
        if (shift.isPresent()) {
            YearMonth exact = YearMonth.of(published.get().getYear() + shift.get(), month);
            return Optional.of(new Read(to + 2, Days.part(exact, part, Days.RELATIVE)));
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

    /** "on Friday", "last Friday", "Friday morning", "Friday, Feb. 5". */
    private Optional<Read> weekday(int start, int i) {
        boolean directed = word(i).matches("last|next|this|coming|past|early|late");
        int at = directed ? i + 1 : i;
        Optional<DayOfWeek> weekday = capital(at) ? DateWords.weekday(word(at)) : Optional.empty();
        if (weekday.isEmpty()) {
            return Optional.empty();
        }
        int to = at + 1;
        boolean comma = word(to).equals(",")
                && (month(to + 1).isPresent() || DateWords.day(word(to + 1)).isPresent());
        Optional<Read> exact = comma ? dayMonth(start, to + 1).or(() -> monthDay(start, at + 2)) : Optional.empty();
        if (exact.isPresent()) {
            return exact;
        }
        to += DAY_TIMES.contains(word(to)) ? 1 : 0;
        if (published.isEmpty()) {
            return Optional.of(new Read(to, Days.unknown(Days.NO_PUBLICATION)));
        }
        LocalDate day = Days.onWeekday(published.get(), weekday.get(), directed ? word(i) : "", leaning(start, to));
        return Optional.of(new Read(to, Days.day(day, Days.RELATIVE)));
    }

    /** "on the 5th". */
    private Optional<Read> dayOfMonth(int start, int i) {
        Optional<Integer> day = DateWords.day(word(i));
        int of = word(i + 1).equals("of") ? i + 2 : i + 1;
        if (month(of).isPresent() && day.isPresent()) {
            return calendarDay(start, month(of).get(), day.get(), of + 1);
        }
        boolean alone = !word(start).equals("on")
                || !DateWords.ordinal(word(i))
                || i + 1 < tokens.size()
                        && tokens.get(i + 1).word()
                        && !PREPOSITIONS.contains(word(i + 1))
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

    /** "in 2019", "since early 2022", "between 2014 and 2016", "2014-2016", "the 1990s" with its preposition. */
    private Optional<Read> year(int start, int i) {
        String part = PARTS.contains(word(i)) ? word(i) : "";
        int at = part.isEmpty() ? i : word(i + 1).equals("-") ? i + 2 : i + 1;
        Optional<Integer> year = DateWords.year(word(at));
        boolean introduced =
                start < i || !part.isEmpty() || word(i - 1).matches("and|to|,|\\(|spring|summer|autumn|winter|fall");
        if (year.isEmpty()
                || !introduced
                || i == start && part.isEmpty() && !word(i - 1).equals("(")) {
            return Optional.empty();
        }
        boolean counts = tokens.size() > at + 1 && DateWords.unit(word(at + 1)).isPresent()
                || word(start).equals("of")
                || word(start).equals("for");
        if (counts) {
            return Optional.empty();
        }
        boolean pair = (word(start).equals("between") && word(at + 1).equals("and")
                || word(start).equals("from") && word(at + 1).matches("to|until|through|-|\u2013"));
        Optional<Integer> second = pair ? DateWords.year(word(at + 2)) : Optional.empty();
        if (second.isPresent() && second.get() >= year.get()) {
            return Optional.of(new Read(
                    at + 3,
                    Days.range(
                            LocalDate.of(year.get(), 1, 1),
                            LocalDate.of(second.get(), 12, 31),
                            DatePrecision.YEAR,
                            Days.SAID)));
        }
        return Optional.of(new Read(at + 1, Days.yearPart(year.get(), part)));
    }
}
