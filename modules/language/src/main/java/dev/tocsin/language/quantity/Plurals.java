package dev.tocsin.language.quantity;

import dev.tocsin.language.knowledge.Entity;
import dev.tocsin.language.knowledge.EntityKind;
import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.language.knowledge.Lexicon;
import dev.tocsin.language.text.Token;
import dev.tocsin.language.text.WordLists;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Several of a known model of one word, by whose or how many they are: "Greek Rafales", "Air Force Tornados". */
final class Plurals {
    private static final int LEAST = 5;
    private static final int LONGEST = 4;
    private static final WordLists WORDS = WordLists.load(Plurals.class, "equipment.txt");
    private static final Set<String> FORCES = WORDS.of("collective");
    private static final Set<String> PLAIN = WORDS.of("plain");
    private static final Set<String> OWNERS = WORDS.of("determiners");
    private static final Set<EntityKind> HOLDERS = EnumSet.of(
            EntityKind.COUNTRY,
            EntityKind.NATIONALITY,
            EntityKind.ORGANISATION,
            EntityKind.ORGAN,
            EntityKind.COMPANY,
            EntityKind.EQUIPMENT);

    private final KnowledgeBase knowledge;

    Plurals(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** The model of which the token names several. */
    Optional<Entity> at(List<Token> tokens, List<String> folded, int i) {
        String text = tokens.get(i).text();
        boolean plural = tokens.get(i).capitalised()
                && text.length() >= LEAST
                && text.endsWith("s")
                && !text.endsWith("ss")
                && knowledge.lexicon().matches(tokens, i).isEmpty();
        return plural && isHeld(tokens, folded, i)
                ? knowledge.lexicon().named(text.substring(0, text.length() - 1)).stream()
                        .filter(entry -> entry.as() == EntityKind.EQUIPMENT)
                        .map(Lexicon.Entry::entity)
                        .findFirst()
                : Optional.empty();
    }

    private boolean isHeld(List<Token> tokens, List<String> folded, int i) {
        String before = i == 0 ? "" : folded.get(i - 1);
        boolean told = Numbers.figure(before) != null
                || FORCES.contains(before)
                || PLAIN.contains(before)
                || OWNERS.contains(before)
                || Modifiers.VAGUE.contains(before);
        for (int from = Math.max(0, i - LONGEST); from < i && !told; from++) {
            int start = from;
            told = knowledge.lexicon().matches(tokens, from).stream()
                    .filter(match -> start + match.length() == i)
                    .flatMap(match -> match.entries().stream())
                    .anyMatch(entry -> HOLDERS.contains(entry.as()));
        }
        return told;
    }
}
