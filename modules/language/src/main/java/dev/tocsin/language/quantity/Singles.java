package dev.tocsin.language.quantity;

import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Equipment;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** "A ballistic missile", "its first Rafale", "the frigate Mendoza": things that are one by what stands before them. */
public final class Singles {
    private static final Set<String> ONE = Set.of("a", "an", "another");
    private static final WordLists WORDS = WordLists.load(Singles.class, "equipment.txt");
    private static final Set<String> SERIAL = WORDS.of("serial");
    private static final Set<String> PARTED = Set.of("of", "two", "three", "four", "five", "six", "few");
    private static final Pattern AFLOAT =
            Pattern.compile(".*(ship|vessel|frigate|corvette|destroyer|cruiser|carrier|submarine|boat|sweeper|hunter)");
    private static final Pattern PROPER = Pattern.compile("(\\p{Lu}[\\p{L}.']*|de|of|del|la|van|von|al|e)( |$)");

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
                return !plural
                        && (clauses.words().get(phrase.from()).isAny(ONE)
                                || isSerial(phrase, clauses)
                                || isShip(mention, clauses));
            }
        }
        return isShip(mention, clauses);
    }

    /** "Its first Merlin helicopter", not "the first two" nor "the first of four". */
    private static boolean isSerial(NounPhrase phrase, Clauses clauses) {
        boolean serial = false;
        for (int i = phrase.from(); i < phrase.head(); i++) {
            Word word = clauses.words().get(i);
            serial |= word.isAny(SERIAL);
            if (word.isAny(PARTED) || Numbers.figure(word.lower()) != null) {
                return false;
            }
        }
        return serial && !clauses.words().get(phrase.head()).lower().endsWith("s");
    }

    /** A ship by its own name, behind what it is or with the prefix of its navy; the name of a class is of several. */
    private static boolean isShip(EquipmentMention mention, Clauses clauses) {
        Equipment of = mention.equipment();
        boolean afloat =
                of.kind().filter(kind -> AFLOAT.matcher(kind).matches()).isPresent();
        if (!afloat || !proper(of.name())) {
            return false;
        }
        List<Word> own = clauses.words().stream()
                .filter(word -> word.start() >= mention.head() && word.end() <= mention.end())
                .toList();
        boolean prefixed = !own.isEmpty() && ShipNames.isPrefix(own.get(0).text());
        boolean behind = own.size() > 1
                && Character.isLowerCase(own.get(0).text().charAt(0))
                && Character.isUpperCase(own.get(own.size() - 1).text().charAt(0));
        return (prefixed || behind)
                && own.stream().noneMatch(word -> word.lower().contains("class"))
                && !own.get(0).lower().endsWith("s");
    }

    private static boolean proper(String name) {
        return PROPER.matcher(name).replaceAll("").isEmpty();
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
