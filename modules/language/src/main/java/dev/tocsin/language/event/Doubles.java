package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.PloverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Leaves out what is part of another act that is told: the cause of a march, the ships of an exercise. */
final class Doubles {
    private static final WordLists WORDS = WordLists.load(Doubles.class, "doubles.txt");
    private static final String EXERCISE = "military-exercise";

    private final List<Reading> readings;

    private Doubles(List<Reading> readings) {
        this.readings = readings;
    }

    static List<Draft> without(List<Draft> drafts, List<Reading> readings, List<Dropped> dropped) {
        Doubles doubles = new Doubles(readings);
        List<Draft> kept = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            if (drafts.stream().anyMatch(whole -> whole != draft && doubles.isPart(draft, whole))) {
                dropped.add(Merger.drop(draft, "part of another act that is told"));
            } else {
                kept.add(draft);
            }
        }
        return kept;
    }

    private boolean isPart(Draft draft, Draft whole) {
        if (draft.title() != whole.title()) {
            return false;
        }
        boolean here = draft.sentences().get(0).equals(whole.sentences().get(0));
        return here
                        && (sameMarch(draft, whole)
                                || criesOf(draft, whole)
                                || measureJoined(draft, whole)
                                || ordered(draft, whole))
                || broughtTo(draft, whole);
    }

    /** "Marched against the pact and burned a flag": once, against those abroad where any are meant. */
    private static boolean sameMarch(Draft draft, Draft whole) {
        boolean both = draft.type() == PloverType.PROTEST && whole.type() == PloverType.PROTEST;
        Set<String> acting = Parties.codes(draft.actors());
        boolean home = acting.equals(Parties.codes(draft.recipients()));
        boolean nobody = acting.isEmpty() && !Parties.codes(whole.actors()).isEmpty();
        boolean same = acting.equals(Parties.codes(whole.actors()));
        return both && (nobody || home && same && !sameRecipients(draft, whole));
    }

    private static boolean sameRecipients(Draft draft, Draft whole) {
        return Parties.codes(draft.recipients()).equals(Parties.codes(whole.recipients()));
    }

    /** "Marched to call for his departure": what the crowd marches for. */
    private static boolean criesOf(Draft draft, Draft whole) {
        boolean words = draft.type() == PloverType.REQUEST || draft.type() == PloverType.ACCUSE;
        return words && whole.type() == PloverType.PROTEST && isEndOf(draft, whole);
    }

    /** Whether an act is an infinitive behind the other, by the same. */
    private static boolean isEndOf(Draft draft, Draft whole) {
        return draft.act().word() > whole.act().last()
                && draft.act()
                        .verb()
                        .filter(verb -> verb.form() == VerbGroup.Form.INFINITIVE)
                        .isPresent()
                && Parties.codes(draft.actors()).equals(Parties.codes(whole.actors()));
    }

    /** "Has never joined the union's sanctions": told of the one who does not. */
    private boolean measureJoined(Draft draft, Draft whole) {
        if (!draft.eventClass().equals(whole.eventClass()) || draft.act().own().isEmpty()) {
            return false;
        }
        NounPhrase own = draft.act().own().get();
        VerbGroup verb = whole.act().verb().orElse(null);
        return verb != null
                && draft.act().trigger().kind() == Trigger.Kind.NOUN
                && clauses(draft).object(verb).contains(own)
                && word(draft, verb.head(), "joining");
    }

    /** "Ordered troops to hold exercises": the order is told. */
    private static boolean ordered(Draft draft, Draft whole) {
        return draft.type() == PloverType.MOBILIZE && whole.type() == PloverType.MOBILIZE && isEndOf(draft, whole);
    }

    /** "Has brought four fighters to the exercise": no deployment beside it. */
    private boolean broughtTo(Draft draft, Draft whole) {
        boolean told = whole.eventClass().equals(EXERCISE)
                && whole.type() == PloverType.COOPERATE
                && whole.parties().size() > 1
                && whole.sentences().get(0) <= draft.sentences().get(0)
                && draft.sentences().get(0) - whole.sentences().get(0) <= 2;
        return told
                && draft.eventClass().equals("military-deployment")
                && draft.recipients().isEmpty()
                && whole.parties().containsAll(Parties.codes(draft.actors()))
                && word(draft, draft.act().word(), "bringing");
    }

    private boolean word(Draft draft, int index, String list) {
        return WORDS.of(list).contains(clauses(draft).words().get(index).lower());
    }

    private Clauses clauses(Draft draft) {
        return readings.get(draft.sentences().get(0)).clauses();
    }
}
