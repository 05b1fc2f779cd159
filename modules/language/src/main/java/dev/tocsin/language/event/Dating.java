package dev.tocsin.language.event;

import dev.tocsin.language.time.DateMention;
import dev.tocsin.model.DatePrecision;
import dev.tocsin.model.EventDate;
import dev.tocsin.model.Modality;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says when an act happened, and whether it is background. */
final class Dating {
    private static final int BACKGROUND_DAYS = 60;
    private static final int HALF_A_YEAR = 6;
    /** What happened longer ago is not the day that an article comes from. */
    private static final int NEWS_DAYS = 7;

    private static final Pattern LONG_AGO = Pattern.compile(
            "(?i)\\b(years?|decades?|century|centuries) (ago|earlier|before)|\\blast (year|decade|century)"
                    + "|\\b(recent|past|previous|earlier) (years|decades?|century)");

    private final Optional<LocalDate> published;

    Dating(Optional<LocalDate> published) {
        this.published = published;
    }

    /** The time that a sentence names last, if it is known. */
    static Optional<EventDate> last(Reading reading) {
        return reading.dates().stream()
                .filter(date -> date.date().start().isPresent()
                        && !new ClauseDates(reading).places().inDateline(date))
                .reduce((first, second) -> second)
                .map(DateMention::date);
    }

    /** Remembers the days shortly before publication that a sentence names. */
    void reached(Reading reading, Chronicle times) {
        last(reading).ifPresent(times::named);
        ClauseDates clauses = new ClauseDates(reading);
        for (DateMention date : reading.dates()) {
            if (!clauses.places().inDateline(date) && date.date().precision() == DatePrecision.DAY) {
                date.date()
                        .end()
                        .filter(this::isNews)
                        .ifPresent(day -> times.day(day, clauses.places().isReported(date)));
            }
        }
    }

    /** Whether it is one of the days shortly before publication. */
    boolean isNews(EventDate date) {
        return date.end().filter(this::isNews).isPresent();
    }

    /** Whether what is done can't be of a day to come, nor what is to come of a day before. */
    boolean isPossible(EventDate date, Modality modality) {
        return switch (modality) {
            case ACTUAL -> !isToCome(date);
            case FUTURE -> !isPast(date);
            default -> true;
        };
    }

    /** Whether what was planned then is no news any more. */
    boolean isLongPast(EventDate date) {
        return published
                .flatMap(day -> date.end().filter(end -> end.isBefore(day.minusYears(1))))
                .isPresent();
    }

    boolean isOverHalfAYearAgo(EventDate date) {
        return published
                .flatMap(day -> date.start().filter(start -> start.isBefore(day.minusMonths(HALF_A_YEAR))))
                .isPresent();
    }

    private boolean isPast(EventDate date) {
        return published
                .flatMap(day -> date.end().filter(end -> end.isBefore(day)))
                .isPresent();
    }

    /** Whether it is after publication, or begins with it: "within a week". */
    boolean isToCome(EventDate date) {
        return published
                .flatMap(day -> date.start()
                        .filter(start -> start.isAfter(day)
                                || start.equals(day)
                                        && date.end().filter(day::isBefore).isPresent()))
                .isPresent();
    }

    private boolean isNews(LocalDate day) {
        return published
                .filter(last -> !day.isAfter(last) && !day.isBefore(last.minusDays(NEWS_DAYS)))
                .isPresent();
    }

    /** "Police have arrested two men, the ministry said on Sunday", or the dateline: the day of the report of a deed. */
    boolean ofReport(Act act, Reading reading, DateMention date) {
        ClauseDates clauses = new ClauseDates(reading);
        return clauses.places().inDateline(date)
                || clauses.places().isReported(date)
                        && clauses.places()
                                .verbBefore(date)
                                .filter(verb -> act.verb().filter(verb::equals).isEmpty())
                                .isPresent();
    }

    /**
     * Where the text names no time: what is told as new happened on the day that the text has come to, else on the day
     * of publication, and the reason says so.
     */
    EventDate undated(Modality modality, boolean background, Optional<LocalDate> reached) {
        if (published.isEmpty()) {
            return EventDate.unknown("", "no time named, no publication date");
        }
        if (background || modality == Modality.HYPOTHETICAL) {
            return EventDate.unknown("", "no time named");
        }
        if (modality == Modality.FUTURE) {
            return announced(reached.or(() -> published));
        }
        if (reached.isPresent()) {
            return new EventDate(
                    reached, reached, DatePrecision.DAY, "", "no time named; told as new with what was on that day");
        }
        return new EventDate(
                published, published, DatePrecision.DAY, "", "no time named; told as new on the day of publication");
    }

    /** The day on which one says what is to come at a time that is not named. */
    static EventDate announced(Optional<LocalDate> day) {
        return new EventDate(day, day, DatePrecision.DAY, "", "no time named; announced on this day");
    }

    /** Whether it is long past; a month or a year by its middle. */
    boolean historical(EventDate date) {
        if (date.start().isEmpty()) {
            return LONG_AGO.matcher(date.text()).find();
        }
        LocalDate start = date.start().get();
        LocalDate middle =
                start.plusDays(ChronoUnit.DAYS.between(start, date.end().orElse(start)) / 2);
        return published
                .map(day -> middle.isBefore(day.minusDays(BACKGROUND_DAYS)))
                .orElse(date.precision() == DatePrecision.YEAR);
    }

    Optional<LocalDate> published() {
        return published;
    }
}
