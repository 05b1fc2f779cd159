package dev.tocsin.language.knowledge;

import dev.tocsin.language.text.Token;
import dev.tocsin.language.text.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names as a tree of folded tokens. A name written in capitals ("NATO", "US") is found in capitals only; one with a
 * capital needs one; one in lower case is found in any case. Not changed after it is built, safe to share between
 * threads.
 */
public final class Lexicon {
    private final Node root;

    private Lexicon(Node root) {
        this.root = root;
    }

    /**
     * One reading of a name.
     *
     * @param as what the name is here: a country's demonym is a NATIONALITY whose entity is the country
     */
    public record Entry(Entity entity, EntityKind as, String surface) {}

    /**
     * A name found.
     *
     * @param length number of tokens
     * @param entries every reading, in the order they were added
     */
    public record Match(int length, List<Entry> entries) {}

    /** Every name that begins with the token at {@code from}, shortest first. */
    public List<Match> matches(List<Token> tokens, int from) {
        return matches(tokens, from, tokens.size());
    }

    /** The same, looking no further than the token before {@code end}. */
    public List<Match> matches(List<Token> tokens, int from, int end) {
        List<Match> found = List.of();
        Node node = root;
        for (int i = from; i < end; i++) {
            String folded = tokens.get(i).folded();
            Node next = node.children.get(folded);
            if (next == null && pluralDesignation(folded)) {
                next = node.children.get(folded.substring(0, folded.length() - 1));
            }
            if (next == null) {
                break;
            }
            node = next;
            if (!node.entries.isEmpty()) {
                List<Entry> fitting = fitting(node.entries, tokens, from, i + 1);
                if (!fitting.isEmpty()) {
                    found = found.isEmpty() ? new ArrayList<>(2) : found;
                    found.add(new Match(i + 1 - from, fitting));
                }
            }
        }
        return found;
    }

    /** The longest of {@link #matches}, null where there is none. */
    public @Nullable Match longest(List<Token> tokens, int from) {
        List<Match> found = matches(tokens, from);
        return found.isEmpty() ? null : found.get(found.size() - 1);
    }

    /** The readings of exactly this name. */
    public List<Entry> named(String name) {
        List<Token> tokens = Tokens.of(name, 0, name.length());
        for (Match match : matches(tokens, 0)) {
            if (match.length() == tokens.size()) {
                return match.entries();
            }
        }
        return List.of();
    }

    /** "f-15s". */
    private static boolean pluralDesignation(String folded) {
        int length = folded.length();
        return length > 2 && folded.charAt(length - 1) == 's' && Character.isDigit(folded.charAt(length - 2));
    }

    private static List<Entry> fitting(List<Entry> entries, List<Token> tokens, int from, int end) {
        List<Entry> fitting = List.of();
        for (Entry entry : entries) {
            if (fits(entry.surface, tokens, from, end)) {
                if (entries.size() == 1) {
                    return entries;
                }
                fitting = fitting.isEmpty() ? new ArrayList<>(entries.size()) : fitting;
                fitting.add(entry);
            }
        }
        return fitting;
    }

    private static boolean fits(String surface, List<Token> tokens, int from, int end) {
        if (isAcronym(surface)) {
            String text = tokens.get(from).text();
            boolean plural = text.length() == surface.length() + 1 && text.startsWith(surface) && text.endsWith("s");
            return end - from > 1 || plural || text.equals(surface);
        }
        int first = surface.codePointAt(0);
        return !Character.isUpperCase(first)
                || !Character.isLowerCase(tokens.get(from).text().codePointAt(0));
    }

    private static boolean isAcronym(String surface) {
        for (int i = 0; i < surface.length(); i++) {
            if (Character.isLowerCase(surface.charAt(i))) {
                return false;
            }
        }
        return surface.length() <= 6;
    }

    /** Names are added here, then it is built once. */
    static final class Builder {
        private final Node root = new Node();

        /** A leading "the" is no part of the name. */
        void add(String name, Entity entity, EntityKind as) {
            String surface = name.startsWith("the ") || name.startsWith("The ") ? name.substring(4) : name;
            List<Token> tokens = Tokens.of(surface, 0, surface.length());
            Node node = root;
            for (Token token : tokens) {
                node = node.children.computeIfAbsent(token.folded(), text -> new Node());
            }
            if (node == root) {
                throw new IllegalArgumentException("a name without letters: " + entity.id());
            }
            if (node.entries.stream().noneMatch(old -> old.entity.id().equals(entity.id()) && old.as == as)) {
                node.entries = append(node.entries, new Entry(entity, as, surface));
            }
        }

        Lexicon build() {
            return new Lexicon(root);
        }

        private static List<Entry> append(List<Entry> entries, Entry entry) {
            List<Entry> longer = new ArrayList<>(entries);
            longer.add(entry);
            return Collections.unmodifiableList(longer);
        }
    }

    private static final class Node {
        private final Map<String, Node> children = new HashMap<>(4);
        private List<Entry> entries = List.of();
    }
}
