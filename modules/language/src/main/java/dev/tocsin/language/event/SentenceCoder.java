package dev.tocsin.language.event;

import dev.tocsin.language.catalogue.EventCatalogue;
import dev.tocsin.language.catalogue.EventClass;
import dev.tocsin.language.speech.Quotation;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.time.DateMention;
import dev.tocsin.model.EventDate;
import dev.tocsin.model.Modality;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import dev.tocsin.model.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Codes the acts of one sentence, given what the article has said before it. */
final class SentenceCoder {
    private static final Set<PloverType> SPOKEN = Set.of(
            PloverType.AGREE,
            PloverType.REQUEST,
            PloverType.ACCUSE,
            PloverType.REJECT,
            PloverType.THREATEN,
            PloverType.SUPPORT);
    private static final Set<String> NEED_WEAPONS = Set.of("arms-transfer", "military-aid", "defence-industry");
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
    private static final Set<String> INWARD = Set.of("protest", "coup");
    private static final Set<String> CONDITIONS = Set.of("if", "unless");
    private static final Set<String> BREACHES = Set.of("violate", "breach", "break", "flout", "disregard");
    private static final Set<PloverType> DEEDS =
            Set.of(PloverType.SANCTION, PloverType.ASSAULT, PloverType.COERCE, PloverType.RETREAT, PloverType.THREATEN);
    private static final Set<String> ASKING = Set.of(
            "ask", "urge", "call", "appeal", "beg", "demand", "implore", "press", "plead", "threaten", "condemn");
    private static final Set<String> OBLIGING = Set.of("have", "need");
    private static final Set<String> BANS =
            Set.of("ban", "bans", "embargo", "embargoes", "restrictions", "moratorium", "prohibition", "freeze");
    private static final int FAR_GOVERNOR = 3;
    /** Below this the trained reader refutes an act of the rules. */
    private static final double REFUTED = 0.02;

    private static final String STATEMENT = "defence-cooperation-statement";

