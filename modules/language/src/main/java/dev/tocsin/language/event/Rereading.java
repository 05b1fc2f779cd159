package dev.tocsin.language.event;

import dev.tocsin.language.catalogue.EventCatalogue;
import dev.tocsin.language.catalogue.EventClass;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sets what the trained reader sees in a sentence beside what the rules found in it. */
final class Rereading {
    /** Below this the trained reader refutes an act of the rules. */
    private static final double REFUTED = 0.02;
    /** Below this it doubts the type that the rules gave, and another of which it is as sure as this takes its place. */
    private static final double DOUBTED = 0.1;

    private static final double SURE = 0.8;

    private final SecondReader reader;
    private final EventCatalogue catalogue;
    private final Drafter drafter;
    private final Completion completion;
    private final ClassFit fit;
    private final List<Dropped> dropped;

    /** @param dropped takes what is dropped */
    Rereading(
            SecondReader reader,
            EventCatalogue catalogue,
            Drafter drafter,
            Completion completion,
            ClassFit fit,
            List<Dropped> dropped) {
        this.reader = reader;
        this.catalogue = catalogue;
        this.drafter = drafter;
        this.completion = completion;
        this.fit = fit;
        this.dropped = dropped;
    }

    /** Asks the trained reader: of the rules' acts it says how likely they are, and it brings those that they lack. */
    List<Draft> drafts(Reading reading, RoleFinder finder, List<Draft> byRule) {
        List<SecondReader.Read> read = reader.read(reading, finder.parties(), byRule);
        ReadNames names = new ReadNames(reading, read);
        List<Draft> all = new ArrayList<>();
        for (Draft draft : byRule) {
            Optional<SecondReader.Opinion> opinion = SecondReader.opinion(read, draft);
            boolean bothNamed = !draft.actors().isEmpty() && !draft.recipients().isEmpty();
            if (bothNamed && opinion.filter(each -> each.act() < REFUTED).isPresent()) {
                drop(reading, draft.act(), "the trained reader sees no act between them");
            } else {
                all.add(names.named(opinion.filter(each -> !isOldDeal(draft))
                        .map(draft::supported)
                        .orElse(draft)));
            }
        }
        for (ReadAct act : reader.acts(read, reading, fit.military(reading))) {
            List<Draft> same =
                    all.stream().filter(draft -> told(draft, act, reading)).toList();
            boolean otherwise = !same.isEmpty() && same.stream().allMatch(draft -> misread(draft, act, read));
            ReadAct between = otherwise && same.size() == 1 ? act.between(same.get(0)) : act;
            Optional<Draft> own = same.isEmpty() || otherwise ? read(between, reading, finder) : Optional.empty();
            if (own.isPresent()) {
                same.forEach(draft -> drop(reading, draft.act(), "the trained reader reads it as " + act.type()));
                all.removeAll(same);
                all.add(own.get());
            }
        }
        all.sort(Comparator.comparingInt(draft -> draft.act().word()));
        return all;
    }

    /** "The navy ordered eight Chinese tanks in 2016": the reader knows acts, not where things come from. */
    private static boolean isOldDeal(Draft draft) {
        return draft.historical() && draft.dated() && draft.eventClass().equals("arms-transfer");
    }

    /**
     * Whether the reader is sure of an act in the words in which the rules saw one that it doesn't see. "The charge was
     * untrue" it takes for the charge.
     */
    private static boolean misread(Draft draft, ReadAct act, List<SecondReader.Read> read) {
        boolean untrue = draft.type() == PloverType.REJECT
                && act.type() == PloverType.ACCUSE
                && draft.act().trigger().kind() == Trigger.Kind.ADJECTIVE;
        boolean surely = !untrue && draft.type() != act.type() && act.typeProbability() > SURE;
        boolean helps = draft.type() == PloverType.MOBILIZE && act.type() == PloverType.AID;
        boolean dealt = draft.type() == PloverType.AID && act.eventClass().equals("arms-transfer");
        return surely && helps
                || surely
                        && (draft.rank() == 0 || draft.type() == PloverType.MOBILIZE || dealt)
                        && SecondReader.opinion(read, draft)
                                .filter(each -> each.type() < DOUBTED)
                                .isPresent();
    }

