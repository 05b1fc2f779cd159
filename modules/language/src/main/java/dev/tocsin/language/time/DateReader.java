package dev.tocsin.language.time;

import dev.tocsin.language.text.Token;
import dev.tocsin.model.EventDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads absolute dates, months, years and weekdays at a place of a sentence, and leaves spans of time to another. */
final class DateReader {
    static final Set<String> PREPOSITIONS = Set.of(
            "on", "in", "since", "until", "till", "by", "from", "during", "of", "before", "after", "through", "for");

    private final List<String> folded;
    private final SpanReader spans;
    private final YearReader years;
    private final CalendarReader calendar;
    private final WeekdayReader weekdays;
    private final PartReader parts;

    DateReader(List<Token> tokens, List<String> folded, String document, Optional<LocalDate> published) {
        this.folded = folded;
        this.spans = new SpanReader(folded, published);
        this.calendar = new CalendarReader(tokens, folded, published);
        this.weekdays = new WeekdayReader(tokens, folded, published, calendar);
        this.years = new YearReader(tokens, folded);
        this.parts = new PartReader(folded);
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
        int within = PREPOSITIONS.contains(word(i)) ? i + 1 : i;
        Optional<Read> part = parts.at(within).flatMap(found -> partOf(i, found));
        if (part.isPresent()) {
            return part;
        }
        if (word(i).equals("at") && word(i + 1).equals("the") && word(i + 3).equals("of")) {
            return partOf(i, i + 2);
        }
        if (PREPOSITIONS.contains(word(i)) || word(i).equals("between")) {
            body++;
            if (word(body).equals("the") && DateWords.day(word(body + 1)).isPresent()) {
                return weekdays.dayOfMonth(i, body + 1);
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
        return calendar.iso(from)
                .or(() -> calendar.dayMonth(i, from))
                .or(() -> calendar.monthDay(i, from))
                .or(() -> weekdays.weekday(i, from))
                .or(() -> spans.quarterOf(from))
                .or(() -> years.at(i, from))
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
                .or(() -> calendar.month(named).flatMap(found -> calendar.monthOnly(start, found, part, named + 1)))
                .or(() -> spans.edge(named, part))
                .or(() -> spans.at(start, named));
    }

    /** "The first week of May", "the second half of 2015". */
    private Optional<Read> partOf(int start, PartReader.Part part) {
        int whole = part.whole();
        Optional<Read> read = DateWords.year(word(whole))
                .map(year -> new Read(whole + 1, Days.year(year, Days.SAID)))
                .or(() -> calendar.month(whole).flatMap(found -> calendar.monthOnly(start, found, "", whole + 1)))
                .or(() -> spans.edge(whole, ""));
        return read.map(found -> new Read(found.to(), PartReader.of(found.date(), part)));
    }

    private String word(int i) {
        return i >= 0 && i < folded.size() ? folded.get(i) : "";
    }
}
