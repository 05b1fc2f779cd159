package dev.tocsin.language.quantity;

import dev.tocsin.language.text.Token;
import dev.tocsin.language.text.WordLists;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The number of a model behind its name: "Shaheen II", "Mistral 3", "Javelin Mk 2". */
final class Variants {
    private static final Set<String> MEASURES =
            WordLists.load(Variants.class, "equipment.txt").of("measures");
    private static final Set<String> MARKS = Set.of("mk", "mark", "block", "mod");
    private static final Set<String> OTHERS = Set.of(
            "million",
            "billion",
            "percent",
            "per",
            "%",
            "-",
            "years",
            "months",
            "weeks",
            "days",
            "hours",
            "people",
            "times",
            "miles",
            "kilometres",
            "kilometers",
            "km",
            "troops",
            "soldiers");
    private static final Pattern ROMAN = Pattern.compile("II|III|IV|V|VI|VII|VIII|IX|X");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}\\p{Lu}{0,3}");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private Variants() {}

    /** Where the name ends with its number, if the token behind it is one; the same place for none. */
    static int end(List<Token> tokens, List<String> folded, int i) {
        if (i >= tokens.size()) {
            return i;
        }
        boolean mark = MARKS.contains(folded.get(i)) && tokens.get(i).capitalised() && i + 1 < tokens.size();
        int at = mark ? i + 1 : i;
        String text = tokens.get(at).text();
        if (ROMAN.matcher(text).matches()) {
            return at + 1;
        }
        String next = at + 1 < folded.size() ? folded.get(at + 1) : "";
        boolean number = NUMBER.matcher(text).matches()
                && !YEAR.matcher(text).matches()
                && !MEASURES.contains(next)
                && !OTHERS.contains(next);
        return number ? at + 1 : i;
    }
}
