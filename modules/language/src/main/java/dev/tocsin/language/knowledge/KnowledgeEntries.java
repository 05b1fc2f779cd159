package dev.tocsin.language.knowledge;

import dev.tocsin.language.text.Folding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows that the knowledge base is made of, ours and then the user's, each with where it stands. A row of the user's
 * replaces ours of the same id; a place only extends it. Read once; immutable.
 */
public final class KnowledgeEntries {
    private static final Set<EntityTable> GIVES_CODE =
            Set.of(EntityTable.COUNTRIES, EntityTable.ORGANISATIONS, EntityTable.GROUPS);

    private final KnowledgeFiles files;
    private final List<Entry> all;
    private final Map<String, List<Entry>> byName = new LinkedHashMap<>();
    private final Map<String, Entry> byId = new LinkedHashMap<>();
    private final Set<String> codes = new HashSet<>();

    private KnowledgeEntries(KnowledgeFiles files, List<Entry> all) {
        this.files = files;
        this.all = Collections.unmodifiableList(all);
        for (Entry entry : all) {
            byId.putIfAbsent(entry.id(), entry);
            if (GIVES_CODE.contains(entry.table())) {
                codes.add(entry.table().code(entry.row()));
            }
            entry.allNames().stream()
                    .map(KnowledgeEntries::key)
                    .distinct()
                    .forEach(name -> byName.computeIfAbsent(name, n -> new ArrayList<>(1))
                            .add(entry));
        }
    }

    /** One row that stands for somebody or something. */
    record Entry(EntityTable table, Table.Row row) {
        String id() {
            return table.id(row);
        }

        EntityKind kind() {
            return table.kind(row);
        }

        List<String> names() {
            return table.names(row);
        }

        /** With what a country's people are called, and its capitals. */
        List<String> allNames() {
            if (table != EntityTable.COUNTRIES) {
                return names();
            }
            List<String> all = new ArrayList<>(names());
            all.addAll(row.list(6));
            all.addAll(row.list(7));
            return all;
        }

        String name() {
            List<String> names = names();
            return table == EntityTable.OFFICES || table == EntityTable.ORGANS
                    ? row.cell(1)
                    : names.isEmpty() ? "" : names.get(0);
        }
    }

    /**
     * @param folder the user's; absent for ours alone
     * @throws InvalidKnowledge where a file can't be read as text
     */
    public static KnowledgeEntries read(Optional<Path> folder) {
        KnowledgeFiles files = new KnowledgeFiles(folder);
        Set<String> replaced = List.of(EntityTable.values()).stream()
                .flatMap(table -> files.users(table.file()).stream().map(table::id))
                .filter(id -> !id.startsWith("place:"))
                .collect(Collectors.toSet());
        List<Entry> all = new ArrayList<>(16_384);
        for (EntityTable table : EntityTable.values()) {
            for (Table.Row row : files.rows(table.file())) {
                if (row.users() || !replaced.contains(table.id(row))) {
                    all.add(new Entry(table, row));
                }
            }
        }
        return new KnowledgeEntries(files, all);
    }

    KnowledgeFiles files() {
        return files;
    }

    List<Entry> all() {
        return all;
    }

    Optional<Entry> entry(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Every entry that goes by this name, in any case and with or without accents. */
    List<Entry> named(String name) {
        return byName.getOrDefault(key(name), List.of());
    }

    /** Whether somebody counts for this code: a country, or an organisation or group with a code of its own. */
    boolean isCode(String code) {
        return codes.contains(code);
    }

    /** ISO 3166-1 alpha-3 codes, and those of former countries. */
    boolean isCountry(String code) {
        return byId.containsKey("country:" + code);
    }

    /**
     * What a name stands for.
     *
     * @param id stable, of the form kind:name
     * @param code the country or organisation it counts for; empty where it has none
     * @param place file and line
     * @param users whether the entry is the user's
     */
    public record Meaning(
            String id,
            EntityKind kind,
            String name,
            String code,
            List<String> names,
            List<String> offices,
            String place,
            boolean users) {
        public Meaning {
            names = List.copyOf(names);
            offices = List.copyOf(offices);
        }
    }

    /** Everything that goes by this name, in any case and with or without accents; the user's included. */
    public List<Meaning> meanings(String name) {
        return named(name).stream().map(KnowledgeEntries::meaning).toList();
    }

    private static Meaning meaning(Entry entry) {
        return new Meaning(
                entry.id(),
                entry.kind(),
                entry.name(),
                entry.table().code(entry.row()),
                entry.allNames(),
                entry.table() == EntityTable.PEOPLE ? entry.row().list(4) : List.of(),
                entry.row().place(),
                entry.row().users());
    }

    static String key(String name) {
        String folded = Folding.fold(name.strip());
        return folded.startsWith("the ") ? folded.substring(4) : folded;
    }
}
