package dev.tocsin.language.event;

import dev.tocsin.model.Equipment;
import dev.tocsin.model.EventDate;
import dev.tocsin.model.Modality;
import dev.tocsin.model.Money;
import dev.tocsin.model.Party;
import dev.tocsin.model.Place;
import dev.tocsin.model.PloverType;
import dev.tocsin.model.Stage;
import dev.tocsin.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * An event on the way: told in one sentence or, after merging, in several.
 *
 * @param dated whether the text names the time, not only that of the report
 * @param sentences where it is told, by number, the best first
 */
record Draft(
        Act act,
        String eventClass,
        PloverType type,
        Optional<String> mode,
        List<String> contexts,
        Modality modality,
        boolean historical,
        List<Party> actors,
        List<Party> recipients,
        boolean symmetric,
        Optional<Statement> statement,
        EventDate date,
        boolean dated,
        Optional<Place> place,
        List<Equipment> equipment,
        Optional<Money> value,
        Optional<Stage> stage,
        Optional<String> agreement,
        Map<String, Double> parts,
        String trigger,
        List<String> notes,
        boolean title,
        List<Integer> sentences) {

    Set<String> parties() {
        Set<String> codes = new TreeSet<>(Parties.codes(actors));
        codes.addAll(Parties.codes(recipients));
        return codes;
    }

    /** What later sentences may point back to. */
    Told told() {
        return new Told(type, eventClass, modality, actors, recipients, Told.names(equipment));
    }

    /** On a day that the text names. */
    Draft on(EventDate day) {
        return changed(copy -> {
            copy.date = day;
            copy.dated = true;
        });
    }

    /** The same act of parties that go by other words. */
    Draft between(List<Party> otherActors, List<Party> otherRecipients) {
        return changed(copy -> {
            copy.actors = otherActors;
            copy.recipients = otherRecipients;
        });
    }

    Draft worth(Money amount) {
        return changed(copy -> copy.value = Optional.of(amount));
    }

    /** With what the trained reader thinks of it: how likely there is an act, of this type, of this class. */
    Draft supported(SecondReader.Opinion opinion) {
        Map<String, Double> more = new TreeMap<>(parts);
        more.put(ConfidenceModel.READER, opinion.act());
        more.put("type", opinion.type());
        more.put("class", opinion.eventClass());
        return changed(copy -> copy.parts = more);
    }

    /** Of the trained reader alone: no word of the lexicon tells it. */
    Draft withoutRule() {
        Map<String, Double> less = new TreeMap<>(parts);
        less.put("trigger", 0.5);
        return changed(copy -> copy.parts = less);
    }

    Draft noted(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return changed(copy -> copy.notes = more);
    }

    Draft armed(List<Equipment> with) {
        return changed(copy -> copy.equipment = with);
    }

    /** The same act seen as one of another class. */
    Draft as(PloverType otherType, String otherClass) {
        return changed(copy -> {
            copy.act = act.as(otherType, otherClass);
            copy.eventClass = otherClass;
            copy.type = otherType;
            copy.mode = Optional.empty();
        });
    }

    /** The same act seen as done, to come, supposed or not done. */
    Draft in(Modality other) {
        return changed(copy -> copy.modality = other);
    }

    int rank() {
        return act.trigger().rank();
    }

    private Draft changed(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.draft(this);
    }

    /** What may change on the way; all else stays that of the draft copied. */
    private static final class Copy {
        private Act act;
        private String eventClass;
        private PloverType type;
        private Optional<String> mode;
        private Modality modality;
        private List<Party> actors;
        private List<Party> recipients;
        private EventDate date;
        private boolean dated;
        private List<Equipment> equipment;
        private Optional<Money> value;
        private Map<String, Double> parts;
        private List<String> notes;

        private Copy(Draft of) {
            act = of.act;
            eventClass = of.eventClass;
            type = of.type;
            mode = of.mode;
            modality = of.modality;
            actors = of.actors;
            recipients = of.recipients;
            date = of.date;
            dated = of.dated;
            equipment = of.equipment;
            value = of.value;
            parts = of.parts;
            notes = of.notes;
        }

        private Draft draft(Draft of) {
            return new Draft(
                    act,
                    eventClass,
                    type,
                    mode,
                    of.contexts,
                    modality,
                    of.historical,
                    actors,
                    recipients,
                    of.symmetric,
                    of.statement,
                    date,
                    dated,
                    of.place,
                    equipment,
                    value,
                    of.stage,
                    of.agreement,
                    parts,
                    of.trigger,
                    notes,
                    of.title,
                    of.sentences);
        }
    }
}
