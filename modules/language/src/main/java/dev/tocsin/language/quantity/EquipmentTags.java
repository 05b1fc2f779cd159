package dev.tocsin.language.quantity;

import dev.tocsin.language.syntax.Tag;
import dev.tocsin.language.syntax.Word;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Mends tags within the names of equipment: "Kirpi armoured vehicles" tells no one who armoured anything. */
public final class EquipmentTags {
    private static final Set<Tag> NOMINAL = EnumSet.of(Tag.NOUN, Tag.PROPN);
    private static final Set<Tag> CLAUSAL = EnumSet.of(Tag.VERB, Tag.AUX, Tag.ADV);

    private EquipmentTags() {}

    /** The same words, those inside a mention as modifiers and its last one as a noun. */
    public static List<Word> mended(List<Word> words, List<EquipmentMention> mentions) {
        return words.stream().map(word -> mended(word, mentions)).toList();
    }

    private static Word mended(Word word, List<EquipmentMention> mentions) {
        for (EquipmentMention each : mentions) {
            boolean inside = word.start() >= each.head() && word.end() <= each.end();
            boolean several = each.end() - each.head() > word.text().length();
            if (inside && several && word.end() == each.end()) {
                return NOMINAL.contains(word.tag()) ? word : word.tagged(Tag.NOUN);
            }
            if (inside && several && CLAUSAL.contains(word.tag())) {
                return word.tagged(Tag.ADJ);
            }
        }
        return word;
    }
}
