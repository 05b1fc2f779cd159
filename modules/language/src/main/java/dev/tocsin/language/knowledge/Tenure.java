package dev.tocsin.language.knowledge;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A time in office.
 *
 * @param body country or organisation that the office belongs to
 * @param from first day, at the precision of the source (the first day of a month or year); absent where not known
 * @param to last day, likewise the last; absent where still in office or not known
 */
public record Tenure(String office, String body, Optional<LocalDate> from, Optional<LocalDate> to) {
    public Tenure {
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new IllegalArgumentException(office + " ends before it begins: " + from.get() + ".." + to.get());
        }
    }

    /** Whether there is a time of more than a day in which both are held. */
    public boolean overlaps(Tenure other) {
        return from.orElse(LocalDate.MIN).isBefore(other.to.orElse(LocalDate.MAX))
                && other.from.orElse(LocalDate.MIN).isBefore(to.orElse(LocalDate.MAX));
    }

    boolean sameOffice(Tenure other) {
        return office.equals(other.office) && body.equals(other.body);
    }

    public boolean covers(LocalDate day) {
        return !from.map(day::isBefore).orElse(false) && !to.map(day::isAfter).orElse(false);
    }
}
