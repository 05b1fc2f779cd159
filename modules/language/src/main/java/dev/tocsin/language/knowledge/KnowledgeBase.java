package dev.tocsin.language.knowledge;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The world's names: countries, cities, people in office, organisations, companies, armed groups, equipment,
 * agreements. Read once from the tables beside this class's package in the resources; immutable, safe to share between
 * threads.
 */
public final class KnowledgeBase {
    private final Map<String, Entity> entities;
    private final Map<String, List<Tenure>> tenures;
    private final Map<String, City> cities;
    private final Lexicon lexicon;
    private final Lexicon equipmentNouns;
    private final WordLists words;

    KnowledgeBase(
            Map<String, Entity> entities,
            Map<String, List<Tenure>> tenures,
            Map<String, City> cities,
            Lexicon lexicon,
            Lexicon equipmentNouns,
            WordLists words) {
        this.entities = Collections.unmodifiableMap(new LinkedHashMap<>(entities));
        this.tenures = Map.copyOf(tenures);
        this.cities = Map.copyOf(cities);
        this.lexicon = lexicon;
        this.equipmentNouns = equipmentNouns;
        this.words = words;
    }

    /** Where a place lies. */
    public record City(double latitude, double longitude, int thousands) {}

    /** Reads every table of ours; takes some hundred milliseconds. */
    public static KnowledgeBase load() {
        return load(Optional.empty());
    }

    /**
     * Reads ours, then the tables of the same names in the user's folder: an entry of the user's replaces ours of the
     * same id.
     *
     * @throws InvalidKnowledge telling what is wrong in which file and line
     */
    public static KnowledgeBase load(Optional<Path> folder) {
        return new KnowledgeTables(KnowledgeEntries.read(folder)).read();
    }

    public Optional<Entity> entity(String id) {
        return Optional.ofNullable(entities.get(id));
    }

    /** All of them, in the order of the tables. */
    public Collection<Entity> entities() {
        return entities.values();
    }

    public Optional<Entity> country(String alpha3) {
        return entity("country:" + alpha3);
    }

    /** Every country and place of this name. */
    public List<Entity> places(String name) {
        return lexicon.named(name).stream()
                .filter(entry -> entry.as() == EntityKind.COUNTRY || entry.as() == EntityKind.PLACE)
                .map(Lexicon.Entry::entity)
                .toList();
    }

    /** How likely a place is meant by its name, before anything else is known: from 0 to about 3. */
    public double weight(Entity place) {
        if (place.kind() == EntityKind.COUNTRY) {
            return 3.0;
        }
        if (place.sector().equals("GOV")) {
            return 2.8;
        }
        if (place.sector().equals("IGO")) {
            return 2.7; // the seat's own country, unless the body is spoken of
        }
        City city = cities.get(place.id());
        return city == null ? 1.8 : Math.min(2.5, Math.log10(1.0 + city.thousands()) / 1.6);
    }

    /** The English name of a country or organisation code; the code itself where it is not known. */
    public String nameOf(String code) {
        return country(code).map(Entity::name).orElse(code);
    }

    /** Where the place with this id lies and how many live there. */
    public Optional<City> city(String id) {
        return Optional.ofNullable(cities.get(id));
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    /** Nouns for classes of equipment ("jets", "battle tank"); an entity's name is the class. */
    public Lexicon equipmentNouns() {
        return equipmentNouns;
    }

    public WordLists words() {
        return words;
    }

    /** The offices a person has held, earliest first; empty where none is known. */
    public List<Tenure> tenures(String person) {
        return tenures.getOrDefault(person, List.of());
    }

    /** The office a person held on a day; the last that they took up where there were several. */
    public Optional<Tenure> officeAt(String person, LocalDate day) {
        return tenures(person).stream().filter(tenure -> tenure.covers(day)).reduce((first, second) -> second);
    }

    /** The office a person holds now, or held last. */
    public Optional<Tenure> latestOffice(String person) {
        List<Tenure> all = tenures(person);
        return all.stream()
                .filter(tenure -> tenure.to().isEmpty())
                .reduce((first, second) -> second)
                .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1)));
    }
}
