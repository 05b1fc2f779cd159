package dev.tocsin.language.quantity;

import dev.tocsin.language.text.Sentence;
import dev.tocsin.language.text.Token;
import dev.tocsin.model.Equipment;
import java.util.List;
import java.util.Optional;

/** Equipment that no table or rule knows and that somebody else saw: "35-millimetre ammunition", "field hospitals". */
public final class SeenEquipment {
    private SeenEquipment() {}

    /**
     * The equipment that stands in some of a sentence's words, with its count; its kind is not known. Empty where no word
     * of the sentence lies there.
     *
     * @param start offset into the document, in UTF-16 code units
     * @param end exclusive
     */
    public static Optional<EquipmentMention> at(Sentence sentence, int start, int end) {
        List<Token> tokens = sentence.tokens();
        List<String> folded = tokens.stream().map(Token::folded).toList();
        int from = 0;
        while (from < tokens.size() && tokens.get(from).start() < start) {
            from++;
        }
        int to = from;
        while (to < tokens.size() && tokens.get(to).end() <= end) {
            to++;
        }
        while (from < to && Numbers.figure(folded.get(from)) != null) {
            from++;
        }
        if (from == to || !tokens.get(to - 1).word()) {
            return Optional.empty();
        }
        Counts.Count count = Counts.before(tokens, folded, from, 0);
        return Optional.of(new EquipmentMention(
                tokens.get(count.start()).start(),
                tokens.get(from).start(),
                tokens.get(to - 1).end(),
                new Equipment(Naming.one(tokens, from, to), Optional.empty(), count.quantity(), count.unit()),
                Optional.empty()));
    }
}
