package dev.tocsin.language.event;

import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.time.DateMention;
import dev.tocsin.model.DatePrecision;
import dev.tocsin.model.EventDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where the times of a sentence stand in it: in the dateline, behind a verb, in a name. */
final class DatePlaces {
    private static final int DATELINE = 10;
    private static final Set<String> DASHES = Set.of("-", "\u2013", "\u2014", "--");
    private static final Set<String> SAYING = Set.of(
            "said", "says", "told", "announced", "reported", "confirmed", "stated", "added", "wrote", "disclosed");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private final Reading reading;
    private final List<Word> words;

    DatePlaces(Reading reading) {
        this.reading = reading;
        this.words = reading.clauses().words();
    }

    /** "KABUL, March 3 - ...", "RIGA (March 3) -": when it was written, rather than when it happened. */
    boolean inDateline(DateMention date) {
        for (int i = 1; i < Math.min(DATELINE, words.size()); i++) {
            if (words.get(i).isAny(DASHES)) {
                return date.end() <= words.get(i).start();
            }
        }
        return false;
    }

    /** Whether a verb of speech has the date: "the ministry said on Friday". */
    boolean isReported(DateMention date) {
        return verbBefore(date)
                .filter(verb -> words.get(verb.head()).isAny(SAYING))
                .isPresent();
    }

    /** The last verb before a date. */
    Optional<VerbGroup> verbBefore(DateMention date) {
        return reading.clauses().verbGroups().stream()
                .filter(verb -> words.get(verb.head()).start() < date.start())
                .reduce((first, second) -> second);
    }

    /** "The 2018 accord": the year before a noun that tells the act. */
    Optional<DateMention> inName(Act act) {
        return act.own()
                .filter(phrase -> act.trigger().kind() == Trigger.Kind.NOUN)
                .flatMap(phrase -> words.subList(phrase.from(), phrase.head()).stream()
                        .filter(word -> YEAR.matcher(word.text()).matches())
                        .findFirst())
                .map(word -> new DateMention(word.start(), word.end(), year(word.text())));
    }

    private static EventDate year(String text) {
        int year = Integer.parseInt(text);
        return new EventDate(
                Optional.of(LocalDate.of(year, 1, 1)),
                Optional.of(LocalDate.of(year, 12, 31)),
                DatePrecision.YEAR,
                text,
                "the date is given");
    }

    /** The word at which it begins. */
    int at(DateMention date) {
        int at = 0;
        for (Word word : words) {
            if (word.start() <= date.start()) {
                at = word.index();
            }
        }
        return at;
    }

    /** Its last word. */
    int last(DateMention date) {
        int last = at(date);
        while (last + 1 < words.size() && words.get(last + 1).start() < date.end()) {
            last++;
        }
        return last;
    }
}
