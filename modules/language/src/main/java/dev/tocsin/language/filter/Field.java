package dev.tocsin.language.filter;

import dev.tocsin.model.Equipment;
import dev.tocsin.model.Event;
import dev.tocsin.model.Money;
import dev.tocsin.model.Party;
import dev.tocsin.model.Place;
import dev.tocsin.model.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a condition may ask of an event. A field may have several values, or none. */
enum Field {
    CLASS("class", Kind.TEXT, event -> List.of(event.eventClass())),
    TYPE("type", Kind.TEXT, event -> List.of(event.type().name())),
    MODE("mode", Kind.TEXT, event -> list(event.mode())),
    CONTEXT("context", Kind.TEXT, Event::contexts),
    MODALITY("modality", Kind.TEXT, event -> List.of(event.modality().name())),
    HISTORICAL("historical", Kind.FLAG, event -> List.of(String.valueOf(event.historical()))),
    SCALE("scale", Kind.NUMBER, event -> List.of(String.valueOf(event.scale()))),
    ACTOR("actor", Kind.TEXT, event -> named(event.actors())),
    RECIPIENT("recipient", Kind.TEXT, event -> named(event.recipients())),
    PARTY("party", Kind.TEXT, event -> named(parties(event))),
    COUNTRY("country", Kind.TEXT, Field::countries),
    ENTITY(
            "entity",
            Kind.TEXT,
            event -> parties(event).stream().flatMap(p -> p.entity().stream()).toList()),
    OFFICE(
            "office",
            Kind.TEXT,
            event -> people(event).flatMap(p -> p.office().stream()).toList()),
    SECTOR(
            "sector",
            Kind.TEXT,
            event -> parties(event).stream().map(Party::sector).toList()),
    SPEAKER("speaker", Kind.TEXT, event -> named(list(event.statement().map(Statement::speaker)))),
    QUOTE("quote", Kind.TEXT, event -> list(event.statement().flatMap(Statement::quote))),
    EQUIPMENT(
            "equipment",
            Kind.TEXT,
            event -> event.equipment().stream().map(Equipment::name).toList()),
    EQUIPMENT_CLASS(
            "equipmentClass",
            Kind.TEXT,
            event -> event.equipment().stream().flatMap(e -> e.kind().stream()).toList()),
    VALUE("value", Kind.NUMBER, event -> list(event.value().map(v -> v.amount().toPlainString()))),
    CURRENCY("currency", Kind.TEXT, event -> list(event.value().map(Money::currency))),
    STAGE("stage", Kind.TEXT, event -> list(event.stage().map(Enum::name))),
    AGREEMENT("agreement", Kind.TEXT, event -> list(event.agreement())),
    DATE("date", Kind.DATE, Field::days),
    PLACE("place", Kind.TEXT, event -> list(event.place().map(Place::name))),
    CONFIDENCE(
            "confidence",
            Kind.NUMBER,
            event -> List.of(String.valueOf(event.confidence().value()))),
    MENTIONS("mentions", Kind.NUMBER, event -> List.of(String.valueOf(event.mentions()))),
    INDEPENDENT_SOURCES(
            "independentSources", Kind.NUMBER, event -> List.of(String.valueOf(event.independentSources()))),
    TRIGGER("trigger", Kind.TEXT, event -> List.of(event.coding().trigger())),
    STATE("state", Kind.TEXT, event -> List.of(event.state().name())),
    LANE("lane", Kind.TEXT, event -> List.of(event.lane().name()));

    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        DATE
    }

    private final String label;
    private final Kind kind;
    private final Function<Event, Collection<String>> values;

    Field(String label, Kind kind, Function<Event, Collection<String>> values) {
        this.label = label;
        this.kind = kind;
        this.values = values;
    }

    String label() {
        return label;
    }

    Kind kind() {
        return kind;
    }

    Collection<String> values(Event event) {
        return values.apply(event);
    }

    /** A value of this field as a word of an index; letter case doesn't matter. */
    String term(String value) {
        return label + '=' + value.toLowerCase(Locale.ROOT);
    }

    static Optional<Field> named(String label) {
        return Arrays.stream(values())
                .filter(field -> field.label.equalsIgnoreCase(label))
                .findFirst();
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(Field::label).toList();
    }

    /** The field whose name is most like these letters. */
    static String nearest(String word) {
        String best = CLASS.label;
        for (String label : labels()) {
            if (distance(word, label) < distance(word, best)) {
                best = label;
            }
        }
        return best;
    }

    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(swap, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private static List<Party> parties(Event event) {
        List<Party> parties = new ArrayList<>(event.actors());
        parties.addAll(event.recipients());
        return parties;
    }

    private static Stream<Party> people(Event event) {
        return Stream.concat(parties(event).stream(), event.statement().map(Statement::speaker).stream());
    }

    private static List<String> named(Collection<Party> parties) {
        List<String> names = new ArrayList<>();
        for (Party party : parties) {
            party.country().ifPresent(names::add);
            names.add(party.name());
            if (!party.text().equals(party.name())) {
                names.add(party.text());
            }
            party.entity().ifPresent(names::add);
        }
        return names;
    }

    private static List<String> countries(Event event) {
        Stream<String> parties = parties(event).stream().flatMap(p -> p.country().stream());
        return Stream.concat(parties, event.place().flatMap(Place::country).stream())
                .distinct()
                .toList();
    }

    /** First and last day, in this order. */
    private static List<String> days(Event event) {
        return event.date()
                .start()
                .map(start -> List.of(
                        start.toString(), event.date().end().orElse(start).toString()))
                .orElse(List.of());
    }

    private static <T> List<T> list(Optional<T> value) {
        return value.map(List::of).orElse(List.of());
    }
}
