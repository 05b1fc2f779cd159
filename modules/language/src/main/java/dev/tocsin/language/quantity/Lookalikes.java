package dev.tocsin.language.quantity;

import dev.tocsin.language.knowledge.EntityKind;
import dev.tocsin.language.knowledge.Lexicon;
import dev.tocsin.language.text.Token;
import dev.tocsin.language.text.WordLists;
import java.util.List;
import java.util.Set;

/** Words that name equipment in one place and people or something else in another. */
final class Lookalikes {
    private static final Set<String> PEOPLE = Set.of("fighter", "fighters", "bomber", "bombers");
    private static final Set<String> AVIATION = Set.of(
            "aircraft",
            "airplane",
            "airspace",
            "jet",
            "jets",
            "plane",
            "planes",
            "warplanes",
            "bomber",
            "bombers",
            "drone",
            "drones",
            "helicopter",
            "helicopters",
            "pilot",
            "pilots",
            "scrambled",
            "intercepted",
            "squadron",
            "squadrons",
            "sortie",
            "sorties",
            "flew",
            "stealth",
            "airfield",
            "radar");
    private static final Set<String> SIDES = Set.of(
            "enemy",
            "rebel",
            "foreign",
            "terrorist",
            "militant",
            "insurgent",
            "islamist",
            "jihadist",
            "tribal",
            "opposition",
            "resistance",
            "militia",
            "guerrilla",
            "separatist",
            "armed",
            "volunteer",
            "fellow");
    /** People called after what they serve: "submarine sailors". */
    private static final Set<String> OPERATORS = Set.of(
            "sailor",
            "sailors",
            "pilot",
            "pilots",
            "crew",
            "crews",
            "crewman",
            "crewmen",
            "operator",
            "operators",
            "officer",
            "officers",
            "mechanic",
            "mechanics",
            "engineer",
            "engineers",
            "commander",
            "commanders",
            "gunner",
            "gunners",
            "driver",
            "drivers",
            "maker",
            "makers",
            "manufacturer");

    /** Where equipment is made or kept, and what else is only called after it: "aircraft factory", "missile shield". */
    private static final Set<String> PLACES =
            WordLists.load(Lookalikes.class, "equipment.txt").of("places");

    /** What carries travellers and goods. */
    private static final Set<String> CIVIL = Set.of(
            "passenger", "civil", "civilian", "commercial", "airline", "private", "tourist", "rescue", "chartered");

    private static final Set<String> CRAFT =
            Set.of("aircraft", "plane", "planes", "airplane", "airplanes", "jet", "jets", "helicopter", "helicopters");
    private static final int LONGEST = 3;
    /** A force before its equipment: "Air Force Merlins"; a task force has a name of its own. */
    private static final Set<String> FORCES =
            WordLists.load(Lookalikes.class, "equipment.txt").of("collective");

    private static final Set<String> UNITS = Set.of("wing", "squadron", "group", "command", "regiment");
    private static final Set<String> GROUPS = Set.of("tribe", "clan", "family", "river", "province", "village");

    private Lookalikes() {}

    /** Whether the noun tells only what the next one is of: "helicopter pilots", "aircraft factory". */
    static boolean ofWhat(String next) {
        return OPERATORS.contains(next) || PLACES.contains(next);
    }

    /** The same, and "Taliban fighters": those of an armed movement are people. */
    static boolean isNone(List<Token> tokens, List<String> folded, int i, int length, Lexicon lexicon) {
        if (i > 0 && CIVIL.contains(folded.get(i - 1)) && CRAFT.contains(folded.get(i + length - 1))) {
            return true;
        }
        boolean ofGroup = length == 1 && PEOPLE.contains(folded.get(i)) && ofGroup(tokens, i, lexicon);
        return ofGroup || isNone(tokens, folded, i, length);
    }

    private static boolean ofGroup(List<Token> tokens, int i, Lexicon lexicon) {
        for (int from = Math.max(0, i - LONGEST); from < i; from++) {
            int start = from;
            boolean group = lexicon.matches(tokens, from).stream()
                    .filter(match -> start + match.length() == i)
                    .flatMap(match -> match.entries().stream())
                    .anyMatch(entry -> entry.as() == EntityKind.GROUP);
            if (group) {
                return true;
            }
        }
        return false;
    }

    /** Whether a class noun here is none: "Kurdish fighters", "the suicide bomber", "158th Fighter Wing". */
    static boolean isNone(List<Token> tokens, List<String> folded, int i, int length) {
        String word = folded.get(i);
        if (i + length < tokens.size() && ofWhat(folded.get(i + length))) {
            return true;
        }
        if (length > 1 || !PEOPLE.contains(word)) {
            return false;
        }
        boolean unit = i + 1 < tokens.size() && UNITS.contains(folded.get(i + 1));
        String before = i > 0 ? folded.get(i - 1) : "";
        if (unit || before.startsWith("suicide") || SIDES.contains(before)) {
            return true;
        }
        for (int at = 0; at < folded.size(); at++) {
            if (at != i && AVIATION.contains(folded.get(at))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a name of one word belongs to a longer name that is no equipment: "Exercise Trident", "Nimr tribe". */
    static boolean partOfName(List<Token> tokens, int i, int length, Lexicon lexicon) {
        int end = i + length;
        if (end < tokens.size() && GROUPS.contains(tokens.get(end).folded())) {
            return true;
        }
        boolean word = length == 1 && tokens.get(i).text().chars().allMatch(Character::isLetter);
        boolean after =
                i > 1 && tokens.get(i - 1).capitalised() && !tokens.get(i - 1).allCaps();
        boolean force = after
                && FORCES.contains(tokens.get(i - 1).folded())
                && !tokens.get(i - 2).folded().equals("task");
        return word
                && after
                && !force
                && lexicon.matches(tokens, i - 1).isEmpty()
                && tokens.get(i).capitalised()
                && !inner(tokens, i - 1, lexicon);
    }

    /** Whether the token ends a known name: "Lockheed Martin Javelin". */
    private static boolean inner(List<Token> tokens, int i, Lexicon lexicon) {
        for (int from = Math.max(0, i - LONGEST); from < i; from++) {
            int start = from;
            boolean covers = lexicon.matches(tokens, from).stream().anyMatch(match -> start + match.length() == i + 1);
            if (covers) {
                return true;
            }
        }
        return false;
    }
}
