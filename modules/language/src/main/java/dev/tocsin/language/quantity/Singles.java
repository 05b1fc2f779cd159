package dev.tocsin.language.quantity;

import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.model.Equipment;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "A ballistic missile", "another Rafale": things that the article before them counts as one. */
public final class Singles {
    private static final Set<String> ONE = Set.of("a", "an", "another");

    private Singles() {}

    /** The same mentions, each with its count where its phrase begins so and has it as its head. */
    public static List<EquipmentMention> counted(List<EquipmentMention> mentions, Clauses clauses) {
        return mentions.stream()
                .map(each -> isOne(each, clauses) ? one(each) : each)
                .toList();
    }

    private static boolean isOne(EquipmentMention mention, Clauses clauses) {
        if (mention.equipment().quantity().isPresent()
                || mention.equipment().unit().isPresent()) {
            return false;
        }
        for (NounPhrase phrase : clauses.nounPhrases()) {
            Word head = clauses.words().get(phrase.head());
            if (head.start() >= mention.head() && head.end() <= mention.end()) {
                boolean plural = head.lower().endsWith("s")
                        && mention.equipment().kind().isPresent()
                        && !mention.equipment().name().endsWith("s");
                return !plural && clauses.words().get(phrase.from()).isAny(ONE);
            }
        }
        return false;
    }

    private static EquipmentMention one(EquipmentMention each) {
        Equipment of = each.equipment();
        return new EquipmentMention(
                each.start(),
                each.head(),
                each.end(),
                new Equipment(of.name(), of.kind(), Optional.of(1L), Optional.empty()),
                each.maker());
    }
}
