package dev.tocsin.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When an event happened, at the precision the text supports; never silently the publication date.
 *
 * @param start first day, absent where unknown
 * @param end last day, inclusive, absent where unknown
 * @param text the words it came from ("on Friday", "in 2019"); empty where the article names no time
 * @param reason why the day is unknown or what it rests on ("relative to the publication date", "no publication date")
 */
public record EventDate(
        Optional<LocalDate> start, Optional<LocalDate> end, DatePrecision precision, String text, String reason) {

    public static EventDate unknown(String text, String reason) {
        return new EventDate(Optional.empty(), Optional.empty(), DatePrecision.UNKNOWN, text, reason);
    }
}
