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
        return new Draft(
                act,
                eventClass,
                type,
                mode,
                contexts,
                modality,
                historical,
                actors,
                recipients,
                symmetric,
                statement,
                day,
                true,
                place,
                equipment,
                value,
                stage,
                agreement,
                parts,
                trigger,
                notes,
                title,
                sentences);
    }

    /** The same act of parties that go by other words. */
    Draft between(List<Party> otherActors, List<Party> otherRecipients) {
        return new Draft(
                act,
                eventClass,
                type,
                mode,
                contexts,
                modality,
                historical,
                otherActors,
                otherRecipients,
                symmetric,
                statement,
                date,
                dated,
                place,
                equipment,
                value,
                stage,
                agreement,
                parts,
                trigger,
                notes,
                title,
                sentences);
    }

    Draft worth(Money amount) {
        return with(Optional.of(amount), parts, notes);
    }

    /** With what the trained reader thinks of it: how likely there is an act, of this type, of this class. */
    Draft supported(SecondReader.Opinion opinion) {
        Map<String, Double> more = new TreeMap<>(parts);
        more.put(ConfidenceModel.READER, opinion.act());
        more.put("type", opinion.type());
        more.put("class", opinion.eventClass());
        return with(value, more, notes);
    }

    /** Of the trained reader alone: no word of the lexicon tells it. */
    Draft withoutRule() {
        Map<String, Double> less = new TreeMap<>(parts);
        less.put("trigger", 0.5);
        return with(value, less, notes);
    }

    Draft noted(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return with(value, parts, more);
    }

    Draft armed(List<Equipment> with) {
        return with(act, eventClass, type, mode, with, value, parts, notes);
    }

    /** The same act seen as one of another class. */
    Draft as(PloverType otherType, String otherClass) {
        return with(
                act.as(otherType, otherClass), otherClass, otherType, Optional.empty(), equipment, value, parts, notes);
    }

    private Draft with(Optional<Money> amount, Map<String, Double> confidenceParts, List<String> remarks) {
        return with(act, eventClass, type, mode, equipment, amount, confidenceParts, remarks);
    }

    private Draft with(
            Act newAct,
            String newClass,
            PloverType newType,
            Optional<String> newMode,
            List<Equipment> things,
            Optional<Money> amount,
            Map<String, Double> confidenceParts,
            List<String> remarks) {
        return new Draft(
                newAct,
                newClass,
                newType,
                newMode,
                contexts,
                modality,
                historical,
                actors,
                recipients,
                symmetric,
                statement,
                date,
                dated,
                place,
                things,
                amount,
                stage,
                agreement,
                confidenceParts,
                trigger,
                remarks,
                title,
                sentences);
    }

    int rank() {
        return act.trigger().rank();
    }
}
