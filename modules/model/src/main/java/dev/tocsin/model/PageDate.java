package dev.tocsin.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A page's publication or modification time, with where it was found.
 *
 * @param value with the offset the page gave; UTC midnight of the (first) day where only a date is known
 * @param origin which part of the page said so; the most trusted part that spoke wins
 */
public record PageDate(OffsetDateTime value, DatePrecision precision, Origin origin) {
    /** Where a page's date was found, most trusted first. */
    public enum Origin {
        GIVEN,
        JSON_LD,
        META,
        TIME_ELEMENT,
        URL,
        VISIBLE_TEXT,
        FEED
    }

    /** The calendar day in the zone that the page gave. */
    public LocalDate day() {
        return value.toLocalDate();
    }

    public Instant instant() {
        return value.toInstant();
    }

    /** A day told by the caller, such as the publication date on a command line. */
    public static PageDate given(LocalDate day) {
        return new PageDate(day.atStartOfDay().atOffset(ZoneOffset.UTC), DatePrecision.DAY, Origin.GIVEN);
    }
}
