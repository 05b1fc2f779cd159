package dev.tocsin.language.corpus;

import dev.tocsin.model.Modality;
import dev.tocsin.model.PloverType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One event of a whole article.
 *
 * @param actors country codes
 * @param recipients country codes; empty where there are none
 * @param optional two readers might fairly differ about whether it counts
 * @param details the other fields as they are written, by their first word: date, equipment, value, stage, said
 * @param evidence words of the article
 */
public record MarkedEvent(
        PloverType type,
        Optional<String> eventClass,
        List<String> actors,
        boolean together,
        List<String> recipients,
        Modality modality,
        boolean historical,
        boolean optional,
        Map<String, String> details,
        String evidence) {
    public MarkedEvent {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        details = Map.copyOf(details);
    }

    public Optional<String> detail(String name) {
        return Optional.ofNullable(details.get(name));
    }
}
