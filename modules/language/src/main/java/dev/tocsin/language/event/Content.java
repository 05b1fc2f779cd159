package dev.tocsin.language.event;

import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.model.Modality;
import dev.tocsin.model.PloverType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether an act is only what another is about: what is asked, threatened, promised, banned, rehearsed. */
final class Content {
    private static final Set<PloverType> DEEDS = Set.of(
            PloverType.SANCTION,
            PloverType.ASSAULT,
            PloverType.COERCE,
            PloverType.RETREAT,
            PloverType.THREATEN,
            PloverType.AID,
            PloverType.MOBILIZE,
            PloverType.CONSULT,
            PloverType.ACCUSE,
            PloverType.REQUEST);
    private static final Set<String> ASKING = Set.of(
            "ask",
            "urge",
            "call",
            "appeal",
            "beg",
            "demand",
            "implore",
            "press",
            "plead",
            "threaten",
            "condemn",
            "refuse",
            "reject",
            "dismiss",
            "ignore",
            "decline");
    private static final Set<String> PROMISING =
            Set.of("agree", "pledge", "promise", "vow", "swear", "undertake", "commit");
    private static final Set<String> DEMANDING = Set.of("ask", "urge", "demand", "insist", "propose", "request");
    private static final Set<String> TEACHING = Set.of("train", "practise", "practice", "rehearse", "teach", "learn");
    private static final Set<String> OBLIGING = Set.of("have", "need");
    private static final Set<String> BANS =
            Set.of("ban", "bans", "embargo", "embargoes", "restrictions", "moratorium", "prohibition", "freeze");
    private static final Set<PloverType> MILD =
            Set.of(PloverType.THREATEN, PloverType.AID, PloverType.MOBILIZE, PloverType.CONSULT);
    private static final Set<String> DECLINING = Set.of("rule", "reject", "refuse", "decline", "invite");
    private static final Set<String> GIVING_UP =
            Set.of("drop", "scrap", "cancel", "abandon", "shelve", "ditch", "axe", "give");
    private static final Set<String> PLANS = Set.of("plan", "plans", "project", "bid", "idea", "intention");
    private static final Set<String> CEASING = Set.of("stop", "halt", "cease", "quit", "end", "suspend", "pause");
    private static final int FAR_GOVERNOR = 3;

    private final TriggerLexicon lexicon;
    private final ModalityReader modalities;
    private final Speakers speakers;

    Content(TriggerLexicon lexicon, ModalityReader modalities, Speakers speakers) {
        this.lexicon = lexicon;
        this.modalities = modalities;
        this.speakers = speakers;
    }

    /** "Asked them to respect the ceasefire", "threatened to impose sanctions": told with the request or the threat. */
    boolean is(Act act, Reading reading) {
        if (banned(act, reading)
                || declined(act, reading)
                || rehearsed(act, reading)
                || demanded(act, reading)
                || ceased(act, reading)) {
            return true;
        }
        boolean deed = DEEDS.contains(act.trigger().type())
                || act.trigger().type() == PloverType.AGREE
                || act.trigger().eventClass().filter("arms-transfer"::equals).isPresent();
        boolean reject = act.trigger().type() == PloverType.REJECT;
        boolean warned = (deed || reject)
                && !MILD.contains(act.trigger().type())
                && modalities.of(act, reading.clauses()) == Modality.FUTURE
                && speakers.at(reading.clauses().words().get(act.word()).start())
                        .filter(said ->
                                said.verb().equals("warn") || said.verb().equals("threaten"))
                        .isPresent();
        if (warned) {
            return true;
        }
        boolean exercise =
                act.trigger().eventClass().filter("military-exercise"::equals).isPresent();
        Optional<VerbGroup> verb = act.verb().flatMap(group -> infinitive(group, reading));
        if (verb.filter(group -> givenUp(group, reading)).isPresent()) {
            return true;
        }
        if (!deed && !exercise || verb.isEmpty()) {
            return false;
        }
        Optional<VerbGroup> governor = reading.clauses().governor(verb.get());
        int steps = 0;
        while (governor.isPresent() && governor.get().form() != VerbGroup.Form.FINITE && steps < FAR_GOVERNOR) {
            governor = reading.clauses().governor(governor.get());
            steps++;
        }
        return governor.map(group ->
                        lexicon.base(reading.clauses().words().get(group.head()).lower()))
                .filter(base -> exercise || act.trigger().type() == PloverType.MOBILIZE && base.equals("agree")
                        ? base.equals("agree")
                        : act.trigger().type() == PloverType.AGREE
                                ? OBLIGING.contains(base)
                                : ASKING.contains(base) || refrained(verb.get(), reading) && PROMISING.contains(base))
                .isPresent();
    }

