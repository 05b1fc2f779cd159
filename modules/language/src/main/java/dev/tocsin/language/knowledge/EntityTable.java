package dev.tocsin.language.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables whose rows are entries with an id, in the order in which they are read. */
enum EntityTable {
    /** code, iso2, status, name, official name, other names, demonyms, capitals. */
    COUNTRIES("countries.tsv", EntityKind.COUNTRY, 8, 0, 3),
    /** words, office, sector. */
    OFFICES("offices.tsv", EntityKind.OFFICE, 3, 0, 1, 2),
    /** words, name, sector. */
    ORGANS("organs.tsv", EntityKind.ORGAN, 3, 0, 1, 2),
    /** names, LOCATION or ORGANISATION, country, sector. */
    METONYMS("metonyms.tsv", EntityKind.PLACE, 4, 0, 1, 3),
    /** id, country or code, sector, name, other names. */
    ORGANISATIONS("organisations.tsv", EntityKind.ORGANISATION, 5, 0, 2, 3),
    /** id, code, home country, name, other names. */
    GROUPS("groups.tsv", EntityKind.GROUP, 5, 0, 1, 3),
    /** id, country, sector, name, other names. */
    COMPANIES("companies.tsv", EntityKind.COMPANY, 5, 0, 1, 2, 3),
    /** id, country, name, other names, offices as "office@body,from,to". */
    PEOPLE("people.tsv", EntityKind.PERSON, 5, 0, 1, 2),
    /** name, class, maker's country, other names. */
    EQUIPMENT("equipment.tsv", EntityKind.EQUIPMENT, 4, 0, 1),
    /** agreement or exercise, name, other names. */
    AGREEMENTS("agreements.tsv", EntityKind.AGREEMENT, 3, 0, 1),
    /** names, country. */
    PLACES("places.tsv", EntityKind.PLACE, 2, 0),
    /** names. */
    OTHERS("others.tsv", EntityKind.OTHER, 1, 0),
    /** name, country, thousands, latitude, longitude. */
    CITIES("cities.tsv", EntityKind.PLACE, 5, 0, 1, 2, 3, 4);

    private final String file;
    private final EntityKind kind;
    private final int columns;
    private final List<Integer> needed;

    EntityTable(String file, EntityKind kind, int columns, Integer... needed) {
        this.file = file;
        this.kind = kind;
        this.columns = columns;
        this.needed = List.of(needed);
    }

    String file() {
        return file;
    }

    /** How many cells a row has at most. */
    int columns() {
        return columns;
    }

    /** The cells that may not be empty. */
    List<Integer> needed() {
        return needed;
    }

    static Optional<EntityTable> ofFile(String name) {
        for (EntityTable table : values()) {
            if (table.file.equals(name)) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    EntityKind kind(Table.Row row) {
        return switch (this) {
            case METONYMS -> row.cell(1).equals("ORGANISATION") ? EntityKind.ORGANISATION : EntityKind.PLACE;
            case AGREEMENTS -> row.cell(0).equals("exercise") ? EntityKind.EXERCISE : EntityKind.AGREEMENT;
            default -> kind;
        };
    }

    String id(Table.Row row) {
        return switch (this) {
            case COUNTRIES -> "country:" + row.cell(0);
            case OFFICES -> "office:" + KnowledgeTables.slug(row.cell(1));
            case ORGANS -> "organ:" + slugOfFirst(row);
            case METONYMS -> (kind(row) == EntityKind.PLACE ? "place:" : "org:") + slugOfFirst(row);
            case ORGANISATIONS, GROUPS, COMPANIES, PEOPLE -> row.cell(0);
            case EQUIPMENT -> "equipment:" + KnowledgeTables.slug(row.cell(0));
            case AGREEMENTS -> row.cell(0) + ":" + KnowledgeTables.slug(row.cell(1));
            case PLACES -> "place:" + slugOfFirst(row) + "@" + row.cell(1);
            case OTHERS -> "other:" + slugOfFirst(row);
            case CITIES -> "place:" + KnowledgeTables.slug(row.cell(0)) + "@" + row.cell(1);
        };
    }

    /** Every name of the entry, the usual one first; demonyms and capitals are no names of a country. */
    List<String> names(Table.Row row) {
        return switch (this) {
            case COUNTRIES -> {
                List<String> all = new ArrayList<>(List.of(row.cell(3), row.cell(4)));
                all.addAll(row.list(5));
                all.removeIf(String::isEmpty);
                yield all;
            }
            case OFFICES, ORGANS, METONYMS, PLACES, OTHERS -> row.list(0);
            case ORGANISATIONS, GROUPS, COMPANIES -> with(row.cell(3), row.list(4));
            case PEOPLE -> with(row.cell(2), row.list(3));
            case EQUIPMENT -> with(row.cell(0), row.list(3));
            case AGREEMENTS -> with(row.cell(1), row.list(2));
            case CITIES -> List.of(row.cell(0));
        };
    }

    /** The country, or the code of its own, that the entry counts for; empty where it has none. */
    String code(Table.Row row) {
        return switch (this) {
            case COUNTRIES -> row.cell(0);
            case METONYMS, EQUIPMENT -> row.cell(2);
            case ORGANISATIONS, GROUPS, COMPANIES, PEOPLE, PLACES, CITIES -> row.cell(1);
            case OFFICES, ORGANS, AGREEMENTS, OTHERS -> "";
        };
    }

    private static List<String> with(String name, List<String> others) {
        List<String> all = new ArrayList<>(List.of(name));
        all.addAll(others);
        return all;
    }

    private static String slugOfFirst(Table.Row row) {
        List<String> names = row.list(0);
        return names.isEmpty() ? "" : KnowledgeTables.slug(names.get(0));
    }
}
