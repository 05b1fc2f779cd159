package dev.tocsin.language.quantity;

import dev.tocsin.language.knowledge.Entity;
import dev.tocsin.language.text.Folding;
import dev.tocsin.language.text.Token;
import java.util.List;
import java.util.Locale;

/** Names of equipment: as a text writes them, and as they are well known. */
final class Naming {
    private static final int LEAST_EXPANDED = 3;

    private Naming() {}

    /** The words as they are written, without the plural of a designation. */
    static String written(List<Token> tokens, int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean gap = i > from && tokens.get(i - 1).end() < tokens.get(i).start();
            name.append(gap ? " " : "").append(tokens.get(i).text());
        }
        boolean plural = name.length() > 2
                && name.charAt(name.length() - 1) == 's'
                && (Character.isDigit(name.charAt(name.length() - 2))
                        || Character.isUpperCase(name.charAt(name.length() - 2)));
        return plural ? name.substring(0, name.length() - 1) : name.toString();
    }

    /** The same of several that are called by a word: "Skyhawk" of "Skyhawks". */
    static String one(List<Token> tokens, int from, int to) {
        String name = written(tokens, from, to);
        return name.matches(".*\\p{Ll}s") && !name.endsWith("ss") ? name.substring(0, name.length() - 1) : name;
    }

    /**
     * The usual name of what is known, where the words are that name, longer, shorter or spelled out ("F-16 Fighting
     * Falcon"); else the words: the table puts the sisters of a design under one entry, and "KF-X" is what was spoken of.
     */
    static String known(Entity entity, List<Token> tokens, int from, int to) {
        String words = singular(entity, written(tokens, from, to));
        String usual = letters(entity.name());
        String said = letters(words);
        boolean variant = usual.contains(said) || said.contains(usual) || spelledOut(entity.name(), words);
        return variant ? entity.name() : words;
    }

    private static String singular(Entity entity, String words) {
        boolean plural = words.endsWith("s") && words.length() > 2;
        String shorter = plural ? words.substring(0, words.length() - 1) : words;
        return entity.names().contains(shorter)
                        || plural && letters(entity.name()).contains(letters(shorter))
                ? shorter
                : words;
    }

    private static String letters(String name) {
        return Folding.fold(name).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Whether a name in capitals holds the initials of the words, in order: HIMARS. */
    private static boolean spelledOut(String name, String words) {
        String[] all = words.split("[ -]");
        String lower = name.toLowerCase(Locale.ROOT);
        int at = -1;
        for (String word : all) {
            at = lower.indexOf(Character.toLowerCase(word.charAt(0)), at + 1);
            if (at < 0) {
                return false;
            }
        }
        return all.length >= LEAST_EXPANDED && name.equals(name.toUpperCase(Locale.ROOT));
    }
}
