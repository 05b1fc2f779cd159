package dev.tocsin.language.event;

import dev.tocsin.language.catalogue.EventCatalogue;
import dev.tocsin.language.catalogue.EventClass;
import dev.tocsin.model.PloverType;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Of which class an act is, and whether sentence and parties are as the class wants them. */
final class ClassFit {
    static final String STATEMENT = "defence-cooperation-statement";
    private static final Set<String> NEED_WEAPONS = Set.of("arms-transfer", "military-aid", "defence-industry");

    private static final Set<String> PATROLS = Set.of("patrol", "patrols");
    private static final Set<String> OF_FORCES =
            Set.of("joint", "combined", "air", "maritime", "border", "coordinated");

    private final EventCatalogue catalogue;
    private final Cues cues;
    private final boolean military;

    /** @param military whether the whole article is about armed forces */
    ClassFit(EventCatalogue catalogue, Cues cues, boolean military) {
        this.catalogue = catalogue;
        this.cues = cues;
        this.military = military;
    }

    Optional<String> name(Trigger trigger, Reading reading) {
        return of(trigger).map(each -> backing(trigger, each, reading));
    }

    /** Standing with another is of its defence only where defence is spoken of. */
    private String backing(Trigger trigger, String name, Reading reading) {
        boolean civil = trigger.type() == PloverType.SUPPORT && name.equals(STATEMENT) && !context(reading, name);
        return civil ? "diplomatic-support" : name;
    }

    private static Optional<String> of(Trigger trigger) {
        if (trigger.eventClass().isPresent()) {
            return trigger.eventClass();
        }
        return Optional.of(
                switch (trigger.type()) {
                    case AGREE, COOPERATE -> STATEMENT;
                    case CONSULT -> "defence-talks";
                    case SUPPORT, CONCEDE -> "diplomatic-support";
                    case AID -> "military-aid";
                    case RETREAT, MOBILIZE -> "military-deployment";
                    case REQUEST -> "request";
                    case ACCUSE -> "accusation";
                    case REJECT -> "rejection";
                    case THREATEN -> "threat";
                    case PROTEST -> "protest";
                    case SANCTION -> "sanction";
                    case COERCE -> "repression";
                    case ASSAULT -> "attack";
                });
    }

    /** Whether what such events are about is spoken of, in the sentence or by the article. */
    boolean context(Reading reading, String name) {
        boolean treaty = name.equals("treaty-suspension") || name.equals("defence-agreement");
        if ((treaty || name.equals("missile-test"))
                && catalogue.find(name).stream()
                        .flatMap(each -> each.contexts().stream())
                        .anyMatch(context -> cues.has(reading.clauses().words(), context))) {
            return true;
        }
        boolean here = military(reading);
        if (NEED_WEAPONS.contains(name)) {
            return here || military;
        }
        boolean needs = name.equals(STATEMENT) || name.startsWith("military-") || name.equals("missile-test") || treaty;
        return !needs || here || military;
    }

    /** Whether a sentence is of armed forces or weapons. */
    boolean military(Reading reading) {
        return cues.has(reading.clauses().words(), Cues.MILITARY)
                || !reading.equipment().isEmpty()
                || patrols(reading);
    }

    /** "A joint air patrol"; but not "a ski patrol". */
    private static boolean patrols(Reading reading) {
        return reading.clauses().words().stream().anyMatch(word -> word.isAny(PATROLS))
                && reading.clauses().words().stream().anyMatch(word -> word.isAny(OF_FORCES));
    }

    /** Which party a class wants that the act lacks, readable. */
    static Optional<String> missing(EventClass.Parties wanted, Roles roles, Trigger trigger) {
        Set<String> together = new LinkedHashSet<>(Parties.codes(roles.actors()));
        int actors = together.size();
        together.addAll(Parties.codes(roles.recipients()));
        int recipients = Parties.codes(roles.recipients()).size();
        boolean home = roles.note().equals(RoleFinder.AT_HOME);
        boolean people = actors == 0 && !roles.actors().isEmpty();
        if (actors < wanted.actors() && !people) {
            return Optional.of("no actor found");
        }
        boolean unnamed = people || recipients == 0 && !roles.recipients().isEmpty();
        if (recipients < wanted.recipients() && !unnamed && !trigger.frame().symmetric()) {
            return Optional.of("no recipient found");
        }
        if (trigger.type() == PloverType.ASSAULT
                && !trigger.frame().symmetric()
                && together.size() < 2
                && !home
                && !unnamed
                && !inward(trigger)) {
            return Optional.of("no one attacked");
        }
        boolean ownDrill = trigger.type() == PloverType.MOBILIZE && actors == 1;
        return together.size() < wanted.together() && !home && !unnamed && !ownDrill
                ? Optional.of("only one party found: " + together)
                : Optional.empty();
    }

    private static boolean inward(Trigger trigger) {
        return trigger.eventClass().filter("coup"::equals).isPresent();
    }
}
