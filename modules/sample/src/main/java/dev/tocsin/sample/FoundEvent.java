package dev.tocsin.sample;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * One event as the pipeline has coded it from one article; an event that several articles tell is found once in each.
 *
 * @param articleUrl the address that the article was read from
 * @param type PLOVER type, in capitals
 * @param modality as {@code expected.yaml} writes it; capitals do not matter
 * @param actorCodes ISO 3166-1 alpha-3, or organisations' codes
 * @param evidenceText the words it rests on, joined by blanks
 */
public record FoundEvent(
        String articleUrl,
        String eventClass,
        String type,
        String modality,
        boolean historical,
        Set<String> actorCodes,
        Set<String> recipientCodes,
        Optional<LocalDate> dateStart,
        Optional<LocalDate> dateEnd,
        String evidenceText) {
    public FoundEvent {
        actorCodes = Set.copyOf(actorCodes);
        recipientCodes = Set.copyOf(recipientCodes);
    }
}
