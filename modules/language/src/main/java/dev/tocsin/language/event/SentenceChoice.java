package dev.tocsin.language.event;

import dev.tocsin.language.event.Trigger.Kind;
import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.model.PloverType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Of several readings of the same words of a sentence keeps the most specific. */
final class SentenceChoice {
    private static final Set<String> PROMISING = Set.of("promise", "pledge", "offer", "vow", "undertake");
    /** Kinds of sanctions that are decided together. */
    private static final Set<String> RESTRICTING = Set.of("sanctions", "suspension", "embargo");

    private final Clauses clauses;

    SentenceChoice(Clauses clauses) {
        this.clauses = clauses;
    }

    List<Draft> choose(List<Draft> drafts, List<Dropped> dropped) {
        List<Draft> bySpecificity = new ArrayList<>(drafts);
        bySpecificity.sort(Comparator.comparing((Draft draft) -> isPurpose(draft, drafts))
                .thenComparing(draft -> !draft.act().trigger().frame().symmetric()
                        && draft.recipients().isEmpty())
                .thenComparing(draft -> draft.act().trigger().kind() == Kind.NOUN)
                .thenComparing(Comparator.comparingInt(Draft::rank).reversed()));
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : bySpecificity) {
            Optional<Draft> better =
                    kept.stream().filter(other -> sameAct(other, draft)).findFirst();
            if (better.isPresent()) {
                dropped.add(new Dropped(
                        draft.sentences().get(0),
                        draft.trigger(),
                        draft.act().trigger().rule(),
                        "the same act as '" + better.get().trigger() + "'"));
            } else {
                kept.add(draft);
            }
        }
        kept.removeIf(draft -> kept.stream()
                .anyMatch(other -> onlyAgreesTo(draft, other)
                        || isPromised(draft, other)
                        || threatensIt(draft, other)
                        || isToll(draft, other)
                        || isItsAim(draft, other)
                        || isWhyTheyCome(draft, other)
                        || isRefused(draft, other)));
        kept.sort(Comparator.comparingInt(draft -> draft.act().word()));
        return kept;
    }

    /** "Sent a ship to escort tankers": the sending is what was done. */
    private boolean isPurpose(Draft draft, List<Draft> drafts) {
        Optional<VerbGroup> verb = draft.act().verb().filter(group -> group.form() == VerbGroup.Form.INFINITIVE);
        Optional<VerbGroup> governor = verb.flatMap(clauses::governor);
        return governor.filter(group -> !clauses.object(group).isEmpty()).isPresent()
                && drafts.stream()
                        .anyMatch(other -> other.act().verb().equals(governor)
                                && other.act().trigger().kind() == Kind.VERB
                                && other.eventClass().equals(draft.eventClass()));
    }

    /** "Formed a chain across the bridge to protest against the raids", "fired tear gas to disperse": it is one act. */
    private static boolean isItsAim(Draft draft, Draft other) {
        return draft != other
                && (draft.type() == PloverType.PROTEST || draft.type() == PloverType.COERCE)
                && other.type() == draft.type()
                && draft.act().word() > other.act().last()
                && draft.act()
                        .verb()
                        .filter(group -> group.form() == VerbGroup.Form.INFINITIVE)
                        .isPresent()
                && Parties.codes(draft.actors()).equals(Parties.codes(other.actors()));
    }

    /** "Flew to Baghdad to meet the Iraqi premier": one visit. */
    private boolean isWhyTheyCome(Draft draft, Draft other) {
        return draft != other
                && draft.type() == PloverType.CONSULT
                && other.eventClass().equals(Hosts.CLASS)
                && draft.parties().equals(other.parties())
                && dependsOn(draft, other);
    }

    /** "Withdrew permission for the frigate to call at Cadiz": a visit that is not paid. */
    private boolean isRefused(Draft draft, Draft other) {
        boolean refusal = other.type() == PloverType.SANCTION || other.type() == PloverType.REJECT;
        return refusal && draft.eventClass().equals(Hosts.CLASS) && dependsOn(draft, other);
    }

    /** "Agreed to hold an exercise": the exercise says it all. */
    private boolean onlyAgreesTo(Draft draft, Draft other) {
        boolean plain = draft.type() == PloverType.AGREE && draft.rank() == 0;
        return plain
                && other.act().verb().isPresent()
                && draft.act().verb().isPresent()
                && !other.act().verb().equals(draft.act().verb())
                && clauses.governor(other.act().verb().get()).equals(draft.act().verb());
    }

    /** "Is ready to train", "promised to send", "a deal to build": the readiness, the promise or the deal says it all. */
    private boolean isPromised(Draft draft, Draft other) {
        boolean promise = other.type() == PloverType.AGREE
                        && (other.act().trigger().kind() == Kind.ADJECTIVE
                                || PROMISING.contains(other.act().trigger().head()))
                || other.eventClass().equals("defence-agreement")
                        && draft.eventClass().equals("defence-industry");
        return promise && draft != other && draft.type() != PloverType.AGREE && dependsOn(draft, other);
    }

    /** "Threatened to arrest him", told once as the threat to whoever would be arrested. */
    private boolean threatensIt(Draft draft, Draft other) {
        return draft != other
                && draft.type() == PloverType.THREATEN
                && other.type() == PloverType.THREATEN
                && dependsOn(other, draft);
    }

    /** "Bombed a camp, killing ten rebels": whom the blow told before killed. */
    private boolean isToll(Draft draft, Draft other) {
        return draft != other
                && draft.type() == PloverType.ASSAULT
                && other.type() == PloverType.ASSAULT
                && draft.act()
                        .verb()
                        .filter(verb -> verb.form() == VerbGroup.Form.GERUND)
                        .flatMap(clauses::governor)
                        .filter(verb -> other.act().verb().filter(verb::equals).isPresent())
                        .isPresent()
                && Parties.codes(draft.actors()).equals(Parties.codes(other.actors()))
                && !other.recipients().isEmpty();
    }

    private boolean dependsOn(Draft draft, Draft other) {
        return draft.act().verb().isPresent()
                && other.act().verb().isPresent()
                && draft.act().verb().get().form() == VerbGroup.Form.INFINITIVE
                && clauses.governor(draft.act().verb().get()).equals(other.act().verb());
    }

    /** "Ordered in 2018", said of what was delivered. */
    private static boolean isDatedAside(Draft draft) {
        return draft.dated()
                && draft.act()
                        .verb()
                        .filter(verb -> verb.form() == VerbGroup.Form.PARTICIPLE)
                        .isPresent();
    }

    /** "Banned investment and froze accounts": one package of measures, told in one breath. */
    private static boolean restrictions(Draft kept, Draft draft) {
        return kept.mode().filter(RESTRICTING::contains).isPresent()
                && draft.mode().filter(RESTRICTING::contains).isPresent()
                && kept.parties().equals(draft.parties())
                && kept.modality() == draft.modality();
    }

    /** "Sent troops to Chad to reinforce the UN force": the land and the mission in it are helped at once. */
    private static boolean joinsMission(Draft kept, Draft draft) {
        return kept.eventClass().equals("peacekeeping")
                && kept.type() == PloverType.AID
                && draft.type() == PloverType.AID
                && Parties.codes(kept.actors()).equals(Parties.codes(draft.actors()))
                && draft.act()
                        .verb()
                        .filter(verb -> verb.form() == VerbGroup.Form.INFINITIVE)
                        .isPresent();
    }

    /** The same class and parties at one time; or a noun that only completes the verb of the other ("signed a contract"). */
    private boolean sameAct(Draft kept, Draft draft) {
        boolean coup = kept.eventClass().equals("coup") && kept.type() != draft.type();
        boolean noun = draft.act().trigger().kind() == Kind.NOUN
                && kept.act().trigger().kind() == Kind.VERB;
        boolean sameVerb = kept.act().verb().isPresent()
                && kept.act().verb().equals(draft.act().verb());
        boolean otherTime = kept.historical() != draft.historical()
                || isDatedAside(kept) != isDatedAside(draft)
                || kept.dated() && draft.dated() && !Merger.datesAgree(kept, draft);
        if (otherTime && !noun && !sameVerb) {
            return false;
        }
        if (kept.eventClass().equals(draft.eventClass())
                && !coup
                && (!Merger.apart(kept, draft) || joinsMission(kept, draft))
                && (!Merger.otherMeasure(kept, draft) || restrictions(kept, draft))) {
            return true;
        }
        if (noun && sameVerb && draft.act().own().isPresent()) {
            NounPhrase own = draft.act().own().get();
            return kept.act().object().contains(own)
                    || clauses.object(kept.act().verb().get()).contains(own)
                    || kept.type() == draft.type();
        }
        boolean governed = draft.act().verb().isPresent()
                && kept.act().verb().isPresent()
                && kept.type() == draft.type()
                && kept.parties().equals(draft.parties())
                && !Merger.apart(kept, draft)
                && !Merger.otherMeasure(kept, draft)
                && !Merger.visitAndTalks(kept, draft)
                && (kept.type() != PloverType.SANCTION
                        || kept.eventClass().equals(draft.eventClass())
                        || kept.act().verb().equals(draft.act().verb()));
        return governed && !kept.eventClass().equals("military-exercise");
    }
}
