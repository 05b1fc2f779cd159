package dev.tocsin.language.event;

import dev.tocsin.language.catalogue.EventClass;
import dev.tocsin.language.event.Timing.When;
import dev.tocsin.language.speech.Quotation;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.model.Equipment;
import dev.tocsin.model.Modality;
import dev.tocsin.model.Party;
import dev.tocsin.model.Place;
import dev.tocsin.model.PloverType;
import dev.tocsin.model.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes events on the way of acts: dates them, finds who says it, and what they are about. */
final class Drafter {
    static final Set<PloverType> SPOKEN = Set.of(
            PloverType.AGREE,
            PloverType.REQUEST,
            PloverType.ACCUSE,
            PloverType.REJECT,
            PloverType.THREATEN,
            PloverType.SUPPORT);
    private static final String TEST = "missile-test";
    private static final Set<String> INWARD = Set.of("protest", "coup", "repression");

    private final Cues cues;
    private final Timing timing;
    private final Discourse discourse;
    private final Speakers speakers;
    private final String document;
    private final boolean military;

    Drafter(Cues cues, Dating dating, Discourse discourse, Speakers speakers, String document, boolean military) {
        this.cues = cues;
        this.timing = new Timing(dating, discourse.times(), document);
        this.discourse = discourse;
        this.speakers = speakers;
        this.document = document;
        this.military = military;
    }

    /** Whether an act is told of an earlier time. */
    boolean isBackground(Reading reading, Act act) {
        return timing.isBackground(act, reading, isQuoted(reading, act));
    }

    private boolean isQuoted(Reading reading, Act act) {
        return speakers.at(reading.clauses().words().get(act.word()).start()).isPresent();
    }

    /** Whether it is done with words. */
    static boolean isSpoken(PloverType type) {
        return SPOKEN.contains(type);
    }

    Draft draft(Reading reading, Act act, EventClass eventClass, Roles roles, Modality modality) {
        boolean background = new Earlier(act, reading).byTense(isQuoted(reading, act));
        return draft(reading, act, eventClass, roles, modality, background);
    }

    Draft draft(Reading reading, Act act, EventClass eventClass, Roles roles, Modality modality, boolean background) {
        int offset = reading.clauses().words().get(act.word()).start();
        Optional<Quotation> quotation = speakers.at(offset);
        Optional<Statement> statement = statement(act, quotation, reading, roles);
        When when = timing.of(act, reading, modality, background);
        Attributes attributes = new Attributes(reading, document);
        Optional<Place> place = attributes.place(act);
        List<Equipment> equipment = eventClass.name().equals(TEST)
                ? attributes.tested(act)
                : attributes.equipment(act, eventClass.attributes().contains("equipment"));
        List<String> notes = new ArrayList<>();
        if (!roles.note().isEmpty()) {
            notes.add(roles.note());
        }
        notes.add(
                when.date().reason().isEmpty() ? "date as written" : when.date().reason());
        remember(
                new Told(
                        act.trigger().type(),
                        eventClass.name(),
                        modality,
                        roles.actors(),
                        roles.recipients(),
                        Told.names(equipment)),
                when.past());
        return new Draft(
                act,
                eventClass.name(),
                act.trigger().type(),
                act.trigger().mode(),
                contexts(reading, act, eventClass),
                modality,
                when.background(),
                roles.actors(),
                recipients(eventClass, roles, place),
                eventClass.parties().symmetric(),
                statement,
                when.date(),
                when.told(),
                place,
                equipment,
                attributes.value(act, eventClass.attributes().contains("value"), equipment),
                eventClass.attributes().contains("stage")
                        ? attributes.stage(act.trigger().type() == PloverType.REJECT ? Modality.NEGATED : modality)
                        : Optional.empty(),
                eventClass.attributes().contains("agreement") ? attributes.agreement() : Optional.empty(),
                parts(act, roles, when, quotation, reading),
                triggerText(reading, act),
                notes,
                reading.sentence().title(),
                List.of(reading.index()));
    }

