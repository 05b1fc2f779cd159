package dev.tocsin.language.quantity;

import dev.tocsin.language.knowledge.EntityKind;
import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.language.knowledge.Lexicon;
import dev.tocsin.language.text.Token;
import dev.tocsin.language.text.WordLists;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of models that nobody knows, by a number before them and a thing of war behind them ("two Spanish Tracker patrol
 * planes"), or by being several of a kind that change hands ("bought 36 Skyhawks").
 */
final class CountedNames {
    private static final int LONGEST = 4;
    private static final int REACH = 3;
    private static final int COUNT_REACH = 5;
    private static final WordLists WORDS = WordLists.load(CountedNames.class, "equipment.txt");
    private static final Set<String> DEALING = WORDS.of("dealing");
    private static final Set<String> PEOPLES = WORDS.of("peoples");
    private static final Set<String> COLLECTIVE = WORDS.of("collective");
    private static final Set<String> PLAIN = WORDS.of("plain");
    private static final Set<String> VERSIONS = WORDS.of("versions");
    private static final Set<String> MONTHS = WORDS.of("months");
    private static final Set<String> SYSTEMS = Set.of("system", "systems");

    /** What is no name of a model, however it is counted. */
    private static final Set<EntityKind> OTHERS = EnumSet.of(
            EntityKind.COUNTRY,
            EntityKind.NATIONALITY,
            EntityKind.PERSON,
            EntityKind.ORGANISATION,
            EntityKind.ORGAN,
            EntityKind.GROUP,
            EntityKind.COMPANY,
            EntityKind.OFFICE,
            EntityKind.EQUIPMENT);

    private static final Pattern SEVERAL = Pattern.compile("\\p{Lu}\\p{Ll}{2,}s|\\p{L}*\\d{1,3}[\\p{Lu}]?s?");
    /** Forms of verbs and of nouns in the plural, which end what is counted. */
    private static final Pattern OTHER_WORD = Pattern.compile("[^-]*(s|ed|ing)");

    private static final Pattern DESIGNATION = Pattern.compile("\\p{Lu}{1,5}-\\d{1,4}\\p{Lu}{0,2}");
    private static final Pattern MODEL = Pattern.compile("(?!(19|20)\\d\\d$)\\d{1,4}\\p{Lu}{0,3}s?|[IVX]+");

    private final KnowledgeBase knowledge;
    private final ClassNouns nouns;

    CountedNames(KnowledgeBase knowledge, ClassNouns nouns) {
        this.knowledge = knowledge;
        this.nouns = nouns;
    }

    /** Where the name that begins here ends; the same place where none does. */
    int end(List<Token> tokens, List<String> folded, int i) {
        if (!begins(tokens, folded, i)) {
            return i;
        }
        int to = i + 1;
        while (to < Math.min(tokens.size(), i + LONGEST) && continues(tokens, folded, to)) {
            to++;
        }
        Lexicon.Match noun = nouns.at(tokens, to);
        boolean people = noun != null && Lookalikes.isNone(tokens, folded, to, noun.length());
        boolean thing = !people && behind(tokens, folded, to) > to;
        if (!counted(tokens, folded, i)) {
            boolean model = tokens.subList(i, to).stream()
                    .map(Token::text)
                    .anyMatch(text -> DESIGNATION.matcher(text).matches());
            return thing && model ? to : i;
        }
        boolean known = to == i + 1 && !knowledge.lexicon().matches(tokens, i).isEmpty();
        return thing || !known && several(tokens, folded, i, to) ? to : i;
    }

    /** The token after the noun for the thing that follows the name; the same place for none. */
    int behind(List<Token> tokens, List<String> folded, int to) {
        int noun = nouns.end(tokens, to);
        if (noun > to) {
            return noun;
        }
        for (int at = to; at < Math.min(tokens.size(), to + REACH); at++) {
            if (SYSTEMS.contains(folded.get(at)) || Goods.isHead(folded.get(at))) {
                return at + 1;
            }
            if (tokens.get(at).capitalised() || !tokens.get(at).word() || !Modifiers.mayDescribe(folded.get(at))) {
                break;
            }
        }
        return to;
    }

    private boolean begins(List<Token> tokens, List<String> folded, int i) {
        Token token = tokens.get(i);
        return i > 0
                && token.capitalised()
                && Character.isLetter(token.text().charAt(0))
                && token.text().length() > 2
                && !NewNames.isNoName(folded.get(i))
                && !MONTHS.contains(folded.get(i))
                && !COLLECTIVE.contains(folded.get(i))
                && !VERSIONS.contains(folded.get(i))
                && !isOther(tokens, i);
    }

    private boolean continues(List<Token> tokens, List<String> folded, int at) {
        boolean word = tokens.get(at).capitalised() && tokens.get(at).word() && !isOther(tokens, at);
        return word && !COLLECTIVE.contains(folded.get(at)) && nouns.at(tokens, at) == null
                || MODEL.matcher(tokens.get(at).text()).matches();
    }

    /** Whether the token is in a name of a state, a person or another that makes no model. */
    private boolean isOther(List<Token> tokens, int i) {
        for (int from = Math.max(0, i - REACH); from <= i; from++) {
            int start = from;
            boolean covers = knowledge.lexicon().matches(tokens, from).stream()
                    .filter(match -> start + match.length() > i)
                    .flatMap(match -> match.entries().stream())
                    .map(Lexicon.Entry::as)
                    .anyMatch(OTHERS::contains);
            if (covers) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number stands before it, with nothing between but what tells whose or of what sort. */
    private static boolean counted(List<Token> tokens, List<String> folded, int i) {
        for (int at = i - 1; at >= Math.max(0, i - COUNT_REACH); at--) {
            if (Numbers.figure(folded.get(at)) != null) {
                return Counts.before(tokens, folded, i, 0)
                        .quantity()
                        .filter(many -> many > 0)
                        .isPresent();
            }
            if (!Modifiers.allows(folded, at)
                    || COLLECTIVE.contains(folded.get(at))
                    || !tokens.get(at).capitalised()
                            && OTHER_WORD.matcher(folded.get(at)).matches()
                            && !PLAIN.contains(folded.get(at))) {
                return false;
            }
        }
        return false;
    }

    /** "36 Skyhawks", "three OPV 58S": several of them, in a sentence in which things change hands. */
    private static boolean several(List<Token> tokens, List<String> folded, int i, int to) {
        Token last = tokens.get(to - 1);
        boolean deals = folded.stream().anyMatch(DEALING::contains);
        boolean plural = to > i + 1 && MODEL.matcher(last.text()).matches()
                || SEVERAL.matcher(last.text()).matches() && !last.text().endsWith("ss");
        boolean noun = to < tokens.size()
                && tokens.get(to).word()
                && Modifiers.mayDescribe(folded.get(to))
                && !DEALING.contains(folded.get(to))
                && !folded.get(to).endsWith("ed");
        return deals && plural && !noun && !PEOPLES.contains(last.folded());
    }
}
