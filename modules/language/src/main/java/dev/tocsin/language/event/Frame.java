package dev.tocsin.language.event;

import java.util.List;

/**
 * Where the parties of an act stand around its trigger.
 *
 * @param actors roles, the first that names a party wins
 * @param recipients likewise; in symmetric frames all roles of both lists count
 */
record Frame(List<String> actors, List<String> recipients, boolean symmetric, boolean arms) {
    static final String SUBJECT = "S";
    static final String OBJECT = "O";
    static final String POSSESSOR = "P";
    static final String MODIFIER = "M";
    static final String ANY = "X";
    /** Who says it. */
    static final String SPEAKER = "Q";

    static Frame parse(String text) {
        if (text.equals("ARMS")) {
            return new Frame(List.of(), List.of(), false, true);
        }
        boolean symmetric = text.indexOf('+') >= 0;
        String[] sides = text.split(symmetric ? "\\+" : ">", -1);
        if (sides.length > 2 || sides[0].isEmpty()) {
            throw new IllegalArgumentException("not a frame: " + text);
        }
        return new Frame(roles(sides[0]), sides.length < 2 ? List.of() : roles(sides[1]), symmetric, false);
    }

    private static List<String> roles(String side) {
        return side.isEmpty() ? List.of() : List.of(side.split("\\|"));
    }
}
