package dev.tocsin.language.text;

import java.util.Set;

/** Words that end in a full stop without ending a sentence. Folded, without the stop. */
final class Abbreviations {
    /** Stand before a name or a number: the sentence always goes on. */
    static final Set<String> LEADING = Set.of(
            "mr", "mrs", "ms", "mx", "dr", "prof", "gen", "lt", "col", "maj", "capt", "cpt", "sgt", "adm", "vadm",
            "radm", "cmdr", "cdr", "brig", "cpl", "pvt", "pfc", "ssgt", "msgt", "sen", "rep", "reps", "sens", "gov",
            "govs", "pres", "amb", "sec", "min", "hon", "rev", "fr", "msgr", "st", "ste", "mt", "ft", "sra", "sr.a",
            "mme", "mlle", "messrs", "supt", "insp", "det", "atty", "vs", "cf", "viz", "approx", "est", "ca", "fig",
            "figs", "vol", "pp", "e.g", "i.e", "gens", "cols", "lts", "drs", "profs", "comdr", "ens", "del", "asst",
            "assoc", "dep", "dir", "secy", "al-hajj", "no", "nos", "art", "sq", "per", "enr", "op", "para", "paras");

    /** May end a sentence; then a word follows that starts one. */
    static final Set<String> EITHER = Set.of(
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues",
            "wed", "thu", "thurs", "fri", "sat", "sun", "inc", "corp", "co", "ltd", "plc", "bros", "llc", "jr", "sr",
            "esq", "etc", "al", "ave", "blvd", "rd", "ala", "ariz", "ark", "calif", "colo", "conn", "fla", "ga", "ill",
            "ind", "kan", "ky", "la", "md", "mass", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore",
            "pa", "tenn", "tex", "va", "vt", "wash", "wis", "wyo", "dept", "govt", "intl", "univ", "dist", "ph.d",
            "a.m", "p.m", "gmbh", "s.a", "n.v", "b.v", "a.g", "pte", "pty", "cie", "mfg", "tel", "ext", "min", "max",
            "hrs", "km", "kg", "lb", "lbs", "oz", "mph", "bn", "mn", "rs");

    /** Numbers follow, else the word is a word. */
    static final Set<String> BEFORE_NUMBER = Set.of("no", "nos", "art", "fig", "figs", "pp", "sq", "op", "per", "sec");

    /** Words that start a sentence far more often than they go on after an abbreviation. */
    static final Set<String> STARTERS = Set.of(
            "the",
            "a",
            "an",
            "in",
            "on",
            "at",
            "it",
            "he",
            "she",
            "they",
            "we",
            "i",
            "you",
            "but",
            "and",
            "this",
            "that",
            "these",
            "those",
            "there",
            "his",
            "her",
            "its",
            "our",
            "their",
            "as",
            "if",
            "when",
            "while",
            "after",
            "before",
            "for",
            "with",
            "by",
            "from",
            "however",
            "meanwhile",
            "although",
            "though",
            "since",
            "because",
            "some",
            "many",
            "most",
            "no",
            "not",
            "all",
            "both",
            "earlier",
            "last",
            "such",
            "what",
            "who",
            "why",
            "how",
            "where",
            "more",
            "so",
            "yet",
            "also",
            "still",
            "then",
            "now",
            "according",
            "under",
            "during",
            "despite",
            "one",
            "two",
            "several",
            "officials",
            "authorities",
            "to",
            "my",
            "moreover",
            "asked");

    private static final Set<String> LOWER_CASE = Set.of(
            "etc", "al", "a.m", "p.m", "km", "kg", "lb", "lbs", "oz", "mph", "bn", "mn", "hrs", "ext", "dept", "e.g",
            "i.e", "vs", "cf", "viz", "approx", "ca", "figs", "pp", "no", "nos");

    private Abbreviations() {}

    /** Whether the stop after this word belongs to it. */
    static boolean takesStop(String word, boolean numberFollows) {
        String folded = Folding.fold(word);
        if (BEFORE_NUMBER.contains(folded)) {
            return numberFollows;
        }
        boolean known = LEADING.contains(folded) || EITHER.contains(folded);
        return known && (Character.isUpperCase(word.charAt(0)) || LOWER_CASE.contains(folded));
    }

    /** Whether a name or number has to follow this word, which ends in a stop. */
    static boolean leads(String wordWithStop) {
        String folded = Folding.fold(wordWithStop.substring(0, wordWithStop.length() - 1));
        return LEADING.contains(folded) || BEFORE_NUMBER.contains(folded);
    }
}
