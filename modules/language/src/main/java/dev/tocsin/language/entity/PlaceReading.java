package dev.tocsin.language.entity;

import dev.tocsin.language.knowledge.Entity;
import dev.tocsin.language.knowledge.EntityKind;
import dev.tocsin.language.knowledge.KnowledgeBase;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which of the places of one name a document means, by the countries that it speaks of. Used for one document. */
final class PlaceReading {
    private final KnowledgeBase knowledge;
    private final Map<String, Integer> countries = new HashMap<>();

    PlaceReading(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** Takes in a sentence of the document; all have to be taken in before the first reading is asked for. */
    void count(List<Segment> sentence) {
        sentence.forEach(segment -> count(segment, countries));
    }

    /** Names that have several readings are left out. */
    private void count(Segment segment, Map<String, Integer> counts) {
        boolean clear =
                segment.entity().isPresent() && readings(segment.entity().get()).size() < 2;
        if (clear) {
            segment.entity().flatMap(Entity::country).ifPresent(code -> counts.merge(code, 1, Integer::sum));
        }
    }

    private List<Entity> readings(Entity place) {
        boolean ambiguous = place.kind() == EntityKind.PLACE || place.kind() == EntityKind.COUNTRY;
        return ambiguous ? knowledge.places(place.name()) : List.of(place);
    }

    /** The reading of a place's name that suits the countries the document speaks of. */
    Optional<Entity> reading(SentenceView view, List<Segment> segments, Segment segment) {
        if (segment.label() != Label.LOCATION || segment.entity().isEmpty()) {
            return segment.entity();
        }
        List<Entity> readings = knowledge.places(view.text(segment.from(), segment.to()));
        if (readings.size() < 2) {
            return segment.entity();
        }
        Map<String, Integer> near = new HashMap<>();
        segments.forEach(other -> count(other, near));
        return readings.stream()
                .max(Comparator.comparingDouble((Entity place) -> fit(place, near))
                        .thenComparing(Entity::id));
    }

    private double fit(Entity place, Map<String, Integer> near) {
        String code = place.country().orElse("");
        int inSentence = Math.min(2, near.getOrDefault(code, 0));
        int inDocument = Math.min(4, countries.getOrDefault(code, 0));
        return knowledge.weight(place) + 1.1 * inSentence + 0.3 * inDocument;
    }
}
