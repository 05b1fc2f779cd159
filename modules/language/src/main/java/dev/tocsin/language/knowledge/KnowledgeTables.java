package dev.tocsin.language.knowledge;

import dev.tocsin.language.text.Folding;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Turns the tables into a knowledge base. Used once and thrown away. */
final class KnowledgeTables {
    private final Map<String, Entity> entities = new LinkedHashMap<>(32_768);
    private final Map<String, List<Tenure>> tenures = new HashMap<>();
    private final Map<String, KnowledgeBase.City> cities = new HashMap<>(16_384);
    private final Lexicon.Builder names = new Lexicon.Builder();

    KnowledgeBase read() {
        each("countries.tsv", this::country);
        each("offices.tsv", this::office);
        each("organs.tsv", this::organ);
        each("metonyms.tsv", this::metonym);
        each("organisations.tsv", row -> named(row, EntityKind.ORGANISATION));
        each("groups.tsv", this::group);
        each("companies.tsv", row -> named(row, EntityKind.COMPANY));
        each("people.tsv", this::person);
        each("equipment.tsv", this::equipment);
        each("agreements.tsv", this::agreement);
        each("places.tsv", this::place);
        each("others.tsv", this::other);
        each("cities.tsv", this::city);
        return new KnowledgeBase(entities, tenures, cities, names.build(), equipmentNouns(), WordLists.load());
    }

    private static void each(String table, java.util.function.Consumer<Table.Row> reader) {
        Table.rows(table).forEach(reader);
    }

    /** code, iso2, status, name, official name, other names, demonyms, capitals. */
    private void country(Table.Row row) {
        List<String> all = new ArrayList<>(List.of(row.cell(3)));
        all.add(row.cell(4));
        all.addAll(row.list(5));
        Entity country = add(row, EntityKind.COUNTRY, "country:" + row.cell(0), row.cell(0), "GOV", all);
        row.list(6).forEach(demonym -> names.add(demonym, country, EntityKind.NATIONALITY));
        for (String capital : row.list(7)) {
            String id = "place:" + slug(capital) + "@" + row.cell(0);
            if (!entities.containsKey(id)) {
                add(row, EntityKind.PLACE, id, row.cell(0), "GOV", List.of(capital));
            }
        }
    }

    /** words, office, sector. */
    private void office(Table.Row row) {
        add(row, EntityKind.OFFICE, "office:" + slug(row.cell(1)), "", row.cell(2), row.list(0), row.cell(1), "");
    }

    /** words, name, sector. */
    private void organ(Table.Row row) {
        String id = "organ:" + slug(row.list(0).get(0));
        add(row, EntityKind.ORGAN, id, "", row.cell(2), row.list(0), row.cell(1), "");
    }

    /** names, kind, country, sector. */
    private void metonym(Table.Row row) {
        EntityKind kind = row.cell(1).equals("ORGANISATION") ? EntityKind.ORGANISATION : EntityKind.PLACE;
        String id = (kind == EntityKind.PLACE ? "place:" : "org:") + slug(row.list(0).get(0));
        add(row, kind, id, row.cell(2), row.cell(3), row.list(0));
    }

    /** id, country or code, sector, name, other names. */
    private void named(Table.Row row, EntityKind kind) {
        List<String> all = new ArrayList<>(List.of(row.cell(3)));
        all.addAll(row.list(4));
        add(row, kind, row.cell(0), row.cell(1), row.cell(2), all);
    }

    /** id, code, home country, name, other names. */
    private void group(Table.Row row) {
        List<String> all = new ArrayList<>(List.of(row.cell(3)));
        all.addAll(row.list(4));
        add(row, EntityKind.GROUP, row.cell(0), row.cell(1), "REB", all, row.cell(3), row.cell(2));
    }

    /** id, country, name, other names, offices as "office@body,from,to". */
    private void person(Table.Row row) {
        List<String> all = new ArrayList<>(List.of(row.cell(2)));
        all.addAll(row.list(3));
        List<Tenure> held = new ArrayList<>();
        for (String office : row.list(4)) {
            held.add(tenure(row, office));
        }
        Entity person = add(row, EntityKind.PERSON, row.cell(0), row.cell(1), sector(held), all);
        tenures.put(person.id(), List.copyOf(held));
    }

    private String sector(List<Tenure> held) {
        return held.stream()
                .map(tenure -> entities.get("office:" + slug(tenure.office())))
                .filter(office -> office != null)
                .map(Entity::sector)
                .findFirst()
                .orElse("GOV");
    }

