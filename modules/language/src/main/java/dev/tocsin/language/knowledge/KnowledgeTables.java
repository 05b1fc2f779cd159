package dev.tocsin.language.knowledge;

import dev.tocsin.language.text.Folding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the tables into a knowledge base. Used once and thrown away. */
final class KnowledgeTables {
    private final Map<String, Entity> entities = new LinkedHashMap<>(32_768);
    private final Map<String, List<Tenure>> tenures = new HashMap<>();
    private final Map<String, KnowledgeBase.City> cities = new HashMap<>(16_384);
    private final Lexicon.Builder names = new Lexicon.Builder();

    private final KnowledgeEntries entries;

    KnowledgeTables(KnowledgeEntries entries) {
        this.entries = entries;
    }

    /** @throws InvalidKnowledge telling what is wrong in which file and line */
    KnowledgeBase read() {
        for (KnowledgeEntries.Entry entry : entries.all()) {
            try {
                read(entry.table(), entry.row());
            } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
                throw entry.row().bad(e.getMessage() + "; 'tocsin kb check' tells what to do");
            }
        }
        KnowledgeFiles files = entries.files();
        return new KnowledgeBase(
                entities, tenures, cities, names.build(), equipmentNouns(files), WordLists.load(files));
    }

    private void read(EntityTable table, Table.Row row) {
        switch (table) {
            case COUNTRIES -> country(row);
            case OFFICES -> add(table, row, "", row.cell(2), row.cell(1), "");
            case ORGANS -> add(table, row, "", row.cell(2), row.cell(1), "");
            case METONYMS -> add(table, row, row.cell(2), row.cell(3));
            case ORGANISATIONS, COMPANIES -> add(table, row, row.cell(1), row.cell(2));
            case GROUPS -> add(table, row, row.cell(1), "REB", row.cell(3), row.cell(2));
            case PEOPLE -> person(row);
            case EQUIPMENT -> add(table, row, row.cell(2), "MIL", row.cell(0), row.cell(1));
            case AGREEMENTS, OTHERS -> add(table, row, "", "UNK");
            case PLACES -> place(row);
            case CITIES -> city(row);
        }
    }

    private void country(Table.Row row) {
        String iso2 = row.cell(2).equals("state") ? row.cell(1) : "";
        Entity country = add(EntityTable.COUNTRIES, row, row.cell(0), "GOV", row.cell(3), iso2);
        row.list(6).forEach(demonym -> names.add(demonym, country, EntityKind.NATIONALITY));
        for (String capital : row.list(7)) {
            String id = "place:" + slug(capital) + "@" + row.cell(0);
            if (!entities.containsKey(id)) {
                add(row, EntityKind.PLACE, id, row.cell(0), "GOV", List.of(capital), capital, "");
            }
        }
    }

    private void person(Table.Row row) {
        List<Tenure> held = new ArrayList<>();
        for (String office : row.list(4)) {
            held.add(tenure(row, office));
        }
        Entity person = add(EntityTable.PEOPLE, row, row.cell(1), sector(held));
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

    static Tenure tenure(Table.Row row, String text) {
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
            case 7 ->
                Optional.of(
                        first
                                ? YearMonth.parse(text).atDay(1)
                                : YearMonth.parse(text).atEndOfMonth());
            default -> Optional.of(LocalDate.parse(text));
        };
    }

    /** What the user says of a place that is known gives it further names. */
    private void place(Table.Row row) {
        Entity known = entities.get(EntityTable.PLACES.id(row));
        if (!row.users() || known == null) {
            add(EntityTable.PLACES, row, row.cell(1), "UNK");
            return;
        }
        Set<String> all = new LinkedHashSet<>(known.names());
        all.addAll(row.list(0));
        Entity extended = new Entity(
                known.id(),
                known.kind(),
                known.name(),
                known.country(),
                known.sector(),
                known.detail(),
                List.copyOf(all));
        entities.put(known.id(), extended);
        row.list(0).forEach(name -> names.add(name, extended, EntityKind.PLACE));
    }

    private void city(Table.Row row) {
        String id = EntityTable.CITIES.id(row);
        if (!entities.containsKey(id)) {
            add(EntityTable.CITIES, row, row.cell(1), "UNK");
        }
        KnowledgeBase.City city = new KnowledgeBase.City(
                Double.parseDouble(row.cell(3)), Double.parseDouble(row.cell(4)), Integer.parseInt(row.cell(2)));
        if (row.users() || !cities.containsKey(id)) {
            cities.put(id, city);
        }
    }

    /** nouns, class. */
    private static Lexicon equipmentNouns(KnowledgeFiles files) {
        Lexicon.Builder nouns = new Lexicon.Builder();
        for (Table.Row row : files.rows("equipment-nouns.tsv")) {
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

    private Entity add(EntityTable table, Table.Row row, String country, String sector) {
        List<String> all = table.names(row);
        return add(table, row, country, sector, all.get(0), "");
    }

    private Entity add(EntityTable table, Table.Row row, String country, String sector, String name, String detail) {
        return add(row, table.kind(row), table.id(row), country, sector, table.names(row), name, detail);
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
        Entity entity = new Entity(id, kind, name, present(country), sector, present(detail), all);
        if (entities.putIfAbsent(id, entity) != null) {
            throw row.bad("the id stands twice: " + id);
        }
        all.forEach(surface -> names.add(surface, entity, kind));
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
