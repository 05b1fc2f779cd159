package dev.tocsin.language.entity;

import dev.tocsin.language.knowledge.Lexicon;
import dev.tocsin.language.knowledge.Role;
import dev.tocsin.language.knowledge.WordLists;
import dev.tocsin.language.text.Sentence;
import dev.tocsin.language.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A sentence with what the lexicon and the word lists say of each token, looked up once. */
final class SentenceView {
    private static final Set<String> FIRST_NAME_MONTHS = Set.of("jan", "april", "june", "august", "may");
    private static final Set<String> ARTICLES =
            Set.of("al", "el", "ad", "as", "ash", "at", "an", "ar", "az", "ul", "ol", "ed", "es", "abu", "bin");

    private final Sentence sentence;
    private final WordLists words;
    private final String[] folded;
    private final List<List<Lexicon.Match>> matches;
    private final boolean shouting;
    private final boolean headline;

    SentenceView(Sentence sentence, Lexicon lexicon, WordLists words) {
        this.sentence = sentence;
        this.words = words;
        List<Token> tokens = sentence.tokens();
        this.folded = new String[tokens.size()];
        this.matches = new ArrayList<>(tokens.size());
        int lower = 0;
        int upper = 0;
        int shouted = 0;
        for (int i = 0; i < folded.length; i++) {
            Token token = tokens.get(i);
            folded[i] = token.folded();
            matches.add(lexicon.matches(tokens, i));
            if (token.word() && token.text().length() > 3) {
                lower += token.capitalised() ? 0 : 1;
                upper += token.capitalised() ? 1 : 0;
                shouted += token.allCaps() ? 1 : 0;
            }
        }
        this.shouting = shouted > 2 && shouted > 2 * (lower + upper - shouted);
        this.headline = !shouting && upper > 3 && upper > 3 * lower && !folded[folded.length - 1].equals(".");
    }

    int size() {
        return folded.length;
    }

    Sentence sentence() {
        return sentence;
    }

    Token token(int i) {
        return sentence.tokens().get(i);
    }

    /** The folded token, empty beyond either end. */
    String folded(int i) {
        return i < 0 || i >= folded.length ? "" : folded[i];
    }

    List<Lexicon.Match> matches(int i) {
        return matches.get(i);
    }

    boolean has(int i, Role role) {
        return i >= 0 && i < folded.length && words.has(folded[i], role) && !(role == Role.CALENDAR && firstNameToo(i));
    }

    /** "Jan Harvey": a month that is a first name, before another name. */
    private boolean firstNameToo(int i) {
        return FIRST_NAME_MONTHS.contains(folded[i])
                && i + 1 < folded.length
                && Character.isUpperCase(token(i + 1).text().charAt(0))
                && !words.has(folded[i + 1], Role.CALENDAR);
    }

    /** Whether a nickname in quotation marks stands at {@code i}, between two names: Pavle "Maden" Boskovic. */
    boolean nickname(int i) {
        return i > 0
                && i + 3 < folded.length
                && isQuote(token(i).text().charAt(0))
                && isQuote(token(i + 2).text().charAt(0))
                && capitalised(i - 1)
                && capitalised(i + 3)
                && token(i + 1).word();
    }

    boolean common(int i) {
        return words.common(folded[i]);
    }

    boolean firstName(int i) {
        return words.firstName(folded[i]);
    }

    boolean surname(int i) {
        return words.surname(folded[i]);
    }

    boolean capitalised(int i) {
        return i >= 0 && i < folded.length && (token(i).capitalised() || articleName(token(i).text()));
    }

    /** "al-Otaibi", "d'Estaing": the capital follows the article. */
    private static boolean articleName(String text) {
        int mark = 1;
        while (mark < Math.min(4, text.length()) && Character.isLetter(text.charAt(mark))) {
            mark++;
        }
        boolean article = mark + 1 < text.length()
                && (text.charAt(mark) == '-' && ARTICLES.contains(text.substring(0, mark))
                        || mark == 1 && "'\u2019".indexOf(text.charAt(mark)) >= 0);
        return article && Character.isUpperCase(text.charAt(mark + 1));
    }

    /** "J." or, between names, "J". */
    boolean initial(int i) {
        String text = token(i).text();
        return capitalised(i)
                && (text.length() == 1
                        || text.length() == 2 && text.charAt(1) == '.'
                        || text.length() == 4 && text.charAt(1) == '.' && text.charAt(3) == '.');
    }

    /** A hyphen with nothing before or after it. */
    boolean tightHyphen(int i) {
        return i > 0
                && i + 1 < folded.length
                && (folded[i].equals("-"))
                && token(i - 1).end() == token(i).start()
                && token(i).end() == token(i + 1).start();
    }

    /** Whether nearly every word is written in capitals. */
    boolean shouting() {
        return shouting;
    }

    /** Whether nearly every word begins with a capital. */
    boolean headline() {
        return headline;
    }

    /** Whether a capital says nothing here: at the start, or after an opening quotation mark or a colon. */
    boolean opens(int i) {
        int before = i - 1;
        while (before >= 0 && !Character.isLetterOrDigit(folded[before].charAt(0)) && !folded[before].equals(",")) {
            if (folded[before].equals(")") || folded[before].equals("'s") || folded[before].equals("-")) {
                return false;
            }
            before--;
        }
        return before < 0 || before < i - 1 && (folded[i - 1].equals(":") || isQuote(folded[i - 1].charAt(0)));
    }

    private static boolean isQuote(char c) {
        return c == '"'
                || c == '\u201c'
                || c == '\u201d'
                || c == '\u2019'
                || c == '\u2018'
                || c == '\''
                || c == '\u00ab';
    }

    String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from && token(i - 1).end() < token(i).start()) {
                text.append(' ');
            }
            text.append(token(i).text());
        }
        return text.toString();
    }

    String foldedText(int from, int to) {
        if (to == from + 1) {
            return folded[from];
        }
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i > from ? " " : "").append(folded[i]);
        }
        return text.toString();
    }

    /** The words of a segment, folded, without what begins with no letter. */
    List<String> names(Segment segment) {
        return IntStream.range(segment.from(), segment.to())
                .mapToObj(this::folded)
                .filter(word -> Character.isLetter(word.charAt(0)))
                .toList();
    }
}
