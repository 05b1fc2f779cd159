package dev.tocsin.language.event;

import dev.tocsin.language.catalogue.EventCatalogue;
import dev.tocsin.language.catalogue.EventClass;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.model.Modality;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Codes the acts of one sentence, given what the article has said before it. */
final class SentenceCoder {
    static final Set<String> CONDITIONS = Set.of("if", "unless");
    /** What opens a clause that only tells of the circumstances. */
    private static final Set<String> ASIDE = Set.of(
            "after",
            "before",
            "since",
            "until",
            "as",
            "because",
            "when",
            "while",
            "if",
            "though",
            "although",
            "where",
            "which",
            "who",
            "whose");

    private final EventCatalogue catalogue;
    private final TriggerLexicon lexicon;
    private final ModalityReader modalities;
    private final Discourse discourse;
    private final Speakers speakers;
    private final String document;
    private final List<Party> origins;
    private final Optional<Rereading> second;
    private final Drafter drafter;
    private final Completion completion;
    private final Standing standing;
    private final Content content;
    private final ClassFit fit;
    private final List<Dropped> dropped = new ArrayList<>();

    SentenceCoder(
            EventCatalogue catalogue,
            TriggerLexicon lexicon,
            ModalityReader modalities,
            Cues cues,
            Dating dating,
            Discourse discourse,
            Speakers speakers,
            String document,
            List<Party> origins,
            boolean military,
            Optional<SecondReader> second) {
        this.catalogue = catalogue;
        this.lexicon = lexicon;
        this.modalities = modalities;
        this.discourse = discourse;
        this.speakers = speakers;
        this.document = document;
        this.origins = origins;
        this.drafter = new Drafter(cues, dating, discourse, speakers, document, military);
        this.completion = new Completion(discourse, drafter);
        this.fit = new ClassFit(catalogue, cues, military);
        this.standing = new Standing(modalities, speakers, discourse);
        this.content = new Content(lexicon, modalities, speakers);
        this.second = second.map(reader -> new Rereading(reader, catalogue, drafter, completion, fit, dropped));
    }

    List<Dropped> dropped() {
        return dropped;
    }

    List<Draft> drafts(Reading reading) {
        RoleFinder roles = new RoleFinder(reading, discourse);
        ActFinder finder = new ActFinder(lexicon, reading.clauses(), roles.parties()::names, reading::namesEquipment);
        List<Draft> drafts = new ArrayList<>();
        for (Word word : reading.clauses().words()) {
            reading.clauses()
                    .verbGroupAt(word.index())
                    .filter(group -> group.head() == word.index())
                    .ifPresent(group -> follow(group, reading, roles.parties()));
            if (!lexicon.triggers(word.lower()).isEmpty()) {
                code(reading, roles, finder.actsAt(word)).ifPresent(drafts::add);
            }
        }
        List<Draft> chosen = new SentenceChoice(reading.clauses()).choose(drafts, dropped);
        discourse.history().settle(chosen);
        return second.map(each -> each.drafts(reading, roles, chosen)).orElse(chosen);
    }

    /** Keeps subjects in mind, for the pronouns to come. */
    private void follow(VerbGroup group, Reading reading, PartyFinder parties) {
        boolean aside = ASIDE.contains(reading.clauses().opener(group.head()))
                && reading.clauses().verbGroups().stream()
                        .anyMatch(before -> before.chunk() < group.chunk()
                                && before.finite()
                                && !parties.of(reading.clauses().subject(before))
                                        .isEmpty());
        String verb = reading.clauses().words().get(group.head()).lower();
        boolean speaks = Homeland.SPEECH.contains(verb)
                || lexicon.triggers(verb).stream()
                        .anyMatch(trigger -> trigger.kind() == Trigger.Kind.VERB
                                && trigger.conditions().isEmpty()
                                && Drafter.SPOKEN.contains(trigger.type()));
        if (!aside) {
            discourse.subject(parties.of(reading.clauses().subject(group)), speaks && group.finite());
        }
    }

    /** The first of the acts, most specific first, that yields an event. */
    private Optional<Draft> code(Reading reading, RoleFinder roles, List<Act> acts) {
        for (Act act : acts) {
            Optional<Draft> draft = code(reading, roles, act);
            if (draft.isPresent()) {
                return draft;
            }
        }
        return Optional.empty();
    }

