package dev.tocsin.language.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the tables are read: ours from the resources, then the user's of the same name.
 *
 * @param folder the user's; absent where there is none
 */
record KnowledgeFiles(Optional<Path> folder) {
    /** Files that hold words and not entries. */
    static final List<String> WORDS = List.of(
            "equipment-nouns.tsv",
            "more-names.tsv",
            "roles.tsv",
            "first-names.txt",
            "surnames.txt",
            "common-words.txt");

    /** Ours first. */
    List<Table.Row> rows(String name) {
        List<Table.Row> rows = new ArrayList<>(Table.rows(name, Table.lines(name), false));
        rows.addAll(users(name));
        return rows;
    }

    List<Table.Row> users(String name) {
        return file(name)
                .map(file -> Table.rows(file.toString(), read(file), true))
                .orElse(List.of());
    }

    /** Ours first. */
    List<String> lines(String name) {
        List<String> lines = new ArrayList<>(Table.lines(name));
        file(name).ifPresent(file -> lines.addAll(read(file)));
        return lines;
    }

    /** Everything in the user's folder that isn't hidden, by name. */
    List<String> userNames() {
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.charAt(0) != '.')
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder.get().toString(), e);
        }
    }

    private Optional<Path> file(String name) {
        return folder.map(f -> f.resolve(name)).filter(Files::isRegularFile);
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            throw new InvalidKnowledge(file + " is not UTF-8: save it as UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