    /** Whether the rules have told this act, perhaps with another name for it. */
    private static boolean told(Draft draft, ReadAct act, Reading reading) {
        Set<String> parties = new LinkedHashSet<>(Parties.codes(act.actors()));
        parties.addAll(Parties.codes(act.recipients()));
        int start = reading.sentence().start();
        int word = reading.clauses().words().get(draft.act().word()).start() - start;
        int last = reading.clauses().words().get(draft.act().last()).end() - start;
        boolean others = draft.recipients().isEmpty()
                && !draft.symmetric()
                && Parties.codes(draft.actors()).stream().noneMatch(Parties.codes(act.actors())::contains);
        return act.trigger().overlaps(word, last)
                || !others
                        && (draft.type() == act.type() || draft.eventClass().equals(act.eventClass()))
                        && !Merger.differ(draft.parties(), parties)
                        && !returned(draft, act);
    }

    /** "A expelled a diplomat, and B sent one home": whether one does to the other what that one does to it. */
    private static boolean returned(Draft draft, ReadAct act) {
        Set<String> actors = Parties.codes(draft.actors());
        return !draft.symmetric()
                && !actors.isEmpty()
                && actors.equals(Parties.codes(act.recipients()))
                && Parties.codes(draft.recipients()).equals(Parties.codes(act.actors()));
    }

    private Optional<Draft> read(ReadAct read, Reading reading, RoleFinder finder) {
        EventClass eventClass = catalogue.find(read.eventClass()).orElseThrow();
        Act act = read.act(reading, eventClass);
        if (!fit.context(reading, eventClass.name())) {
            return drop(reading, act, "no military context for " + eventClass.name());
        }
        Roles roles = roles(act, reading, eventClass.name(), read, finder);
        if (strikes(read) && Parties.codes(roles.recipients()).isEmpty() && !atHome(read)) {
            return drop(reading, act, "nobody struck who is named");
        }
        Optional<String> missing = ClassFit.missing(eventClass.parties(), roles, act.trigger());
        if (missing.isPresent()) {
            return drop(reading, act, missing.get());
        }
        if (SentenceCoder.CONDITIONS.contains(reading.clauses().opener(act.word()))) {
            return drop(reading, act, "a condition, not an event");
        }
        Optional<String> against = ReadGrammar.against(read, act, reading, roles, finder)
                .or(() -> new Idle(reading, finder.parties()).reason(act, roles, read.modality()));
        if (against.isPresent()) {
            return drop(reading, act, against.get());
        }
        return Optional.of(drafter.draft(reading, act, eventClass, roles, read.modality(), read.historical())
                .withoutRule()
                .supported(read.opinion())
                .noted("read by the encoder; next " + read.second()));
    }

    private Roles roles(Act act, Reading reading, String eventClass, ReadAct read, RoleFinder finder) {
        Roles roles = SecondReader.reaction(read)
                ? finder.reaction(act, read.actors(), read.recipients())
                : completed(act, reading, eventClass, read);
        return strikes(read) && Parties.codes(roles.recipients()).isEmpty()
                ? finder.againstOpponent(Standing.againstAccuser(act, reading, roles, finder))
                : roles;
    }

    /** Those without a country only where nothing told before knows whom the act must be of. */
    private Roles completed(Act act, Reading reading, String eventClass, ReadAct read) {
        List<Party> coded = Parties.coded(read.recipients());
        Roles roles = completion.completed(
                act, reading, eventClass, new Roles(read.actors(), coded, atHome(read) ? RoleFinder.AT_HOME : ""));
        return roles.recipients().isEmpty() ? new Roles(roles.actors(), read.recipients(), roles.note()) : roles;
    }

    private static boolean strikes(ReadAct read) {
        return read.type() == PloverType.ASSAULT;
    }

    private static boolean atHome(ReadAct read) {
        return Parties.codes(read.actors()).equals(Parties.codes(read.recipients()));
    }

    private Optional<Draft> drop(Reading reading, Act act, String reason) {
        dropped.add(drafter.dropped(reading, act, reason));
        return Optional.empty();
    }
}
