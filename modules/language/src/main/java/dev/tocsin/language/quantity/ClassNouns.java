package dev.tocsin.language.quantity;

import dev.tocsin.language.knowledge.Entity;
import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.language.knowledge.Lexicon;
import dev.tocsin.language.text.Token;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Common nouns for kinds of equipment: "fighter jets", "howitzer". */
final class ClassNouns {
    private static final int REACH = 3;

    private final KnowledgeBase knowledge;

    ClassNouns(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    Lexicon.@Nullable Match at(List<Token> tokens, int i) {
        return i < tokens.size() ? knowledge.equipmentNouns().longest(tokens, i) : null;
    }

    /** The token after a class noun that follows a designation: "Yak-130 jets"; the same token where none follows. */
    int end(List<Token> tokens, int i) {
        for (int from = i; from < Math.min(tokens.size(), i + REACH); from++) {
            Lexicon.Match match = at(tokens, from);
            if (match != null) {
                return from + match.length();
            }
            if (!tokens.get(from).word()
                    || tokens.get(from).capitalised()
                    || !Modifiers.mayDescribe(tokens.get(from).folded())) {
                break;
            }
        }
        return i;
    }

    Optional<String> kind(List<Token> tokens, int i) {
        Lexicon.Match match = at(tokens, i);
        return match == null ? Optional.empty() : Optional.of(noun(match).name());
    }

    static Entity noun(Lexicon.Match match) {
        return match.entries().get(0).entity();
    }

    /** The noun as the table has it in the singular: the form two before a plural one. */
    static String singular(Entity noun, List<String> folded, int from, int to) {
        String words = String.join(" ", folded.subList(from, to));
        int at = noun.names().indexOf(words);
        boolean plural = at > 0 && words.startsWith(stem(noun.names().get(at - 1)));
        return plural ? noun.names().get(at - 1) : words;
    }

    private static String stem(String word) {
        return word.length() > 4 ? word.substring(0, word.length() - 1) : word;
    }
}
