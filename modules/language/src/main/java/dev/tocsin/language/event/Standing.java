package dev.tocsin.language.event;

import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.model.Modality;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether words tell an act themselves, or only speak of one: as a charge, a demand, a threat, a plan. */
final class Standing {
    private static final Set<PloverType> HOSTILE = Set.of(
            PloverType.SANCTION,
            PloverType.ASSAULT,
            PloverType.MOBILIZE,
            PloverType.COERCE,
            PloverType.RETREAT,
            PloverType.REJECT);
    private static final Set<String> ALLEGING = Set.of(
            "accused",
            "accuses",
            "accuse",
            "accusing",
            "suspected",
            "suspects",
            "blamed",
            "blames",
            "blaming",
            "charged",
            "warned",
            "warns",
            "warning",
            "convicted",
            "threatened",
            "threatens");
    private static final Set<String> BREACHES = Set.of("violate", "breach", "break", "flout", "disregard");
    private static final Set<PloverType> DEEDS = Set.of(
            PloverType.SANCTION,
            PloverType.ASSAULT,
            PloverType.COERCE,
            PloverType.RETREAT,
            PloverType.THREATEN,
            PloverType.AID,
            PloverType.MOBILIZE,
            PloverType.CONSULT);
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
            "decline");
    private static final Set<String> DEMANDING = Set.of("ask", "urge", "demand", "insist", "propose", "request");
    private static final Set<String> TEACHING = Set.of("train", "practise", "practice", "rehearse", "teach", "learn");
    private static final Set<String> OBLIGING = Set.of("have", "need");
    private static final Set<String> BANS =
            Set.of("ban", "bans", "embargo", "embargoes", "restrictions", "moratorium", "prohibition", "freeze");
    private static final Set<String> OBLIGED = Set.of("must", "should");
    private static final Set<PloverType> FORCE = Set.of(PloverType.SANCTION, PloverType.ASSAULT, PloverType.COERCE);
    private static final Set<String> TALKING =
            Set.of("discuss", "discussed", "discusses", "discussing", "debated", "reviewed", "considered", "mentioned");
    private static final Set<PloverType> MILD =
            Set.of(PloverType.THREATEN, PloverType.AID, PloverType.MOBILIZE, PloverType.CONSULT);
    private static final Set<String> DECLINING = Set.of("rule", "reject", "refuse", "decline", "invite");
    private static final int FAR_GOVERNOR = 3;

    private final TriggerLexicon lexicon;
    private final ModalityReader modalities;
    private final Speakers speakers;
    private final Discourse discourse;

    Standing(TriggerLexicon lexicon, ModalityReader modalities, Speakers speakers, Discourse discourse) {
        this.lexicon = lexicon;
        this.modalities = modalities;
        this.speakers = speakers;
        this.discourse = discourse;
    }

    /** "Said that Russia had violated its airspace": the speaker accuses the doer. */
    boolean alleges(Act act, Reading reading, Roles roles) {
        boolean breach = act.trigger().type() == PloverType.REJECT
                && BREACHES.contains(act.trigger().head())
                && act.verb().isPresent();
        return breach
                && speaker(act, reading)
                        .filter(party -> !Parties.codes(roles.actors())
                                .contains(party.country().orElse("")))
                        .isPresent()
                && !roles.actors().isEmpty();
    }

    /** "Egypt must release the crew", says another: the speaker asks it of the doer. */
    boolean demands(Act act, Reading reading, Roles roles) {
        boolean must = act.verb()
                .filter(verb -> OBLIGED.contains(verb.modal()) && !verb.passive())
                .isPresent();
        return must
                && !roles.actors().isEmpty()
                && speaker(act, reading)
                        .filter(party -> !Parties.codes(roles.actors())
                                .contains(party.country().orElse("")))
                        .isPresent();
    }

    /** "We will impose sanctions": who says it of himself threatens. */
    boolean announcesForce(Act act, Reading reading, Roles roles) {
        return FORCE.contains(act.trigger().type())
                && modalities.of(act, reading.clauses()) == Modality.FUTURE
                && act.subject().stream()
                        .anyMatch(phrase ->
                                reading.clauses().words().get(phrase.from()).is("we"))
                && !roles.actors().isEmpty();
    }

    /** What one side says of working with another is its own statement; what both say has no side. */
    Roles bySide(Act act, Reading reading, Roles roles, RoleFinder finder) {
        if (!act.trigger().frame().symmetric() || Parties.codes(roles.actors()).size() < 2) {
            return roles;
        }
        Set<String> subject = Parties.codes(finder.parties().of(act.subject()));
        if (subject.size() > 1) {
            return roles;
        }
        Optional<String> side = subject.isEmpty()
                ? speaker(act, reading).flatMap(Party::country)
                : Optional.of(subject.iterator().next());
        List<Party> own = roles.actors().stream()
                .filter(party -> party.country().equals(side))
                .toList();
        return side.isEmpty() || own.isEmpty()
                ? roles
                : new Roles(own, Parties.without(roles.actors(), Set.of(side.get())), roles.note());
    }

    /** "Discussed the exercise". */
    static boolean discussed(Act act, Reading reading) {
        return act.trigger().kind() == Trigger.Kind.NOUN
                && act.trigger().type() != PloverType.CONSULT
                && act.verb().isPresent()
                && act.own().isPresent()
                && reading.clauses().words().get(act.verb().get().head()).isAny(TALKING)
                && reading.clauses().object(act.verb().get()).contains(act.own().get());
    }

    Optional<Party> speaker(Act act, Reading reading) {
        return speakers.at(reading.clauses().words().get(act.word()).start())
                .flatMap(quotation -> speakers.party(quotation, discourse))
                .filter(party -> party.country().isPresent());
    }

    /** "Asked them to respect the ceasefire", "threatened to impose sanctions": told with the request or the threat. */
    boolean content(Act act, Reading reading) {
        if (banned(act, reading) || declined(act, reading) || rehearsed(act, reading) || demanded(act, reading)) {
            return true;
        }
        boolean deed = DEEDS.contains(act.trigger().type()) || act.trigger().type() == PloverType.AGREE;
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
                .filter(base -> exercise
                        ? base.equals("agree")
                        : act.trigger().type() == PloverType.AGREE
                                ? OBLIGING.contains(base)
                                : ASKING.contains(base) || refrained(verb.get(), reading) && base.equals("agree"))
                .isPresent();
    }

    /** "To stop the work and withdraw": the second verb depends on what the first depends on. */
    private Optional<VerbGroup> infinitive(VerbGroup group, Reading reading) {
        if (group.form() == VerbGroup.Form.INFINITIVE) {
            return Optional.of(group);
        }
        List<Word> words = reading.clauses().words();
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

    static boolean movesOthers(Act act, Reading reading, Roles roles, RoleFinder finder) {
        Set<String> owners = new LinkedHashSet<>();
        act.object()
                .forEach(phrase -> owners.addAll(Parties.codes(finder.parties().modifiers(phrase))));
        owners.removeAll(Parties.codes(roles.actors()));
        boolean forces = act.trigger().type() == PloverType.MOBILIZE
                || act.trigger().eventClass().filter("peacekeeping"::equals).isPresent();
        return forces
                && !owners.isEmpty()
                && !roles.actors().isEmpty()
                && Set.of("send", "fly", "move", "transfer", "bring")
                        .contains(act.trigger().head());
    }

    /** "Could withdraw if", "will strike unless": a hostile act under a condition. */
    boolean threatens(Act act, Reading reading) {
        if (!HOSTILE.contains(act.trigger().type())) {
            return false;
        }
        Modality modality = modalities.of(act, reading.clauses());
        boolean open = modality == Modality.HYPOTHETICAL || modality == Modality.FUTURE;
        return open
                && conditionAt(reading) >= 0
                && !SentenceCoder.CONDITIONS.contains(reading.clauses().opener(act.word()));
    }

    static int conditionAt(Reading reading) {
        for (Word word : reading.clauses().words()) {
            if (word.isAny(SentenceCoder.CONDITIONS)) {
                return word.index();
            }
        }
        return -1;
    }

    /** "A pact that will let each send troops", "its refusal to arm": what is said of another thing. */
    static boolean describes(Act act, Reading reading) {
        String opener = reading.clauses().opener(act.word());
        boolean relative = act.trigger().type() != PloverType.CONSULT
                && Set.of("which", "that", "who", "whose").contains(opener)
                && act.verb().filter(VerbGroup::finite).isPresent()
                && reading.clauses()
                        .wordBefore(act.verb().get())
                        .filter(word -> word.is(opener))
                        .isPresent();
        boolean infinitive = act.verb()
                .filter(group -> group.form() == VerbGroup.Form.INFINITIVE)
                .flatMap(group -> reading.clauses().wordBefore(group))
                .filter(word -> Set.of("refusal", "failure", "right", "ability", "pressure", "bid", "effort", "efforts")
                        .contains(word.lower()))
                .isPresent();
        return relative || infinitive;
    }

    /** "Accused of arming": told as a charge, with the charge. */
    static boolean alleged(Act act, Reading reading) {
        return act.verb()
                .filter(group -> group.form() == VerbGroup.Form.GERUND)
                .flatMap(group -> reading.clauses().governor(group))
                .filter(group -> reading.clauses().words().get(group.head()).isAny(ALLEGING))
                .isPresent();
    }
}
