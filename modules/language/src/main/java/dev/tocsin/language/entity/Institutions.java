package dev.tocsin.language.entity;

import dev.tocsin.language.knowledge.Entity;
import dev.tocsin.language.text.WordLists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Whose the institutions of a document are that every state has: its army, its Congress, its foreign office. Used once. */
final class Institutions {
    private static final int COUNTRY_CODE = 3;
    private static final Set<String> COMMON =
            WordLists.load(Institutions.class, "institutions.txt").of("common");

    /** Words that only one state has in such names where it says no more: "the State Department", "the Royal Navy". */
    private static final Set<String> OWN = Set.of("department", "royal");

    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, Integer> states = new TreeMap<>();

    /** How often each state is named by itself or by its people. */
    void count(List<Segment> segments) {
        for (Segment segment : segments) {
            if (segment.label() == Label.LOCATION || segment.label() == Label.NATIONALITY) {
                segment.entity().flatMap(Entity::country).ifPresent(code -> states.merge(code, 1, Integer::sum));
            }
        }
    }

    /** "The Foreign Office" in a document that never names Britain is not Britain's. */
    Segment disowned(SentenceView view, Segment segment) {
        boolean foreign = segment.label() == Label.ORGANISATION
                && !segment.isOrgan()
                && segment.entity()
                        .filter(entity -> !entity.sector().equals("IGO"))
                        .flatMap(Entity::country)
                        .filter(code -> code.length() == COUNTRY_CODE && !states.containsKey(code))
                        .isPresent();
        List<String> words = foreign ? view.names(segment) : List.of();
        return foreign && COMMON.containsAll(words) && words.stream().noneMatch(OWN::contains)
                ? new Segment(segment.from(), segment.to(), segment.label(), Optional.empty(), segment.score())
                : segment;
    }

    /** The state of a namesake of an institution that is known for another state, or for none. */
    Optional<String> namesake(SentenceView view, List<Segment> segments, int i) {
        Segment segment = segments.get(i);
        List<String> words = view.names(segment);
        if (!COMMON.containsAll(words)) {
            return Optional.empty();
        }
        String kind = String.join(" ", words);
        Optional<String> beside = OfficeContext.country(view, segments, i);
        beside.ifPresent(code -> owners.put(kind, code));
        Optional<String> own = segment.entity().flatMap(Entity::country);
        return beside.or(() -> Optional.ofNullable(owners.get(kind)))
                .or(() -> own.isEmpty() ? home() : Optional.empty())
                .filter(code -> own.filter(code::equals).isEmpty())
                .filter(code -> segment.entity()
                        .map(Entity::sector)
                        .filter("IGO"::equals)
                        .isEmpty());
    }

    /** Of a part of a state: of the country beside it, else of the one it had before in this document. */
    Optional<String> organ(SentenceView view, List<Segment> segments, int i) {
        Segment segment = segments.get(i);
        String name = segment.entity().orElseThrow().name();
        String kind = name.startsWith("Ministry") ? "ministry" : name;
        Optional<String> country =
                OfficeContext.country(view, segments, i).or(() -> OfficeContext.seat(view, segments, i));
        country.ifPresent(code -> owners.put(kind, code));
        boolean definite = view.folded(segment.from() - 1).equals("the");
        return country.isPresent() || !definite ? country : Optional.ofNullable(owners.get(kind));
    }

    /** The one state that the document names far more often than any other. */
    private Optional<String> home() {
        List<Map.Entry<String, Integer>> ranked = states.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        boolean alone = !ranked.isEmpty()
                && (ranked.size() == 1
                        || ranked.get(0).getValue() >= 2 * ranked.get(1).getValue());
        return alone ? Optional.of(ranked.get(0).getKey()) : Optional.empty();
    }
}
