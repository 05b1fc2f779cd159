package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.model.PloverType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the grammar of a sentence has against an act that the trained reader sees in it. */
final class ReadGrammar {
    static final Set<String> WEAPONS =
            Set.of("missile", "missiles", "rocket", "rockets", "drone", "drones", "shell", "shells");

    private static final Set<String> CONQUEST = Set.of(
            "invade", "invaded", "occupy", "occupied", "annexed", "conquered", "annexing", "occupying", "invading");

    /** What only those do who can want something. */
    private static final Set<PloverType> WILLED =
            EnumSet.of(PloverType.THREATEN, PloverType.AGREE, PloverType.AID, PloverType.COOPERATE);

    private static final Set<PloverType> BLAMING = EnumSet.of(PloverType.ACCUSE, PloverType.REJECT);
    private static final Set<String> CALLING = Set.of("called", "calls", "calling", "described", "describes", "termed");
    private static final Set<String> EXTOLLING = Set.of(
            "largest", "milestone", "landmark", "historic", "important", "crucial", "welcome", "success", "necessary");
    private static final int NEAR = 8;

    private ReadGrammar() {}

    /** Why it is no act, readable; absent where the grammar has nothing against it. */
    static Optional<String> against(ReadAct read, Act act, Reading reading, Roles roles, RoleFinder finder) {
        if (Standing.alleged(act, reading)) {
            return Optional.of("told as a charge, with the charge");
        }
        if (Standing.deniesOwn(act, reading, roles, finder)) {
            return Optional.of("told as what was not done");
        }
        if (WILLED.contains(read.type()) && ofThing(read, reading, finder.parties())) {
            return Optional.of("done by a thing, not by a party");
        }
        if (BLAMING.contains(read.type()) && extols(act, reading)) {
            return Optional.of("praised, not blamed");
        }
        boolean home = Parties.codes(read.actors()).equals(Parties.codes(read.recipients()));
        if (home && reading.clauses().words().get(act.word()).isAny(CONQUEST)) {
            return Optional.of("no state conquers its own land");
        }
        return home && ofWeapons(read, reading)
                ? Optional.of("weapons brought down, nobody attacked")
                : Optional.empty();
    }

    /** "Called it the largest purchase ever": by a name that blames nobody. */
    private static boolean extols(Act act, Reading reading) {
        List<Word> words = reading.clauses().words();
        int from = act.word();
        int to = Math.min(words.size(), from + NEAR);
        return words.get(from).isAny(CALLING)
                && words.subList(from, to).stream().anyMatch(word -> word.isAny(EXTOLLING));
    }

    /** "The step would weaken Norway", as somebody says: of a thing that does it. */
    private static boolean ofThing(ReadAct read, Reading reading, PartyFinder finder) {
        List<NounPhrase> subject = verbs(read, reading).stream()
                .filter(group -> !group.passive() && group.finite())
                .flatMap(group -> reading.clauses().subject(group).stream())
                .toList();
        return !subject.isEmpty()
                && subject.stream()
                        .noneMatch(phrase -> read.sources().contains(phrase)
                                || read.targets().contains(phrase)
                                || finder.isAlive(phrase)
                                || !finder.of(phrase).isEmpty()
                                || finder.anaphora()
                                        .isPronoun(reading.clauses().words().get(phrase.from())));
    }

    /** "Air defences destroyed the missiles": a blow against weapons alone. */
    private static boolean ofWeapons(ReadAct read, Reading reading) {
        return read.type() == PloverType.ASSAULT
                && targets(read, reading).stream()
                        .allMatch(phrase -> reading.namesEquipment(phrase)
                                || reading.clauses().words().get(phrase.head()).isAny(WEAPONS));
    }

    private static List<NounPhrase> targets(ReadAct read, Reading reading) {
        List<NounPhrase> objects = verbs(read, reading).stream()
                .flatMap(group -> reading.clauses().object(group).stream())
                .toList();
        return objects.isEmpty() ? read.targets() : objects;
    }

    private static List<VerbGroup> verbs(ReadAct read, Reading reading) {
        int start = reading.sentence().start();
        return reading.clauses().verbGroups().stream()
                .filter(group -> read.trigger()
                        .overlaps(
                                reading.clauses().words().get(group.head()).start() - start,
                                reading.clauses().words().get(group.head()).end() - start))
                .toList();
    }
}