    private Optional<Draft> code(Reading reading, RoleFinder roleFinder, Act found) {
        Act act = new Missions(reading, roleFinder.parties(), discourse).meant(found);
        Trigger trigger = act.trigger();
        Optional<String> name = fit.name(trigger, reading);
        Optional<EventClass> eventClass = name.flatMap(catalogue::find);
        if (eventClass.isEmpty()) {
            return drop(reading, act, "no event class for " + trigger.type());
        }
        Optional<Roles> inFrame =
                trigger.frame().arms() ? arms(reading, roleFinder, act) : Optional.of(roleFinder.roles(act));
        boolean pointsBack = inFrame.isEmpty();
        if (pointsBack) {
            inFrame = new SignedDeals(reading, roleFinder.parties(), discourse.history()).roles(act);
        }
        if (inFrame.isEmpty()) {
            return drop(reading, act, "no weapons in the sentence");
        }
        if (!pointsBack && !fit.context(reading, name.get()) && !new Charges(reading).isForArmed(act)) {
            return drop(reading, act, "no military context for " + name.get());
        }
        Roles roles = name.get().equals(ClassFit.STATEMENT)
                ? standing.bySide(act, reading, inFrame.get(), roleFinder)
                : completion.completed(act, reading, name.get(), inFrame.get());
        if (Standing.movesOthers(act, reading, roles, roleFinder)
                || Standing.sendsAway(act, reading)
                || Decrees.commands(act, reading)) {
            return drop(reading, act, "moves forces of another state");
        }
        return told(reading, roleFinder, act, eventClass.get(), roles);
    }

    private Optional<Roles> arms(Reading reading, RoleFinder roleFinder, Act act) {
        return Arrivals.knows(act.trigger())
                ? new Arrivals(reading, roleFinder.parties(), lexicon.list("weapon")).roles(act)
                : new ArmsDeal(reading, roleFinder.parties(), lexicon.list("weapon"), origins).roles(act);
    }

    /** What it is told as: words about it by who says so, or the act itself where it is one. */
    private Optional<Draft> told(Reading reading, RoleFinder roleFinder, Act act, EventClass eventClass, Roles roles) {
        boolean content = this.content.is(act, reading);
        if (!content && standing.threatens(act, reading)) {
            return threat(reading, act, roles, roleFinder);
        }
        if (standing.demands(act, reading, roles)) {
            return spoken(reading, act, roles, "request", PloverType.REQUEST);
        }
        if (standing.announcesForce(act, reading, roles)) {
            return threat(reading, act, roles, roleFinder);
        }
        if (standing.alleges(act, reading, roles)
                || standing.suspects(act, reading, roles)
                || new Charges(reading).helpsArmed(act, roles, standing.speaker(act, reading))
                || new Charges(reading).takesSides(act, roles, standing.speaker(act, reading))
                || new Charges(reading).spreadsWeapons(act, roles, standing.speaker(act, reading))) {
            return spoken(reading, act, roles, "accusation", PloverType.ACCUSE);
        }
        if (content) {
            return drop(reading, act, "what a request, a threat or a promise is about");
        }
        return done(reading, roleFinder, act, eventClass, roles);
    }

    private Optional<Draft> done(Reading reading, RoleFinder roleFinder, Act act, EventClass eventClass, Roles roles) {
        Optional<String> untrue = standing.idle(act, reading, roles, roleFinder);
        if (untrue.isPresent()) {
            return drop(reading, act, untrue.get());
        }
        Optional<String> missing = ClassFit.missing(eventClass.parties(), roles, act.trigger());
        if (missing.isPresent()) {
            return drop(reading, act, missing.get());
        }
        Modality modality = modality(act, reading, eventClass.name());
        Optional<String> nothing = new Idle(reading, roleFinder.parties()).reason(act, roles, modality);
        if (nothing.isPresent()) {
            return drop(reading, act, nothing.get());
        }
        String opener = reading.clauses().opener(act.word());
        if (CONDITIONS.contains(opener)) {
            return drop(reading, act, "a condition, not an event");
        }
        if (modality != Modality.ACTUAL && Standing.describes(act, reading) || Standing.alleged(act, reading)) {
            return drop(reading, act, "describes a plan, not an event");
        }
        Draft draft = drafter.draft(reading, promised(act, reading, eventClass), eventClass, roles, modality);
        boolean predicted = eventClass.name().equals(ClassFit.STATEMENT)
                && !draft.dated()
                && !reading.sentence().title()
                && speakers.at(reading.clauses().words().get(act.word()).start())
                        .isEmpty()
                && act.verb().filter(VerbGroup::finite).isPresent()
                && modalities.of(act, reading.clauses()) == Modality.FUTURE;
        return predicted ? drop(reading, act, "a prediction of the author") : Optional.of(draft);
    }

