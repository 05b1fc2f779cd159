package dev.tocsin.language.quantity;

import dev.tocsin.language.text.Token;
import dev.tocsin.language.text.WordLists;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How many pieces of a thing there are, by the words before it. */
final class Counts {
    private static final int REACH = 8;
    private static final WordLists WORDS = WordLists.load(Counts.class, "equipment.txt");
    private static final Set<String> MEASURES = WORDS.of("measures");
    private static final Set<String> DETERMINERS = WORDS.of("determiners");
    private static final Set<String> MONTHS = WORDS.of("months");
    /** Words before a number that tells which make of a thing it is: "Block 70". */
    private static final Set<String> VERSIONS = WORDS.of("versions");

    private static final Set<String> ORDINALS = Set.of("first", "second", "third", "fourth", "fifth", "last");

    private Counts() {}

    /**
     * A count read.
     *
     * @param start the token of the count; that of the thing where nothing is counted
     * @param unit what is counted in place of the thing itself
     */
    record Count(int start, Optional<Long> quantity, Optional<String> unit) {}

    /** @param free the first token that belongs to no other thing */
    static Count before(List<Token> tokens, List<String> folded, int from, int free) {
        Optional<String> unit = Optional.empty();
        for (int i = from - 1; i >= free && i >= from - REACH; i--) {
            String word = folded.get(i);
            if (Modifiers.UNITS.contains(word) && unit.isEmpty()) {
                unit = Optional.of(word);
            }
            boolean dozen = word.equals("dozen");
            if (dozen || Numbers.figure(word) != null && counts(tokens, folded, i)) {
                int at = part(folded, dozen ? dozens(folded, i, free) : i, free);
                Numbers.Read read = Numbers.at(folded, at);
                return new Count(at, read == null ? Optional.of(1L) : whole(read.value()), unit);
            }
            if (ends(tokens, folded, i, free) && !isVersion(folded, i)) {
                break;
            }
        }
        return new Count(from, Optional.empty(), unit);
    }

    /** Whether the word may stand between a count and what it counts. */
    static boolean mayStand(List<String> folded, int i) {
        String word = folded.get(i);
        return !DETERMINERS.contains(word)
                && !word.equals("a")
                && !word.equals("an")
                && !word.equals("of")
                && Modifiers.allows(folded, i);
    }

    /** "Block 70/72": the stroke between two numbers. */
    private static boolean isVersion(List<String> folded, int i) {
        return i > 1
                && folded.get(i).equals("/")
                && Numbers.figure(folded.get(i - 1)) != null
                && VERSIONS.contains(folded.get(i - 2));
    }

    private static int dozens(List<String> folded, int i, int free) {
        boolean more = i > free
                && (Numbers.figure(folded.get(i - 1)) != null
                        || folded.get(i - 1).equals("a"));
        boolean half = i - 1 > free
                && folded.get(i - 1).equals("a")
                && folded.get(i - 2).equals("half");
        return half ? i - 2 : more ? i - 1 : i;
    }

    /** Whether no count of the thing may stand here or further to the left. */
    private static boolean ends(List<Token> tokens, List<String> folded, int i, int free) {
        String word = folded.get(i);
        boolean further = word.equals("more") && i > free && Numbers.figure(folded.get(i - 1)) != null;
        boolean vague = Modifiers.VAGUE.contains(word) && !further;
        boolean begins =
                DETERMINERS.contains(word) && !(i > free && folded.get(i - 1).equals("of"));
        boolean one = (word.equals("a") || word.equals("an"))
                && !(i + 1 < folded.size() && folded.get(i + 1).equals("dozen"));
        return vague || begins || one || looseDash(tokens, i) || !Modifiers.allows(folded, i);
    }

    /** "The first three of 24 jets" are three, "the first of four boats" is one. */
    private static int part(List<String> folded, int at, int free) {
        boolean some = at - 2 >= free
                && folded.get(at - 1).equals("of")
                && (Numbers.figure(folded.get(at - 2)) != null || ORDINALS.contains(folded.get(at - 2)));
        return some ? at - 2 : at;
    }

    /** The dash after a dateline, which joins nothing: "May 15 - Missiles". */
    private static boolean looseDash(List<Token> tokens, int i) {
        return tokens.get(i).is("-")
                && i > 0
                && tokens.get(i - 1).end() < tokens.get(i).start();
    }

    /** Whether a number counts things: no year, day, size or money, no part of a name. */
    private static boolean counts(List<Token> tokens, List<String> folded, int i) {
        String word = folded.get(i);
        String before = i > 0 ? folded.get(i - 1) : "";
        String after = i + 1 < folded.size() ? folded.get(i + 1) : "";
        boolean year = word.length() == 4
                && (word.startsWith("19") || word.startsWith("20"))
                && (before.equals("in") || before.equals("since"));
        boolean day = MONTHS.contains(before) && word.length() < 3;
        boolean sign = i > 0
                && "$\u20ac\u00a3".contains(before)
                && tokens.get(i - 1).end() == tokens.get(i).start();
        boolean version =
                VERSIONS.contains(before) || i > 2 && before.equals("/") && VERSIONS.contains(folded.get(i - 3));
        boolean size = MEASURES.contains(after) && !tokens.get(i + 1).capitalised();
        return !year && !day && !sign && !size && !version;
    }

    private static Optional<Long> whole(BigDecimal value) {
        try {
            return Optional.of(value.longValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