    private static Tenure tenure(Table.Row row, String text) {
        List<String> parts = Table.split(text, ',');
        if (parts.size() != 3) {
            throw row.bad("an office is written office,from,to: " + text);
        }
        int at = parts.get(0).indexOf('@');
        String office = at < 0 ? parts.get(0) : parts.get(0).substring(0, at);
        String body = at < 0 ? row.cell(1) : parts.get(0).substring(at + 1);
        return new Tenure(office, body, day(parts.get(1), true), day(parts.get(2), false));
    }

    private static Optional<LocalDate> day(String text, boolean first) {
        return switch (text.length()) {
            case 0 -> Optional.empty();
            case 4 -> Optional.of(LocalDate.of(Integer.parseInt(text), first ? 1 : 12, first ? 1 : 31));
            case 7 -> Optional.of(first ? YearMonth.parse(text).atDay(1) : YearMonth.parse(text).atEndOfMonth());
            default -> Optional.of(LocalDate.parse(text));
        };
    }

    /** name, class, maker country, other names. */
    private void equipment(Table.Row row) {
        List<String> all = new ArrayList<>(List.of(row.cell(0)));
        all.addAll(row.list(3));
        String id = "equipment:" + slug(row.cell(0));
        add(row, EntityKind.EQUIPMENT, id, row.cell(2), "MIL", all, row.cell(0), row.cell(1));
    }

    /** kind (agreement or exercise), name, other names. */
    private void agreement(Table.Row row) {
        List<String> all = new ArrayList<>(List.of(row.cell(1)));
        all.addAll(row.list(2));
        EntityKind kind = row.cell(0).equals("exercise") ? EntityKind.EXERCISE : EntityKind.AGREEMENT;
        add(row, kind, row.cell(0) + ":" + slug(row.cell(1)), "", "UNK", all);
    }

    /** names, country. */
    private void place(Table.Row row) {
        String id = "place:" + slug(row.list(0).get(0)) + "@" + row.cell(1);
        add(row, EntityKind.PLACE, id, row.cell(1), "UNK", row.list(0));
    }

    /** names. */
    private void other(Table.Row row) {
        add(row, EntityKind.OTHER, "other:" + slug(row.list(0).get(0)), "", "UNK", row.list(0));
    }

    /** name, country, thousands, latitude, longitude. */
    private void city(Table.Row row) {
        String id = "place:" + slug(row.cell(0)) + "@" + row.cell(1);
        if (!entities.containsKey(id)) {
            add(row, EntityKind.PLACE, id, row.cell(1), "UNK", List.of(row.cell(0)));
        }
        cities.putIfAbsent(
                id,
                new KnowledgeBase.City(
                        Double.parseDouble(row.cell(3)), Double.parseDouble(row.cell(4)), Integer.parseInt(row.cell(2))));
    }

    /** nouns, class. */
    private static Lexicon equipmentNouns() {
        Lexicon.Builder nouns = new Lexicon.Builder();
        for (Table.Row row : Table.rows("equipment-nouns.tsv")) {
            Entity noun = new Entity(
                    "class:" + slug(row.cell(1)),
                    EntityKind.EQUIPMENT,
                    row.cell(1),
                    Optional.empty(),
                    "MIL",
                    Optional.of(row.cell(1)),
                    row.list(0));
            row.list(0).forEach(name -> nouns.add(name, noun, EntityKind.EQUIPMENT));
        }
        return nouns.build();
    }

    private Entity add(Table.Row row, EntityKind kind, String id, String country, String sector, List<String> all) {
        return add(row, kind, id, country, sector, all, all.get(0), "");
    }

    private Entity add(
            Table.Row row,
            EntityKind kind,
            String id,
            String country,
            String sector,
            List<String> all,
            String name,
            String detail) {
        Entity entity =
                new Entity(id, kind, name, present(country), sector, present(detail), all);
        if (entities.putIfAbsent(id, entity) != null) {
            throw row.bad("the id stands twice: " + id);
        }
        BiConsumer<String, Entity> add = (surface, of) -> names.add(surface, of, kind);
        all.forEach(surface -> add.accept(surface, entity));
        return entity;
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }

    /** "Viet Cong" to "viet-cong". */
    static String slug(String name) {
        StringBuilder slug = new StringBuilder(name.length());
        for (char c : Folding.fold(name).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                slug.append(c);
            } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-' && c != '\'') {
                slug.append('-');
            }
        }
        int end = slug.length();
        while (end > 0 && slug.charAt(end - 1) == '-') {
            end--;
        }
        return slug.substring(0, end);
    }
}
