package dev.tocsin.language.knowledge;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** What one row must be like for itself; told to a listener as what is wrong and what to do. Pure. */
final class RowRules {
    static final Set<String> SECTORS =
            Set.of("GOV", "MIL", "LEG", "JUD", "REB", "BUS", "MED", "EDU", "IGO", "NGO", "PTY", "CVL", "UNK");

    private static final Map<EntityTable, String> ID_PREFIXES = Map.of(
            EntityTable.ORGANISATIONS, "org:",
            EntityTable.GROUPS, "group:",
            EntityTable.COMPANIES, "company:",
            EntityTable.PEOPLE, "person:");
    private static final Map<EntityTable, Integer> SECTOR_COLUMNS = Map.of(
            EntityTable.OFFICES, 2,
            EntityTable.ORGANS, 2,
            EntityTable.METONYMS, 3,
            EntityTable.ORGANISATIONS, 2,
            EntityTable.COMPANIES, 2);
    private static final Set<EntityTable> PROPER_NAMES = Set.of(
            EntityTable.COUNTRIES,
            EntityTable.METONYMS,
            EntityTable.ORGANISATIONS,
            EntityTable.GROUPS,
            EntityTable.COMPANIES,
            EntityTable.PEOPLE,
            EntityTable.PLACES,
            EntityTable.CITIES);
    private static final String CODE = "[A-Z][A-Z0-9]{1,15}";

    private final KnowledgeEntries entries;
    private final BiConsumer<String, String> wrong;

    /** @param wrong takes what is wrong and what to do */
    RowRules(KnowledgeEntries entries, BiConsumer<String, String> wrong) {
        this.entries = entries;
        this.wrong = wrong;
    }

    void check(KnowledgeEntries.Entry entry) {
        EntityTable table = entry.table();
        Table.Row row = entry.row();
        if (row.cells().size() > table.columns()) {
            wrong.accept(
                    "has " + row.cells().size() + " columns where " + table.file() + " has " + table.columns(),
                    "remove the tabs that are too many");
        }
        List<Integer> empty =
                table.needed().stream().filter(c -> row.cell(c).isEmpty()).toList();
        if (!empty.isEmpty()) {
            wrong.accept(
                    "column " + (empty.get(0) + 1) + " is empty",
                    "fill it; columns are separated by one tab, and the first line of our " + table.file()
                            + " names them");
            return;
        }
        checkId(table, row);
        checkCode(table, row);
        checkSector(table, row);
        checkNames(entry);
        switch (table) {
            case PEOPLE -> checkOffices(row);
            case CITIES -> checkNumbers(row);
            case METONYMS -> oneOf(row.cell(1), Set.of("LOCATION", "ORGANISATION"), "kind of mention");
            case AGREEMENTS -> oneOf(row.cell(0), Set.of("agreement", "exercise", "operation"), "kind of agreement");
            case COUNTRIES -> oneOf(row.cell(2), Set.of("state", "historical"), "status of a country");
            default -> {}
        }
    }

    private void checkId(EntityTable table, Table.Row row) {
        String prefix = ID_PREFIXES.get(table);
        if (prefix != null && !row.cell(0).matches(prefix + "[\\p{L}\\p{N}]+(-[\\p{L}\\p{N}]+)*")) {
            wrong.accept("'" + row.cell(0) + "' is no id", "write it as " + prefix + "name-in-lower-case");
        }
    }

    private void checkCode(EntityTable table, Table.Row row) {
        String code = table.code(row);
        boolean ownCode = table == EntityTable.GROUPS
                || table == EntityTable.ORGANISATIONS && Set.of("IGO", "NGO").contains(row.cell(2));
        if (table == EntityTable.COUNTRIES || ownCode) {
            if (!code.isEmpty() && !code.matches(CODE)) {
                wrong.accept("'" + code + "' is no code", "write 2 to 16 capitals and digits");
            }
        } else if (!code.isEmpty() && !entries.isCode(code)) {
            unknownCode(code);
        }
        if (table == EntityTable.GROUPS && !row.cell(2).isEmpty() && !entries.isCountry(row.cell(2))) {
            unknownCode(row.cell(2));
        }
    }

    private void unknownCode(String code) {
        String nearest = entries.named(code).stream()
                .filter(entry -> entry.table() == EntityTable.COUNTRIES)
                .map(entry -> "write " + entry.row().cell(0))
                .findFirst()
                .orElse("write a code of three letters, such as RUS; 'tocsin kb show Russia' tells a country's code");
        wrong.accept("there is no country with the code '" + code + "'", nearest);
    }

    private void checkSector(EntityTable table, Table.Row row) {
        Integer column = SECTOR_COLUMNS.get(table);
        if (column != null) {
            oneOf(row.cell(column), SECTORS, "sector");
        }
    }

    private void oneOf(String text, Set<String> allowed, String what) {
        if (!allowed.contains(text)) {
            wrong.accept(
                    "'" + text + "' is no " + what,
                    "write " + String.join(", ", allowed.stream().sorted().toList()));
        }
    }

    private void checkNames(KnowledgeEntries.Entry entry) {
        for (String name : entry.allNames()) {
            if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
                wrong.accept("a name is empty: '" + name + "'", "remove the bar beside it or write the name");
            } else if (entry.row().users() && PROPER_NAMES.contains(entry.table()) && !hasCapital(name)) {
                wrong.accept(
                        "'" + name + "' has no capital, so it would be found wherever that word stands",
                        "write it with a capital, as in a text");
            }
        }
    }

    /** Letters without case count as capitals. */
    private static boolean hasCapital(String name) {
        return !name.equals(name.toLowerCase(Locale.ROOT))
                || name.codePoints().anyMatch(c -> Character.isLetter(c) && !Character.isLowerCase(c));
    }

    private void checkOffices(Table.Row row) {
        List<Tenure> held = new ArrayList<>();
        for (String text : row.list(4)) {
            try {
                held.add(KnowledgeTables.tenure(row, text));
            } catch (IllegalArgumentException | DateTimeException | InvalidKnowledge e) {
                wrong.accept(
                        "the office '" + text + "': " + e.getMessage(),
                        "write office,from,to with dates as 2024-05-14, 2024-05 or 2024; leave 'to' empty while it lasts");
            }
        }
        for (Tenure tenure : held) {
            if (!entries.isCode(tenure.body())) {
                unknownCode(tenure.body());
            }
        }
        for (int i = 0; i < held.size(); i++) {
            for (int k = 0; k < i; k++) {
                if (held.get(i).sameOffice(held.get(k)) && held.get(i).overlaps(held.get(k))) {
                    wrong.accept(
                            row.cell(2) + " is " + held.get(i).office() + " twice at the same time",
                            "end the first before the second begins, or make them one");
                }
            }
        }
    }

    private void checkNumbers(Table.Row row) {
        try {
            int thousands = Integer.parseInt(row.cell(2));
            double latitude = Double.parseDouble(row.cell(3));
            double longitude = Double.parseDouble(row.cell(4));
            if (thousands < 0 || !(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
                wrong.accept(
                        "no place on Earth: " + row.cell(2) + ", " + row.cell(3) + ", " + row.cell(4),
                        "write the people in thousands, the latitude and the longitude in degrees");
            }
        } catch (NumberFormatException e) {
            wrong.accept(
                    "no number: " + e.getMessage(),
                    "write the people in thousands, the latitude and the longitude as numbers");
        }
    }
}