    /** "Will work more closely": said for later, so agreed to, not done yet. */
    private Act promised(Act act, Reading reading, EventClass eventClass) {
        boolean later = act.trigger().mode().filter("cooperate"::equals).isPresent()
                && eventClass.name().equals(ClassFit.STATEMENT)
                && modalities.of(act, reading.clauses()) == Modality.FUTURE;
        return later ? act.as(PloverType.AGREE, eventClass.name()) : act;
    }

    /** What a speaker charges the doer with, or asks of the doer. */
    private Optional<Draft> spoken(Reading reading, Act act, Roles roles, String name, PloverType type) {
        EventClass eventClass = catalogue.find(name).orElseThrow();
        Roles turned =
                new Roles(List.of(standing.speaker(act, reading).orElseThrow()), roles.actors(), "as the speaker says");
        Act speaking = act.as(type, eventClass.name());
        return Optional.of(drafter.draft(reading, speaking, eventClass, turned, Modality.ACTUAL));
    }

    private Optional<Draft> threat(Reading reading, Act act, Roles found, RoleFinder finder) {
        EventClass threat = catalogue.find("threat").orElseThrow();
        Threatened threatened = new Threatened(reading, finder.parties());
        Roles roles = threatened.threatenedBy(standing.speaker(act, reading), act, found);
        int condition = Standing.conditionAt(reading);
        List<Party> recipients =
                new ArrayList<>(roles.note().equals(RoleFinder.AT_HOME) ? List.of() : roles.recipients());
        if (recipients.isEmpty()) {
            recipients.addAll(Parties.without(threatened.of(act), Parties.codes(roles.actors())));
        }
        reading.clauses().nounPhrases().stream()
                .filter(phrase ->
                        phrase.from() > condition && recipients.isEmpty() && !Threatened.isSeat(reading, phrase))
                .forEach(phrase ->
                        recipients.addAll(Parties.without(finder.parties().of(phrase), Parties.codes(roles.actors()))));
        if (recipients.isEmpty()) {
            recipients.addAll(discourse.history().deeds().threatening(Parties.codes(roles.actors())));
        }
        if (recipients.isEmpty()) {
            discourse.only(Parties.codes(roles.actors())).ifPresent(recipients::add);
        }
        Act threatening = act.as(PloverType.THREATEN, threat.name());
        Trigger spoken = threatening.trigger();
        Roles both = new Roles(roles.actors(), Parties.distinct(recipients), roles.note());
        return ClassFit.missing(threat.parties(), both, spoken).isPresent()
                ? drop(reading, act, "a threat without an actor")
                : Optional.of(drafter.draft(reading, threatening, threat, both, Modality.ACTUAL));
    }

    private Optional<Draft> drop(Reading reading, Act act, String reason) {
        dropped.add(drafter.dropped(reading, act, reason));
        return Optional.empty();
    }

    /** A statement is made even where what it states is to come. */
    private Modality modality(Act act, Reading reading, String name) {
        Modality modality = modalities.of(act, reading.clauses());
        boolean statement = name.equals(ClassFit.STATEMENT) && modality != Modality.NEGATED;
        boolean threat = act.trigger().type() == PloverType.THREATEN && modality != Modality.NEGATED;
        boolean byModal = act.trigger().conditions().containsKey("neg")
                || Denials.knows(act.trigger())
                || act.trigger().conditions().containsKey("modal")
                || act.trigger().conditions().getOrDefault("in", Set.of()).contains("longer");
        return statement || threat || byModal ? Modality.ACTUAL : modality;
    }
}
