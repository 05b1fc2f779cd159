package dev.tocsin.language.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Lists of words that a class goes by, kept in a resource beside it: a line for each, its name first. Immutable. */
public final class WordLists {
    private final String origin;
    private final Map<String, Set<String>> lists;

    private WordLists(String origin, Map<String, Set<String>> lists) {
        this.origin = origin;
        this.lists = Map.copyOf(lists);
    }

    /** @throws IllegalStateException where a list has no words, a word stands twice or a name does */
    public static WordLists load(Class<?> beside, String resource) {
        Map<String, Set<String>> lists = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    add(line, resource, lists);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WordLists(resource, lists);
    }

    private static void add(String line, String resource, Map<String, Set<String>> lists) {
        List<String> all = List.of(line.split(" "));
        List<String> words = all.subList(1, all.size());
        Set<String> different = Set.copyOf(words);
        boolean twice = different.size() < words.size();
        if (words.isEmpty() || twice || lists.put(all.get(0), different) != null) {
            throw new IllegalStateException(resource + ": empty, or something in it stands twice: " + all.get(0));
        }
    }

    /** Whether a list is called so. */
    public boolean has(String name) {
        return lists.containsKey(name);
    }

    /** @throws IllegalArgumentException for a name that has no list */
    public Set<String> of(String name) {
        Set<String> list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException(origin + " has no list called " + name);
        }
        return list;
    }
}
