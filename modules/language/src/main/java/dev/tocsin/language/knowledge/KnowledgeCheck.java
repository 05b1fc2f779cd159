package dev.tocsin.language.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for what is wrong in the tables, ours and the user's: see {@link #problems}. */
public final class KnowledgeCheck {
    private static final Set<EntityKind> ONE_MEANING = Set.of(
            EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.COMPANY, EntityKind.GROUP, EntityKind.EQUIPMENT);

    private final KnowledgeEntries entries;
    private final List<Problem> found = new ArrayList<>();

    private KnowledgeCheck(KnowledgeEntries entries) {
        this.entries = entries;
    }

    /**
     * Something that is wrong.
     *
     * @param place file and line, or the file alone where it is wrong as a whole
     * @param remedy what to do
     */
    public record Problem(String place, String what, String remedy) {}

    /**
     * Everything that is wrong, in the order of the tables.
     *
     * @param folder the user's; absent for ours alone
     */
    public static List<Problem> problems(Optional<Path> folder) {
        KnowledgeEntries entries;
        try {
            entries = KnowledgeEntries.read(folder);
        } catch (InvalidKnowledge e) {
            return List.of(new Problem(folder.map(Path::toString).orElse(""), String.valueOf(e.getMessage()), ""));
        }
        KnowledgeCheck check = new KnowledgeCheck(entries);
        check.files();
        Map<String, KnowledgeEntries.Entry> ids = new HashMap<>();
        for (KnowledgeEntries.Entry entry : entries.all()) {
            check.rowAlone(entry);
            check.idTwice(entry, ids);
            check.clashes(entry).forEach(problem -> check.found.add(problem));
        }
        return check.found.isEmpty() ? check.whatLoadingTells() : List.copyOf(check.found);
    }

    /** What is wrong with an entry that is not in the tables yet. */
    static List<Problem> problems(KnowledgeEntries entries, KnowledgeEntries.Entry fresh) {
        KnowledgeCheck check = new KnowledgeCheck(entries);
        check.rowAlone(fresh);
        check.found.addAll(check.clashes(fresh));
        return check.found;
    }

    private void files() {
        KnowledgeFiles files = entries.files();
        for (String name : files.userNames()) {
            if (EntityTable.ofFile(name).isEmpty() && !KnowledgeFiles.WORDS.contains(name)) {
                found.add(new Problem(
                        files.folder().map(f -> f.resolve(name).toString()).orElse(name),
                        "is none of our tables, so nothing reads it",
                        "name it as the table it adds to: people.tsv, organisations.tsv, places.tsv, ..."));
            }
        }
    }

    private void rowAlone(KnowledgeEntries.Entry entry) {
        new RowRules(
                        entries,
                        (what, remedy) -> found.add(new Problem(entry.row().place(), what, remedy)))
                .check(entry);
    }

    /** A place may stand in several tables: as a capital, a place and a city. */
    private void idTwice(KnowledgeEntries.Entry entry, Map<String, KnowledgeEntries.Entry> ids) {
        KnowledgeEntries.Entry first = ids.putIfAbsent(entry.id(), entry);
        if (first != null && !entry.id().startsWith("place:")) {
            found.add(new Problem(
                    entry.row().place(),
                    "the id " + entry.id() + " stands at " + first.row().place() + " too",
                    "make one line of them, or give one another id"));
        }
    }

    /** In ours, a name that two of one kind share; in the user's, one that means anybody else. */
    private List<Problem> clashes(KnowledgeEntries.Entry entry) {
        List<Problem> clashes = new ArrayList<>();
        for (String name : entry.names()) {
            entries.named(name).stream()
                    .filter(other -> !other.id().equals(entry.id()) && clash(name, entry, other))
                    .findFirst()
                    .ifPresent(other -> clashes.add(new Problem(
                            entry.row().place(),
                            "'" + name + "' already means " + other.name() + " (" + other.id() + ", "
                                    + other.row().place() + ")",
                            "leave that name out, or write a longer one that only " + entry.name() + " goes by")));
        }
        return clashes;
    }

    /** Places share names with one another, and capitals stand in their country's row. */
    private static boolean clash(String name, KnowledgeEntries.Entry entry, KnowledgeEntries.Entry other) {
        boolean capital =
                other.kind() == EntityKind.COUNTRY && other.row().list(7).contains(name);
        if (entry.kind() == EntityKind.PLACE && (other.kind() == EntityKind.PLACE || capital)) {
            return false;
        }
        return entry.row().users() || entry.kind() == other.kind() && ONE_MEANING.contains(entry.kind());
    }

    /** The last word: whether it can be read at all. */
    private List<Problem> whatLoadingTells() {
        try {
            new KnowledgeTables(entries).read();
            return List.of();
        } catch (InvalidKnowledge e) {
            return List.of(new Problem(
                    entries.files().folder().map(Path::toString).orElse(""), String.valueOf(e.getMessage()), ""));
        }
    }
}
