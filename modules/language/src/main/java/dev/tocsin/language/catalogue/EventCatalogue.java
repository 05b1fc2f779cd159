package dev.tocsin.language.catalogue;

import dev.tocsin.language.catalogue.EventClass.Parties;
import dev.tocsin.language.catalogue.EventClass.Trigger;
import dev.tocsin.model.PloverType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** All event classes, in the order of the file. Immutable. */
public final class EventCatalogue {
    private static final String RESOURCE = "event-classes.yaml";
    private static final int LEAST_EXAMPLES = 3;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Set<String> FIELDS = Set.of(
            "name",
            "meaning",
            "types",
            "general",
            "modes",
            "contexts",
            "parties",
            "attributes",
            "triggers",
            "examples",
            "counterexamples");
    private static final Set<String> ATTRIBUTES =
            Set.of("statement", "agreement", "place", "equipment", "quantity", "value", "stage");

    private final Map<String, EventClass> classes;

    private EventCatalogue(Map<String, EventClass> classes) {
        this.classes = Collections.unmodifiableMap(classes);
    }

    /** The catalogue that this program carries. */
    public static EventCatalogue load() {
        try (InputStream in = EventCatalogue.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new InvalidCatalogue(RESOURCE + " is not on the class path");
            }
            return read(in, RESOURCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The catalogue in a YAML document.
     *
     * @param origin name of the document in complaints
     * @throws InvalidCatalogue where an entry is not sound
     */
    public static EventCatalogue read(InputStream yaml, String origin) {
        Object document;
        try {
            document = new Load(LoadSettings.builder().setLabel(origin).build()).loadFromInputStream(yaml);
        } catch (YamlEngineException e) {
            throw new InvalidCatalogue(origin + ": " + e.getMessage());
        }
        Entry root = Entry.of(origin, document);
        root.allow(Set.of("version", "ontology", "extension", "classes"));
        if (root.count("version") != 1) {
            throw new InvalidCatalogue(origin + ".version: only version 1 can be read");
        }
        Map<String, EventClass> classes = new LinkedHashMap<>();
        for (Entry entry : root.entries("classes")) {
            EventClass read = eventClass(entry);
            if (classes.putIfAbsent(read.name(), read) != null) {
                throw new InvalidCatalogue(entry.where() + ": a second class named '" + read.name() + "'");
            }
        }
        if (classes.isEmpty()) {
            throw new InvalidCatalogue(origin + ".classes: no class at all");
        }
        return new EventCatalogue(classes);
    }

    public Collection<EventClass> classes() {
        return classes.values();
    }

    public Optional<EventClass> find(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    /** The class of acts of a type that are of no more special class. */
    public Optional<EventClass> general(PloverType type) {
        return classes.values().stream()
                .filter(each -> each.general() && each.types().contains(type))
                .findFirst();
    }

    private static EventClass eventClass(Entry entry) {
        String name = entry.text("name");
        Entry named = new Entry(entry.where() + " (" + name + ")", entry.fields());
        named.allow(FIELDS);
        if (!NAME.matcher(name).matches()) {
            throw new InvalidCatalogue(
                    named.where() + ".name: a topic suffix has lower case letters, digits and hyphens only");
        }
        List<String> attributes = named.texts("attributes", 0);
        for (String attribute : attributes) {
            if (!ATTRIBUTES.contains(attribute)) {
                throw new InvalidCatalogue(named.where() + ".attributes: unknown '" + attribute + "'");
            }
        }
        List<PloverType> types = types(named);
        return new EventClass(
                name,
                named.text("meaning"),
                types,
                named.has("general") && named.flag("general"),
                named.texts("modes", 0),
                named.texts("contexts", 1),
                parties(named.entry("parties")),
                attributes,
                named.has("triggers") ? triggers(named, types) : List.of(),
                named.texts("examples", LEAST_EXAMPLES),
                named.texts("counterexamples", LEAST_EXAMPLES));
    }

    private static List<PloverType> types(Entry entry) {
        List<PloverType> types = new ArrayList<>();
        for (String name : entry.texts("types", 1)) {
            types.add(type(entry.where() + ".types", name));
        }
        return types;
    }

    private static PloverType type(String where, String name) {
        return Arrays.stream(PloverType.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidCatalogue(where + ": '" + name + "' is not a PLOVER type; known are "
                        + Arrays.toString(PloverType.values())));
    }

    private static Parties parties(Entry entry) {
        entry.allow(Set.of("actors", "recipients", "together", "symmetric"));
        return new Parties(
                entry.count("actors"), entry.count("recipients"), entry.count("together"), entry.flag("symmetric"));
    }

    private static List<Trigger> triggers(Entry entry, List<PloverType> types) {
        List<Trigger> triggers = new ArrayList<>();
        for (Entry item : entry.entries("triggers")) {
            item.allow(Set.of("pattern", "type", "mode", "frame"));
            PloverType type = item.has("type") ? type(item.where() + ".type", item.text("type")) : types.get(0);
            Optional<String> mode = item.has("mode") ? Optional.of(item.text("mode")) : Optional.empty();
            triggers.add(new Trigger(item.text("pattern"), type, mode, item.text("frame")));
        }
        return triggers;
    }
}
