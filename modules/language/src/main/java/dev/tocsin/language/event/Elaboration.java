package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.time.DateMention;
import dev.tocsin.model.DatePrecision;
import java.util.List;
import java.util.Set;

/** "Norway has stationed guns in Estonia. The column crossed the border on Monday": what was done by today, then on which day. */
final class Elaboration {
    private static final Set<String> NOW = Set.of("has", "have", "is", "are");
    private static final int LEAD = 1;

    private final Reading reading;
    private final List<Reading> readings;
    private final DatePlaces places;

    /** @param readings of all sentences, by number */
    Elaboration(Reading reading, List<Reading> readings) {
        this.reading = reading;
        this.readings = readings;
        this.places = new DatePlaces(reading);
    }

    /** Whether the sentence tells on this day what the one before it opened the article with, naming no day. */
    boolean tells(DateMention date, Draft draft) {
        int told = draft.sentences().get(0);
        return told <= LEAD
                && reading.index() == told + 1
                && (!Drafter.isSpoken(draft.type()) || Bargain.is(draft.act().trigger()))
                && isOfNow(draft, readings.get(told))
                && !places.isReported(date)
                && places.verbBefore(date).filter(verb -> goesOn(verb, draft)).isPresent();
    }

    private static boolean isOfNow(Draft draft, Reading lead) {
        List<Word> words = lead.clauses().words();
        DatePlaces days = new DatePlaces(lead);
        boolean named = lead.dates().stream()
                .anyMatch(date -> date.date().precision() == DatePrecision.DAY
                        && !days.inDateline(date)
                        && !days.isReported(date));
        if (named) {
            return false;
        }
        return draft.act()
                .verb()
                .filter(verb -> verb.modal().isEmpty() && verb.to() - verb.from() > 1)
                .filter(verb -> words.get(verb.from()).isAny(NOW))
                .isPresent();
    }

    /** A verb in the past of which nobody else is the subject. */
    private boolean goesOn(VerbGroup verb, Draft draft) {
        boolean past = verb.finite()
                && verb.modal().isEmpty()
                && !verb.negated()
                && !reading.clauses().words().get(verb.from()).is("had")
                && !reading.clauses().words().get(verb.from()).isAny(NOW);
        return past && reading.clauses().subject(verb).stream().allMatch(phrase -> isOf(phrase, draft));
    }

    private boolean isOf(NounPhrase phrase, Draft draft) {
        return reading.in(phrase).stream()
                .allMatch(mention -> mention.country()
                        .filter(code -> !draft.parties().contains(code))
                        .isEmpty());
    }
}
