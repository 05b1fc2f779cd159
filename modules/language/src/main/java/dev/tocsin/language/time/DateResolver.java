package dev.tocsin.language.time;

import dev.tocsin.language.text.Sentence;
import dev.tocsin.language.text.Token;
import dev.tocsin.model.EventDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds date expressions in a sentence and says which days they mean, relative to the day of publication: "on Friday"
 * is the last Friday up to that day, unless the clause speaks of what is to come. No state.
 */
public final class DateResolver {
    /** The dates of a sentence, in order, none overlapping another. Without a publication date, relative ones stay
     * unknown and their reason says what is missing. */
    public List<DateMention> dates(String document, Sentence sentence, Optional<LocalDate> published) {
        return dates(document, sentence, published, Optional.empty());
    }

    /** @param before the time that the sentences before name last, for "a day later" */
    public List<DateMention> dates(
            String document, Sentence sentence, Optional<LocalDate> published, Optional<EventDate> before) {
        List<Token> tokens = sentence.tokens();
        List<String> folded = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            folded.add(token.folded());
        }
        List<DateMention> found = new ArrayList<>();
        DateReader reader = new DateReader(tokens, folded, document, published);
        LaterReader later = new LaterReader(folded, published);
        int i = 0;
        while (i < tokens.size()) {
            int at = i;
            Optional<EventDate> last = found.isEmpty()
                    ? before
                    : Optional.of(found.get(found.size() - 1).date());
            Optional<DateReader.Read> read =
                    later.at(at, last, !found.isEmpty()).or(() -> reader.at(at));
            if (read.isPresent()) {
                int to = read.get().to();
                found.add(new DateMention(
                        tokens.get(i).start(),
                        tokens.get(to - 1).end(),
                        named(document, tokens, i, to, read.get().date())));
                i = to;
            } else {
                i++;
            }
        }
        return found;
    }

    private static EventDate named(String document, List<Token> tokens, int from, int to, EventDate date) {
        String text =
                document.substring(tokens.get(from).start(), tokens.get(to - 1).end());
        return new EventDate(date.start(), date.end(), date.precision(), text, date.reason());
    }
}
