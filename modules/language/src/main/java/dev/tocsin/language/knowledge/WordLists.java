package dev.tocsin.language.knowledge;

import dev.tocsin.language.text.Folding;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which words are names of people and which are words of the language. Immutable. Words are asked for folded.
 */
public final class WordLists {
    private final Set<String> firstNames;
    private final Set<String> surnames;
    private final Set<String> common;
    private final Map<String, Set<Role>> roles;

    private WordLists(Set<String> firstNames, Set<String> surnames, Set<String> common, Map<String, Set<Role>> roles) {
        this.firstNames = firstNames;
        this.surnames = surnames;
        this.common = common;
        this.roles = roles;
    }

    static WordLists load(KnowledgeFiles files) {
        Set<String> firstNames = read(files, "first-names.txt");
        Set<String> surnames = read(files, "surnames.txt");
        for (Table.Row row : files.rows("more-names.tsv")) {
            Set<String> target = row.cell(0).equals("first") ? firstNames : surnames;
            for (String name : Table.split(row.cell(1), ' ')) {
                target.add(Folding.fold(name));
            }
        }
        Map<String, Set<Role>> roles = readRoles(files);
        Predicate<String> function = word -> roles.getOrDefault(word, Set.of()).contains(Role.FUNCTION);
        firstNames.removeIf(function);
        surnames.removeIf(function);
        return new WordLists(firstNames, surnames, read(files, "common-words.txt"), roles);
    }

    private static Map<String, Set<Role>> readRoles(KnowledgeFiles files) {
        Map<String, Set<Role>> roles = new HashMap<>();
        for (Table.Row row : files.rows("roles.tsv")) {
            Role role = role(row);
            for (String word : Table.split(row.cell(1), ' ')) {
                roles.computeIfAbsent(Folding.fold(word), text -> EnumSet.noneOf(Role.class))
                        .add(role);
            }
        }
        return roles;
    }

    private static Role role(Table.Row row) {
        try {
            return Role.valueOf(row.cell(0).replace('-', '_').toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.bad("there is no role '" + row.cell(0) + "'");
        }
    }

    private static Set<String> read(KnowledgeFiles files, String name) {
        Set<String> words = new HashSet<>();
        for (String line : files.lines(name)) {
            if (!line.isEmpty() && line.charAt(0) != '#') {
                words.add(line);
            }
        }
        return words;
    }

    public boolean firstName(String folded) {
        return firstNames.contains(folded);
    }

    public boolean surname(String folded) {
        return surnames.contains(folded);
    }

    /** Whether the language has such a word in lower case. */
    public boolean common(String folded) {
        int hyphen = folded.indexOf('-');
        return common.contains(folded)
                || inflected(folded)
                || hyphen > 1 && common.contains(folded.substring(0, hyphen)) && common(folded.substring(hyphen + 1));
    }

    private boolean inflected(String folded) {
        int length = folded.length();
        if (length < 5) {
            return false;
        }
        if (folded.endsWith("s")) {
            String stem = folded.substring(0, length - 1);
            return common.contains(stem)
                    || folded.endsWith("ies") && common.contains(folded.substring(0, length - 3) + "y");
        }
        if (folded.endsWith("ed")) {
            return common.contains(folded.substring(0, length - 2)) || common.contains(folded.substring(0, length - 1));
        }
        if (folded.endsWith("ing")) {
            String stem = folded.substring(0, length - 3);
            return common.contains(stem) || common.contains(stem + "e");
        }
        return folded.endsWith("ly") && common.contains(folded.substring(0, length - 2));
    }

    public boolean has(String folded, Role role) {
        Set<Role> own = roles.get(folded);
        return own != null && own.contains(role);
    }
}
