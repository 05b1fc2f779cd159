package dev.tocsin.language.event;

import dev.tocsin.language.time.DateMention;
import dev.tocsin.model.EventDate;
import dev.tocsin.model.Modality;
import java.util.Optional;

/** Says of each act when it was, by the sentence, the article so far and what can be. */
final class Timing {
    private final Dating dating;
    private final Chronicle times;
    private final String document;

    Timing(Dating dating, Chronicle times, String document) {
        this.dating = dating;
        this.times = times;
        this.document = document;
    }

    /**
     * When an act was.
     *
     * @param near the time in the sentence that it has
     * @param past whether that is long past, or the act is told as if it were
     * @param background whether it is to be told as background
     * @param told whether the text names the time of the act itself, not only of the report or of what followed
     */
    record When(Optional<DateMention> near, EventDate date, boolean past, boolean background, boolean told) {}

    /** @param background whether the words tell it of an earlier time */
    When of(Act act, Reading reading, Modality modality, boolean background) {
        ClauseDates dates = new ClauseDates(reading);
        Modality done = isDone(act) ? Modality.ACTUAL : modality;
        Optional<DateMention> plan = done == Modality.FUTURE
                ? dates.ofPlan(act).filter(each -> dating.historical(each.date()))
                : Optional.empty();
        if (plan.isPresent()) {
            times.told(plan.get().date());
            return new When(plan, plan.get().date(), true, true, true);
        }
        boolean spoken = isSpoken(act);
        Optional<DateMention> own = dates.places()
                .inName(act)
                .filter(each -> dating.historical(each.date()))
                .or(() -> dates.nearest(
                        act,
                        date -> dating.isPossible(date.date(), done)
                                && !(done == Modality.FUTURE && dates.places().inDateline(date))
                                && !(spoken && date.date().start().isEmpty())));
        Optional<DateMention> aside = done == Modality.ACTUAL
                        && own.filter(each -> !dates.places().inDateline(each)).isEmpty()
                ? dates.aside(act).filter(each -> dating.isNews(each.date()))
                : Optional.empty();
        Optional<DateMention> near = aside.or(() -> own);
        Earlier words = new Earlier(act, reading);
        Optional<EventDate> sequel = near.isPresent() ? Optional.empty() : words.sequel(times.last(), dating);
        boolean earlier = background || sequel.isPresent() || words.sinceThen(times.last(), dating);
        EventDate date = sequel.orElseGet(() -> date(act, reading, near, done, earlier));
        boolean past = near.isPresent()
                ? dating.historical(date)
                        && !near.filter(each -> words.addsUp(each, dating)).isPresent()
                : earlier;
        boolean reported = !spoken
                && near.filter(each -> dating.ofReport(act, reading, each)).isPresent();
        boolean told = aside.isEmpty()
                && near.filter(each -> !reported && !dates.isBorrowed(act, each))
                        .isPresent();
        boolean happened = modality == Modality.ACTUAL || modality == Modality.NEGATED;
        return new When(near, date, past, past && happened, told);
    }

    /** Whether an act is told of an earlier time. */
    boolean isBackground(Act act, Reading reading, boolean quoted) {
        return new ClauseDates(reading)
                .nearest(act, date -> true)
                .map(date -> dating.historical(date.date()))
                .orElseGet(() -> new Earlier(act, reading).byTense(quoted));
    }

    private EventDate date(
            Act act, Reading reading, Optional<DateMention> near, Modality modality, boolean background) {
        boolean spoken = isSpoken(act);
        boolean toCome = act.verb().filter(verb -> !verb.modal().isEmpty()).isPresent();
        Optional<EventDate> announced = (modality == Modality.FUTURE || toCome) && near.isEmpty()
                ? new ClauseDates(reading).announced(act).map(DateMention::date).filter(dating::isNews)
                : Optional.empty();
        if (announced.isPresent()) {
            EventDate said = Dating.announced(announced.get().start());
            times.told(said);
            return said;
        }
        boolean sameDay =
                reading.text(document).contains("same day") && times.last().isPresent();
        EventDate date = sameDay && near.isEmpty()
                ? times.last().get()
                : near.map(DateMention::date).orElseGet(() -> dating.undated(modality, background, times.day(spoken)));
        times.told(date);
        return date;
    }

    /** Whether it is done with words alone; a pact is signed. */
    private static boolean isSpoken(Act act) {
        return Drafter.isSpoken(act.trigger().type()) && !Bargain.is(act.trigger());
    }

    /** "Approved a possible sale", "plans a purchase": what is done about a bargain that is to come. */
    private static boolean isDone(Act act) {
        return act.trigger().frame().arms()
                && act.verb().filter(verb -> verb.modal().isEmpty()).isPresent();
    }
}
