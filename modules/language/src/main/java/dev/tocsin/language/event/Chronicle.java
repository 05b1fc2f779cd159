package dev.tocsin.language.event;

import dev.tocsin.model.EventDate;
import java.time.LocalDate;
import java.util.Optional;

/** The times that an article has told so far. Confined to one article and thread. */
final class Chronicle {
    private Optional<EventDate> lastDate = Optional.empty();
    private Optional<LocalDate> day = Optional.empty();
    private Optional<LocalDate> deedDay = Optional.empty();
    private boolean toldHere;

    /** A sentence begins. */
    void next() {
        toldHere = false;
    }

    /** The time of the event told last, or that a sentence without one named last: "the same day", "then". */
    Optional<EventDate> last() {
        return lastDate;
    }

    /** An event was told of this time. */
    void told(EventDate date) {
        lastDate = Optional.of(date);
        toldHere = true;
    }

    /** The sentence names this time; those of its events count more. */
    void named(EventDate date) {
        lastDate = toldHere ? lastDate : Optional.of(date);
    }

    /**
     * The latest day that the article has named, of those shortly before it was published.
     *
     * @param spoken of something said; else of something done, if such a day is named
     */
    Optional<LocalDate> day(boolean spoken) {
        return spoken ? day : deedDay.or(() -> day);
    }

    /** @param spoken whether someone said something on that day */
    void day(LocalDate named, boolean spoken) {
        day = later(day, named);
        deedDay = spoken ? deedDay : later(deedDay, named);
    }

    private static Optional<LocalDate> later(Optional<LocalDate> known, LocalDate named) {
        return known.filter(last -> !last.isBefore(named)).or(() -> Optional.of(named));
    }
}
