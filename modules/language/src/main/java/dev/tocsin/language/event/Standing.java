package dev.tocsin.language.event;

import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Modality;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether words tell an act themselves, or only speak of one: as a charge, a demand, a threat, a plan. */
final class Standing {
    static final Set<PloverType> HOSTILE = Set.of(
            PloverType.SANCTION,
            PloverType.ASSAULT,
            PloverType.MOBILIZE,
            PloverType.COERCE,
            PloverType.RETREAT,
            PloverType.REJECT);
    private static final Set<String> ALLEGING =
            WordLists.load(Standing.class, "charges.txt").of("alleging");
    private static final Set<String> BREACHES = Set.of("violate", "breach", "break", "flout", "disregard");
    private static final Set<String> OBLIGED = Set.of("must", "should");
    static final Set<String> DENYING = Set.of("deny", "denied", "denies");
    private static final Set<String> JOINTLY = Set.of("jointly", "together", "joint");
    private static final Set<String> FIRING = Set.of("fire", "launch", "drop", "fire_off");
    private static final Set<String> RANGES = Set.of("range", "ranges", "target", "targets", "ground");
    private static final Set<String> LEAVING = Set.of("leave", "withdraw", "return", "go", "stop", "cease");
    static final Set<PloverType> FORCE = Set.of(PloverType.SANCTION, PloverType.ASSAULT, PloverType.COERCE);

    private final ModalityReader modalities;
    private final Speakers speakers;
    private final Discourse discourse;

    Standing(ModalityReader modalities, Speakers speakers, Discourse discourse) {
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

    /** "It wants to use this to start a war", says another: the speaker suspects the doer. */
    boolean suspects(Act act, Reading reading, Roles roles) {
        return act.trigger().type() == PloverType.ASSAULT
                && modalities.of(act, reading.clauses()) == Modality.HYPOTHETICAL
                && conditionAt(reading) < 0
                && !roles.actors().isEmpty()
                && speaker(act, reading)
                        .filter(Discourse::isState)
                        .filter(party -> !Parties.codes(roles.actors())
                                .contains(party.country().orElse("")))
                        .isPresent();
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

    Optional<Party> speaker(Act act, Reading reading) {
        return speakers.at(reading.clauses().words().get(act.word()).start())
                .flatMap(quotation -> speakers.party(quotation, discourse))
                .filter(party -> party.country().isPresent());
    }

    /** "Fighters built in Norway", where nobody builds them together: of where a thing comes from. */
    private static boolean origin(Act act, Reading reading) {
        return act.trigger().eventClass().filter("defence-industry"::equals).isPresent()
                && act.verb()
                        .filter(verb -> verb.form() == VerbGroup.Form.PARTICIPLE)
                        .isPresent()
                && reading.clauses().words().stream().noneMatch(word -> word.isAny(JOINTLY));
    }

    /** "Fired drones at the airport", "fired a missile for every raid": at somebody, so no test. */
    private static boolean firesAtSomebody(Act act, Reading reading) {
        return act.trigger().eventClass().filter("missile-test"::equals).isPresent()
                && act.trigger().kind() == Trigger.Kind.VERB
                && FIRING.contains(act.trigger().head())
                && act.complements().stream()
                        .filter(each -> Set.of("at", "against", "for", "on").contains(each.preposition()))
                        .anyMatch(each -> each.phrases().stream()
                                .noneMatch(phrase -> reading.clauses()
                                        .words()
                                        .get(phrase.head())
                                        .isAny(RANGES)));
    }

    /** "Accused Sudan of backing men who attacked a village": the village is the accuser's. */
    static Roles againstAccuser(Act act, Reading reading, Roles roles, RoleFinder finder) {
        List<Party> accuser = reading.clauses().verbGroups().stream()
                .filter(group -> group.to() <= act.word()
                        && reading.clauses().words().get(group.head()).isAny(ALLEGING))
                .limit(1)
                .flatMap(group -> finder.parties().of(reading.clauses().subject(group)).stream())
                .filter(party -> party.country()
                        .filter(Parties.codes(roles.actors())::contains)
                        .isEmpty())
                .toList();
        return accuser.isEmpty() ? roles : new Roles(roles.actors(), accuser, "the accuser is hit");
    }

    /** "Two ships are being built in Norway": by one side for itself, where nothing tells of another. */
    static boolean madeByOne(Act act, Reading reading) {
        return act.trigger().eventClass().filter("defence-industry"::equals).isPresent()
                && act.trigger().kind() == Trigger.Kind.VERB
                && reading.clauses().words().stream().noneMatch(word -> word.isAny(JOINTLY));
    }

    /** "Ordered the troops to leave". */
    static boolean sendsAway(Act act, Reading reading) {
        return act.trigger().type() == PloverType.MOBILIZE
                && act.verb().isPresent()
                && act.trigger().head().equals("order")
                && reading.clauses().verbGroups().stream()
                        .filter(group -> group.from() > act.last() && group.form() == VerbGroup.Form.INFINITIVE)
                        .limit(1)
                        .anyMatch(group -> LEAVING.contains(
                                reading.clauses().words().get(group.head()).lower()));
    }

    /** "It breaks the truce," says one: of what another did, never of himself. */
    private static boolean blamesItself(Act act, Reading reading, Roles roles, Optional<Party> speaker) {
        boolean it = act.subject().size() == 1
                && reading.clauses().words().get(act.subject().get(0).from()).isAny(Set.of("it", "this", "that"));
        return it
                && BREACHES.contains(act.trigger().head())
                && speaker.flatMap(Party::country)
                        .filter(Parties.codes(roles.actors())::contains)
                        .isPresent();
    }

    /** Why words with the form of an act tell none, readable; absent where they tell one. */
    Optional<String> idle(Act act, Reading reading, Roles roles, RoleFinder finder) {
        if (blamesItself(act, reading, roles, speaker(act, reading))) {
            return Optional.of("what a speaker says of another's deed");
        }
        if (deniesOwn(act, reading, roles, finder)) {
            return Optional.of("told as what was not done");
        }
        return origin(act, reading) || firesAtSomebody(act, reading)
                ? Optional.of("describes a party or a thing")
                : Optional.empty();
    }

    /** "Denied that it had sold arms": the deed that was not done is told, no answer to anybody. */
    static boolean deniesOwn(Act act, Reading reading, Roles roles, RoleFinder finder) {
        int that = act.last() + 1;
        boolean clause = act.trigger().type() == PloverType.REJECT
                && DENYING.contains(act.trigger().head())
                && that < reading.clauses().words().size()
                && reading.clauses().words().get(that).is("that");
        return clause
                && reading.clauses().verbGroups().stream()
                        .filter(group -> group.from() > that)
                        .limit(1)
                        .map(group -> Parties.codes(
                                finder.parties().of(reading.clauses().subject(group))))
                        .anyMatch(codes -> codes.equals(Parties.codes(roles.actors())));
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
        if (modality == Modality.FUTURE && Threatened.whoever(act, reading)) {
            return true;
        }
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