    private void remember(Told told, boolean past) {
        if (told.isDeal()) {
            discourse.history().addDeal(told);
        }
        if (past) {
            discourse.history().together(told.parties());
        } else {
            discourse.history().add(told);
        }
    }

    /** "Police fired tear gas", "thousands marched": at home, where no other is named. An attack hits where it happens. */
    private List<Party> recipients(EventClass eventClass, Roles roles, Optional<Place> place) {
        Set<String> actors = Parties.codes(roles.actors());
        boolean attack = eventClass.name().equals("attack");
        if (!roles.recipients().isEmpty() || actors.size() != 1 || !attack && !INWARD.contains(eventClass.name())) {
            return roles.recipients();
        }
        Optional<String> where = place.flatMap(Place::country).filter(code -> attack);
        if (where.isPresent() && !actors.contains(where.get())) {
            String name = place.get().name();
            return List.of(new Party(name, Optional.empty(), name, where, Optional.empty(), "UNK"));
        }
        Optional<String> home = discourse.home().flatMap(Party::country);
        if (attack && home.filter(actors::contains).isEmpty()) {
            return List.of();
        }
        return discourse.named(actors.iterator().next()).map(List::of).orElse(roles.actors());
    }

    private Optional<Statement> statement(Act act, Optional<Quotation> quotation, Reading reading, Roles roles) {
        Optional<Quotation> said = quotation.isPresent() ? quotation : Optional.empty();
        Optional<Party> speaker = said.flatMap(each -> speakers.party(each, discourse));
        if (speaker.isPresent()) {
            return speaker.map(who -> speakers.statement(said.get(), who));
        }
        boolean speaks = SPOKEN.contains(act.trigger().type())
                && act.trigger().kind() == Trigger.Kind.VERB
                && !roles.actors().isEmpty()
                && !act.subject().isEmpty();
        return speaks
                ? Optional.of(new Statement(roles.actors().get(0), act.trigger().head(), Optional.empty()))
                : Optional.empty();
    }

    private List<String> contexts(Reading reading, Act act, EventClass eventClass) {
        Set<String> contexts = new LinkedHashSet<>(act.trigger().contexts());
        List<Word> words = reading.clauses().words();
        for (String context : eventClass.contexts()) {
            boolean first = context.equals(eventClass.contexts().get(0));
            boolean cued = cues.has(words, context);
            boolean armed =
                    context.equals(Cues.MILITARY) && (!reading.equipment().isEmpty() || military);
            if (first && act.trigger().contexts().isEmpty() || cued || armed) {
                contexts.add(context);
            }
        }
        return List.copyOf(contexts);
    }

    private static Map<String, Double> parts(
            Act act, Roles roles, When when, Optional<Quotation> quotation, Reading reading) {
        Map<String, Double> parts = new TreeMap<>();
        double specific = Math.min(0.95, 0.75 + 0.05 * act.trigger().rank());
        parts.put("trigger", act.trigger().kind() == Trigger.Kind.NOUN ? specific - 0.15 : specific);
        boolean oneSide =
                roles.recipients().isEmpty() && Parties.codes(roles.actors()).size() < 2;
        parts.put("arguments", !roles.note().isEmpty() ? 0.6 : oneSide ? 0.75 : 0.9);
        parts.put("date", when.near().isEmpty() ? 0.7 : when.date().start().isPresent() ? 0.95 : 0.75);
        parts.put("reporting", reading.sentence().title() ? 0.7 : quotation.isPresent() ? 0.85 : 0.9);
        return parts;
    }

    /** An act that is no event, and why. */
    Dropped dropped(Reading reading, Act act, String reason) {
        return new Dropped(
                reading.index(), triggerText(reading, act), act.trigger().rule(), reason);
    }

    String triggerText(Reading reading, Act act) {
        List<Word> words = reading.clauses().words();
        int end = act.last();
        if (act.trigger().kind() == Trigger.Kind.VERB
                && act.trigger().conditions().containsKey("obj")
                && !act.object().isEmpty()) {
            int head = act.object().get(0).head();
            end = head > end && head - end < 8 ? head : end;
        }
        return document.substring(words.get(act.word()).start(), words.get(end).end());
    }
}