    private final EventCatalogue catalogue;
    private final TriggerLexicon lexicon;
    private final ModalityReader modalities;
    private final Cues cues;
    private final Dating dating;
    private final Discourse discourse;
    private final Speakers speakers;
    private final String document;
    private final List<Party> origins;
    private final boolean military;
    private final Optional<SecondReader> second;
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
        this.cues = cues;
        this.dating = dating;
        this.discourse = discourse;
        this.speakers = speakers;
        this.document = document;
        this.origins = origins;
        this.military = military;
        this.second = second;
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
        return second.map(each -> readAgain(each, reading, roles.parties(), chosen))
                .orElse(chosen);
    }

    /** Asks the trained reader: of the rules' acts it says how likely they are, and it brings those that they lack. */
    private List<Draft> readAgain(SecondReader reader, Reading reading, PartyFinder parties, List<Draft> byRule) {
        List<SecondReader.Read> read = reader.read(reading, parties, document);
        List<Draft> all = new ArrayList<>();
        for (Draft draft : byRule) {
            Optional<Double> support = SecondReader.support(read, draft);
            boolean bothNamed = !draft.actors().isEmpty() && !draft.recipients().isEmpty();
            if (bothNamed && support.filter(each -> each < REFUTED).isPresent()) {
                dropped.add(new Dropped(
                        reading.index(),
                        draft.trigger(),
                        draft.act().trigger().rule(),
                        "the trained reader sees no act between them"));
            } else {
                all.add(support.map(draft::supported).orElse(draft));
            }
        }
        for (ReadAct act : reader.acts(read)) {
            if (all.stream().noneMatch(draft -> told(draft, act, reading))) {
                read(act, reading).ifPresent(all::add);
            }
        }
        return all;
    }

    /** Whether the rules have told this act, perhaps with another name for it. */
    private static boolean told(Draft draft, ReadAct act, Reading reading) {
        Set<String> parties = new LinkedHashSet<>(Parties.codes(act.actors()));
        parties.addAll(Parties.codes(act.recipients()));
        int start = reading.sentence().start();
        int word = reading.clauses().words().get(draft.act().word()).start() - start;
        int last = reading.clauses().words().get(draft.act().last()).end() - start;
        return act.trigger().overlaps(word, last)
                || (draft.type() == act.type() || draft.eventClass().equals(act.eventClass()))
                        && !Merger.differ(draft.parties(), parties);
    }

    private Optional<Draft> read(ReadAct read, Reading reading) {
        EventClass eventClass = catalogue.find(read.eventClass()).orElseThrow();
        Act act = read.act(reading, eventClass);
        if (!contextFits(reading, eventClass.name())) {
            return drop(reading, act, "no military context for " + eventClass.name());
        }
        boolean home = Parties.codes(read.actors()).equals(Parties.codes(read.recipients()));
        Roles roles = new Roles(read.actors(), read.recipients(), home ? RoleFinder.AT_HOME : "");
        Optional<String> missing = missing(eventClass.parties(), roles, act.trigger());
        if (missing.isPresent()) {
            return drop(reading, act, missing.get());
        }
        if (CONDITIONS.contains(reading.clauses().opener(act.word()))) {
            return drop(reading, act, "a condition, not an event");
        }
        return Optional.of(draft(reading, act, eventClass, roles, read.modality(), read.historical())
                .supported(read.probability())
                .noted("read by the encoder; next " + read.second()));
    }

    /** Keeps subjects in mind, for the pronouns to come. */
    private void follow(VerbGroup group, Reading reading, PartyFinder parties) {
        discourse.subject(parties.of(reading.clauses().subject(group)));
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

    private Optional<Draft> code(Reading reading, RoleFinder roleFinder, Act act) {
        Trigger trigger = act.trigger();
        Optional<String> name = className(trigger).map(each -> backing(trigger, each, reading));
        Optional<EventClass> eventClass = name.flatMap(catalogue::find);
        if (eventClass.isEmpty()) {
            return drop(reading, act, "no event class for " + trigger.type());
        }
        Optional<Roles> found = trigger.frame().arms()
                ? new ArmsDeal(reading, roleFinder.parties(), lexicon.list("weapon"), origins).roles(act)
                : Optional.of(roleFinder.roles(act));
        if (found.isEmpty()) {
            return drop(reading, act, "no weapons in the sentence");
        }
        if (!contextFits(reading, name.get())) {
            return drop(reading, act, "no military context for " + name.get());
        }
        Roles roles = found.get();
        if (movesOthers(act, reading, roles, roleFinder)) {
            return drop(reading, act, "moves forces of another state");
        }
        if (threatens(act, reading)) {
            return threat(reading, act, roles, roleFinder);
        }
        if (alleges(act, reading, roles)) {
            return allegation(reading, act, roles);
        }
        if (content(act, reading)) {
            return drop(reading, act, "what a request, a threat or a promise is about");
        }
        Optional<String> missing = missing(eventClass.get().parties(), roles, trigger);
        if (missing.isPresent()) {
            return drop(reading, act, missing.get());
        }
        Modality modality = modality(act, reading, name.get());
        String opener = reading.clauses().opener(act.word());
        if (CONDITIONS.contains(opener)) {
            return drop(reading, act, "a condition, not an event");
        }
        if (modality != Modality.ACTUAL && describes(act, reading) || alleged(act, reading)) {
            return drop(reading, act, "describes a plan, not an event");
        }
        Draft draft = draft(reading, act, eventClass.get(), roles, modality);
        boolean predicted = name.get().equals(STATEMENT)
                && !draft.dated()
                && !reading.sentence().title()
                && speakers.at(reading.clauses().words().get(act.word()).start())
                        .isEmpty()
                && act.verb().filter(VerbGroup::finite).isPresent()
                && modalities.of(act, reading.clauses()) == Modality.FUTURE;
        return predicted ? drop(reading, act, "a prediction of the author") : Optional.of(draft);
    }

    /** "Said that Russia had violated its airspace": the speaker accuses the doer. */
    private boolean alleges(Act act, Reading reading, Roles roles) {
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

    private Optional<Party> speaker(Act act, Reading reading) {
        return speakers.at(reading.clauses().words().get(act.word()).start())
                .flatMap(quotation -> speakers.party(quotation, discourse))
                .filter(party -> party.country().isPresent());
    }

    private Optional<Draft> allegation(Reading reading, Act act, Roles roles) {
        EventClass accusation = catalogue.find("accusation").orElseThrow();
        Roles turned = new Roles(List.of(speaker(act, reading).orElseThrow()), roles.actors(), "as the speaker says");
        Act accusing = act.as(PloverType.ACCUSE, accusation.name());
        return Optional.of(draft(reading, accusing, accusation, turned, Modality.ACTUAL));
    }

    /** "Asked them to respect the ceasefire", "threatened to impose sanctions": told with the request or the threat. */
    private boolean content(Act act, Reading reading) {
        if (banned(act, reading)) {
            return true;
        }
        boolean deed = DEEDS.contains(act.trigger().type()) || act.trigger().type() == PloverType.AGREE;
        boolean reject = act.trigger().type() == PloverType.REJECT;
        boolean warned = (deed || reject)
                && act.trigger().type() != PloverType.THREATEN
                && modalities.of(act, reading.clauses()) == Modality.FUTURE
                && speakers.at(reading.clauses().words().get(act.word()).start())
                        .filter(said ->
                                said.verb().equals("warn") || said.verb().equals("threaten"))
                        .isPresent();
        if (warned) {
            return true;
        }
        Optional<VerbGroup> verb = act.verb().filter(group -> group.form() == VerbGroup.Form.INFINITIVE);
        if (!deed || verb.isEmpty()) {
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
                .filter(base -> act.trigger().type() == PloverType.AGREE
                        ? OBLIGING.contains(base)
                        : ASKING.contains(base) || refrained(verb.get(), reading) && base.equals("agree"))
                .isPresent();
    }

    /** "Not to threaten". */
    private static boolean refrained(VerbGroup verb, Reading reading) {
        List<Word> words = reading.clauses().words();
        return verb.negated() || verb.from() > 0 && words.get(verb.from() - 1).isAny(Set.of("not", "never"));
    }

    /** Standing with another is of its defence only where defence is spoken of. */
    private String backing(Trigger trigger, String name, Reading reading) {
        boolean civil = trigger.type() == PloverType.SUPPORT && name.equals(STATEMENT) && !contextFits(reading, name);
        return civil ? "diplomatic-support" : name;
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

    private static boolean movesOthers(Act act, Reading reading, Roles roles, RoleFinder finder) {
        Set<String> owners = new LinkedHashSet<>();
        act.object()
                .forEach(phrase -> owners.addAll(Parties.codes(finder.parties().modifiers(phrase))));
        owners.removeAll(Parties.codes(roles.actors()));
        return act.trigger().type() == PloverType.MOBILIZE
                && !owners.isEmpty()
                && !roles.actors().isEmpty()
                && Set.of("send", "fly", "move", "transfer", "bring")
                        .contains(act.trigger().head());
    }

    /** "Could withdraw if", "will strike unless": a hostile act under a condition. */
    private boolean threatens(Act act, Reading reading) {
        if (!HOSTILE.contains(act.trigger().type())) {
            return false;
        }
        Modality modality = modalities.of(act, reading.clauses());
        boolean open = modality == Modality.HYPOTHETICAL || modality == Modality.FUTURE;
        return open
                && conditionAt(reading) >= 0
                && !CONDITIONS.contains(reading.clauses().opener(act.word()));
    }

    private static int conditionAt(Reading reading) {
        for (Word word : reading.clauses().words()) {
            if (word.isAny(CONDITIONS)) {
                return word.index();
            }
        }
        return -1;
    }

    private Optional<Draft> threat(Reading reading, Act act, Roles roles, RoleFinder finder) {
        EventClass threat = catalogue.find("threat").orElseThrow();
        int condition = conditionAt(reading);
        List<Party> recipients = new ArrayList<>(roles.recipients());
        reading.clauses().nounPhrases().stream()
                .filter(phrase -> phrase.from() > condition && recipients.isEmpty())
                .forEach(phrase ->
                        recipients.addAll(Parties.without(finder.parties().of(phrase), Parties.codes(roles.actors()))));
        Act threatening = act.as(PloverType.THREATEN, threat.name());
        Trigger spoken = threatening.trigger();
        Roles both = new Roles(roles.actors(), Parties.distinct(recipients), roles.note());
        return missing(threat.parties(), both, spoken).isPresent()
                ? drop(reading, act, "a threat without an actor")
                : Optional.of(draft(reading, threatening, threat, both, Modality.ACTUAL));
    }

    private Optional<Draft> drop(Reading reading, Act act, String reason) {
        dropped.add(new Dropped(
                reading.index(), triggerText(reading, act), act.trigger().rule(), reason));
        return Optional.empty();
    }

    private static Optional<String> className(Trigger trigger) {
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

    private boolean contextFits(Reading reading, String name) {
        boolean treaty = name.equals("treaty-suspension") || name.equals("defence-agreement");
        if (treaty
                && catalogue.find(name).stream()
                        .flatMap(each -> each.contexts().stream())
                        .anyMatch(context -> cues.has(reading.clauses().words(), context))) {
            return true;
        }
        boolean here = cues.has(reading.clauses().words(), Cues.MILITARY)
                || !reading.equipment().isEmpty();
        if (NEED_WEAPONS.contains(name)) {
            return here;
        }
        boolean needs = name.equals(STATEMENT) || name.startsWith("military-") || name.equals("missile-test") || treaty;
        return !needs || here || military;
    }

    private static Optional<String> missing(EventClass.Parties wanted, Roles roles, Trigger trigger) {
        Set<String> together = new LinkedHashSet<>(Parties.codes(roles.actors()));
        int actors = together.size();
        together.addAll(Parties.codes(roles.recipients()));
        int recipients = Parties.codes(roles.recipients()).size();
        boolean home = roles.note().equals(RoleFinder.AT_HOME);
        if (actors < wanted.actors()) {
            return Optional.of("no actor found");
        }
        boolean unnamed = recipients == 0 && !roles.recipients().isEmpty();
        if (recipients < wanted.recipients() && !unnamed && !trigger.frame().symmetric()) {
            return Optional.of("no recipient found");
        }
        return together.size() < wanted.together() && !home && !unnamed
                ? Optional.of("only one party found: " + together)
                : Optional.empty();
    }

    /** A statement is made even where what it states is to come. */
    private Modality modality(Act act, Reading reading, String name) {
        Modality modality = modalities.of(act, reading.clauses());
        boolean statement = name.equals(STATEMENT) && modality != Modality.NEGATED;
        boolean threat = act.trigger().type() == PloverType.THREATEN && modality != Modality.NEGATED;
        return statement || threat ? Modality.ACTUAL : modality;
    }

    /** "A pact that will let each send troops", "its refusal to arm": what is said of another thing. */
    private static boolean describes(Act act, Reading reading) {
        String opener = reading.clauses().opener(act.word());
        boolean relative = Set.of("which", "that", "who", "whose").contains(opener)
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
    private static boolean alleged(Act act, Reading reading) {
        return act.verb()
                .filter(group -> group.form() == VerbGroup.Form.GERUND)
                .flatMap(group -> reading.clauses().governor(group))
                .filter(group -> reading.clauses().words().get(group.head()).isAny(ALLEGING))
                .isPresent();
    }

    private Draft draft(Reading reading, Act act, EventClass eventClass, Roles roles, Modality modality) {
        boolean quoted =
                speakers.at(reading.clauses().words().get(act.word()).start()).isPresent();
        return draft(reading, act, eventClass, roles, modality, Dating.backgroundTense(act, reading, quoted));
    }

    private Draft draft(
            Reading reading, Act act, EventClass eventClass, Roles roles, Modality modality, boolean background) {
        int offset = reading.clauses().words().get(act.word()).start();
        Optional<Quotation> quotation = speakers.at(offset);
        Optional<Statement> statement = statement(act, quotation, reading, roles);
        Optional<DateMention> near = dating.nearest(act, reading);
        EventDate date = date(act, reading, near, modality, background);
        boolean historical = near.isPresent() ? dating.historical(date) : background;
        boolean told = modality == Modality.ACTUAL || modality == Modality.NEGATED;
        Attributes attributes = new Attributes(reading, document);
        boolean arms = eventClass.attributes().contains("equipment");
        List<String> notes = new ArrayList<>();
        if (!roles.note().isEmpty()) {
            notes.add(roles.note());
        }
        notes.add(date.reason().isEmpty() ? "date as written" : date.reason());
        if (!historical) {
            discourse.event(
                    new Told(act.trigger().type(), eventClass.name(), modality, roles.actors(), roles.recipients()));
        } else {
            discourse.together(union(roles));
        }
        return new Draft(
                act,
                eventClass.name(),
                act.trigger().type(),
                act.trigger().mode(),
                contexts(reading, act, eventClass),
                modality,
                historical && told,
                roles.actors(),
                inward(eventClass, roles) ? roles.actors() : roles.recipients(),
                eventClass.parties().symmetric(),
                statement,
                date,
                near.isPresent(),
                attributes.place(act),
                arms ? attributes.equipment(act) : List.of(),
                eventClass.attributes().contains("value") ? attributes.value(act) : Optional.empty(),
                eventClass.attributes().contains("stage") ? attributes.stage(modality) : Optional.empty(),
                eventClass.attributes().contains("agreement") ? attributes.agreement() : Optional.empty(),
                parts(act, roles, near, date, quotation, reading),
                triggerText(reading, act),
                notes,
                reading.sentence().title(),
                List.of(reading.index()));
    }

    /** "Police fired tear gas", "thousands marched": where no other is named, at home. */
    private static boolean inward(EventClass eventClass, Roles roles) {
        return INWARD.contains(eventClass.name())
                && roles.recipients().isEmpty()
                && Parties.codes(roles.actors()).size() == 1;
    }

    private EventDate date(
            Act act, Reading reading, Optional<DateMention> near, Modality modality, boolean background) {
        boolean sameDay = reading.text(document).contains("same day")
                && discourse.lastDate().isPresent();
        boolean done = act.trigger().frame().arms()
                && act.verb().filter(verb -> verb.modal().isEmpty()).isPresent();
        EventDate date = sameDay && near.isEmpty()
                ? discourse.lastDate().get()
                : near.map(DateMention::date)
                        .orElseGet(() -> dating.undated(done ? Modality.ACTUAL : modality, background));
        discourse.date(date);
        return date;
    }

    private static List<Party> union(Roles roles) {
        List<Party> all = new ArrayList<>(roles.actors());
        all.addAll(roles.recipients());
        return all;
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
            Act act,
            Roles roles,
            Optional<DateMention> near,
            EventDate date,
            Optional<Quotation> quotation,
            Reading reading) {
        Map<String, Double> parts = new TreeMap<>();
        double specific = Math.min(0.95, 0.75 + 0.05 * act.trigger().rank());
        parts.put("trigger", act.trigger().kind() == Trigger.Kind.NOUN ? specific - 0.15 : specific);
        parts.put("arguments", roles.note().isEmpty() ? 0.9 : 0.6);
        parts.put("date", near.isEmpty() ? 0.7 : date.start().isPresent() ? 0.95 : 0.75);
        parts.put("reporting", reading.sentence().title() ? 0.7 : quotation.isPresent() ? 0.85 : 0.9);
        return parts;
    }

    private String triggerText(Reading reading, Act act) {
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
