package dev.tocsin.language.quantity;

import dev.tocsin.language.knowledge.EntityKind;
import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.language.knowledge.Lexicon;
import dev.tocsin.language.text.Token;
import dev.tocsin.language.text.WordLists;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds names of equipment that nobody knows, by the words around them. */
final class NewNames {
    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_SHIP = 3;
    private static final WordLists WORDS = WordLists.load(NewNames.class, "equipment.txt");
    private static final Set<String> SHIPS = WORDS.of("ships");
    private static final Set<String> HULLS = WORDS.of("hulls");
    private static final Set<String> MONTHS = WORDS.of("months");
    private static final Set<String> VERSIONS = WORDS.of("versions");
    private static final Set<String> PARTICLES = Set.of("de", "of", "del", "la", "van", "von", "al");
    /** What stands before the name of a model: "the Guarani armoured vehicle". */
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "its", "new", "used");

    private static final Pattern MODEL = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{Ll}]*-?\\d{1,4}\\p{Lu}?");
    private static final Pattern CLASS = Pattern.compile("\\p{Lu}[\\p{L}\\d]+-class");

    /** Capitalised words before equipment that tell whose or what sort it is. */
    private static final Pattern NO_NAME =
            Pattern.compile(".*-(made|built|led|backed|supplied|style|era|designed|owned|operated|flagged|type)"
                    + "|.*days?|air|army|navy|marines?|naval|coast|guard|royal|force|police|allied|presidential|federal"
                    + "|national|first|second|third|new|western|eastern|northern|southern|european|african|arab|muslim"
                    + "|islamic|islamist|shiite|sunni|christian|jewish|communist|soviet|nazi|cold|defen[cs]e|ministry");

    private static final Set<EntityKind> STATES = Set.of(EntityKind.COUNTRY, EntityKind.NATIONALITY);

    private final KnowledgeBase knowledge;
    private final ClassNouns nouns;

    NewNames(KnowledgeBase knowledge, ClassNouns nouns) {
        this.knowledge = knowledge;
        this.nouns = nouns;
    }

    /**
     * Where a name ends, if a noun stands behind and a number before or in it, or an article before: "20 Sakarya
     * launchers", "the Guarani armoured vehicle"; the same place where none begins.
     */
    int end(List<Token> tokens, List<String> folded, int i, List<Lexicon.Match> matches) {
        if (VERSIONS.contains(folded.get(i))) {
            return i;
        }
        if (CLASS.matcher(tokens.get(i).text()).matches() && matches.isEmpty()) {
            return hull(folded, i + 1) || nouns.at(tokens, i + 1) != null ? i + 1 : i;
        }
        boolean parted = i + 1 < tokens.size()
                && tokens.get(i).capitalised()
                && folded.get(i + 1).equals("class")
                && (hull(folded, i + 2) || nouns.at(tokens, i + 2) != null);
        if (parted) {
            return i + 2;
        }
        boolean counted = i > 0
                && !MONTHS.contains(folded.get(i))
                && Numbers.figure(folded.get(i - 1)) != null
                && tokens.get(i).capitalised();
        if (!counted && !MODEL.matcher(tokens.get(i).text()).matches()) {
            return told(tokens, folded, i);
        }
        if (!matches.isEmpty()) {
            return i;
        }
        int to = i + 1;
        while (to < Math.min(tokens.size(), i + LONGEST_NAME)
                && (tokens.get(to).capitalised()
                        || Character.isDigit(folded.get(to).charAt(0)))) {
            to++;
        }
        return nouns.end(tokens, to) > to ? to : i;
    }

    /** Whether a capitalised word before equipment tells whose or what sort it is. */
    static boolean isNoName(String folded) {
        return NO_NAME.matcher(folded).matches();
    }

    /** Whether boats or ships follow the name of their class. */
    static boolean hull(List<String> folded, int i) {
        return i < folded.size() && HULLS.contains(folded.get(i));
    }

    private int told(List<Token> tokens, List<String> folded, int i) {
        int to = i;
        while (to < Math.min(tokens.size(), i + 2) && unknown(tokens, folded, to)) {
            to++;
        }
        if (to == i || i == 0 || to == tokens.size() || !ARTICLES.contains(folded.get(i - 1))) {
            return i;
        }
        Lexicon.Match noun = nouns.at(tokens, to);
        boolean model = tokens.get(to - 1).text().matches("[\\p{Lu}\\d-]{2,}");
        return noun == null || !model && Lookalikes.isNone(tokens, folded, to, noun.length()) ? i : to;
    }

    private boolean unknown(List<Token> tokens, List<String> folded, int i) {
        return tokens.get(i).word()
                && tokens.get(i).capitalised()
                && !NO_NAME.matcher(folded.get(i)).matches()
                && !knowledge.words().firstName(folded.get(i))
                && knowledge.lexicon().matches(tokens, i).isEmpty()
                && nouns.at(tokens, i) == null;
    }

    /** Where the name of a ship ends that stands behind what it is: "the frigate La Motte"; the same place for none. */
    int ship(List<Token> tokens, String kind, int i) {
        if (!mayBeNamed(kind)) {
            return i;
        }
        int to = i;
        int end = i;
        while (to < Math.min(tokens.size(), i + LONGEST_SHIP)) {
            Token token = tokens.get(to);
            boolean name = token.capitalised() && token.word() && !(to == i && isOfState(tokens, i));
            if (!name && (to == i || !PARTICLES.contains(token.text()))) {
                break;
            }
            to++;
            end = name ? to : end;
        }
        return end;
    }

    /** Whether each piece of the kind has a name of its own. */
    boolean mayBeNamed(String kind) {
        String last = kind.substring(kind.lastIndexOf(' ') + 1);
        return SHIPS.contains(last) || kind.contains("carrier") || kind.contains("ship") || last.equals("vessel");
    }

    /** "The frigate Russia has sent": whose it is, or who did something to it. */
    boolean isOfState(List<Token> tokens, int i) {
        return knowledge.lexicon().matches(tokens, i).stream()
                .flatMap(match -> match.entries().stream())
                .anyMatch(entry -> STATES.contains(entry.as()));
    }
}