    /** "Dropped a plan to buy": told with the giving up. */
    private boolean givenUp(VerbGroup verb, Reading reading) {
        return reading.clauses()
                .governor(verb)
                .filter(group -> GIVING_UP.contains(
                        lexicon.base(reading.clauses().words().get(group.head()).lower())))
                .filter(group -> reading.clauses().object(group).stream()
                        .anyMatch(phrase ->
                                reading.clauses().words().get(phrase.head()).isAny(PLANS)))
                .isPresent();
    }

    /** "To stop the work and withdraw", "to stop selling": the second verb depends on what the first depends on. */
    private Optional<VerbGroup> infinitive(VerbGroup group, Reading reading) {
        if (group.form() == VerbGroup.Form.INFINITIVE) {
            return Optional.of(group);
        }
        List<Word> words = reading.clauses().words();
        if (group.form() == VerbGroup.Form.GERUND) {
            return reading.clauses()
                    .governor(group)
                    .filter(before -> before.form() == VerbGroup.Form.INFINITIVE)
                    .filter(before -> CEASING.contains(
                            lexicon.base(words.get(before.head()).lower())));
        }
        boolean bare = group.from() == group.head()
                && group.from() > 0
                && words.get(group.from() - 1).isAny(Set.of("and", "or"))
                && lexicon.base(words.get(group.head()).lower())
                        .equals(words.get(group.head()).lower());
        return bare
                ? reading.clauses().governor(group).filter(before -> before.form() == VerbGroup.Form.INFINITIVE)
                : Optional.empty();
    }

    /** "Demanded that Chad withdraw": told with the demand. */
    private boolean demanded(Act act, Reading reading) {
        if (act.verb().isEmpty() || act.trigger().type() == PloverType.REQUEST) {
            return false;
        }
        List<Word> words = reading.clauses().words();
        for (int i = act.verb().get().from(); i > 0; i--) {
            if (words.get(i).is("that")) {
                return DEMANDING.contains(lexicon.base(words.get(i - 1).lower()));
            }
        }
        return false;
    }

    /** "Trained in house fighting". */
    private boolean rehearsed(Act act, Reading reading) {
        return act.trigger().kind() == Trigger.Kind.NOUN
                && act.trigger().type() == PloverType.ASSAULT
                && act.verb()
                        .filter(verb -> TEACHING.contains(lexicon.base(
                                reading.clauses().words().get(verb.head()).lower())))
                        .isPresent();
    }

    /** "Stopped shooting": told with the end of it. */
    private boolean ceased(Act act, Reading reading) {
        return act.trigger().type() == PloverType.ASSAULT
                && act.word() > 0
                && CEASING.contains(lexicon.base(
                        reading.clauses().words().get(act.word() - 1).lower()));
    }

    /** "Ruled out talks": told with the refusal. */
    private boolean declined(Act act, Reading reading) {
        return act.trigger().kind() == Trigger.Kind.NOUN
                && act.trigger().type() == PloverType.CONSULT
                && act.verb()
                        .filter(verb -> DECLINING.contains(lexicon.base(
                                reading.clauses().words().get(verb.head()).lower())))
                        .isPresent();
    }

    /** "Not to threaten". */
    private static boolean refrained(VerbGroup verb, Reading reading) {
        List<Word> words = reading.clauses().words();
        return verb.negated() || verb.from() > 0 && words.get(verb.from() - 1).isAny(Set.of("not", "never"));
    }

    /** "The ban on the sale of arms": no sale. */
    private static boolean banned(Act act, Reading reading) {
        if (act.own().isEmpty() || act.trigger().kind() != Trigger.Kind.NOUN) {
            return false;
        }
        int before = act.own().get().from() - 2;
        return before >= 0
                && reading.clauses().prepositionBefore(act.own().get()).matches("on|of|against")
                && reading.clauses().words().get(before).isAny(BANS);
    }
}
