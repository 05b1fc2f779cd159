package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Clauses.Complement;
import dev.tocsin.language.syntax.Inflection;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Mention;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Fills the frame of a trigger from the phrases around it. */
final class RoleFinder {
    private static final Set<PloverType> ABOUT_AN_EVENT = EnumSet.of(
            PloverType.ACCUSE, PloverType.REJECT, PloverType.SUPPORT, PloverType.REQUEST, PloverType.THREATEN);

    private static final Set<String> LIGHT = Set.copyOf(Inflection.load()
            .verbs(List.copyOf(WordLists.load(RoleFinder.class, "roles.txt").of("light"))));

    private static final Set<String> MEANS =
            Set.of("through", "via", "for", "about", "against", "on", "despite", "over", "into");

    private static final Set<String> POINTING = Set.of("the", "this", "that", "these", "those", "such", "both");
    private static final int COUNTRY_CODE = 3;
    private static final int NEAR = 4;
    private static final Pattern ABBREVIATION = Pattern.compile("[A-Z.]+");
    private static final Set<PloverType> INWARD = EnumSet.of(
            PloverType.ASSAULT, PloverType.COERCE, PloverType.ACCUSE, PloverType.REQUEST, PloverType.THREATEN);
    private static final String EACH_OTHER = "each does it to the other";
    static final String AT_HOME = "what one side of a country says of another";
    private static final String TOLD_BEFORE = "recipients are those of the event told before";
    private static final String ASIDE = "in|at|by|near|after|before|with|without|from|under|during|since|outside";
    private static final Set<String> MANY_STATES =
            Set.of("west", "partners", "allies", "community", "world", "countries", "nations", "concerned", "all");
    private static final Set<String> CHARGES = Set.of(
            "involvement", "responsibility", "wrongdoing", "allegation", "allegations", "charges", "accusations");
    private static final Set<String> DEMANDS = Set.of("call", "calls", "demand", "demands", "appeals", "request");
    private static final Set<String> CRITICS = Set.of(
            "opposition",
            "party",
            "lawmakers",
            "lawmaker",
            "critics",
            "students",
            "unions",
            "campaigners",
            "activists");
    private static final Set<String> BORDERS = Set.of("border", "borders", "frontier", "frontiers", "line");
    private static final Set<String> FEELINGS =
            Set.of("concern", "alarm", "outrage", "anger", "dismay", "regret", "worry", "criticism", "objection");

    private final Reading reading;
    private final PartyFinder parties;
    private final Discourse discourse;

    RoleFinder(Reading reading, Discourse discourse) {
        this.reading = reading;
        this.parties = new PartyFinder(reading, discourse);
        this.discourse = discourse;
    }

    PartyFinder parties() {
        return parties;
    }

    Roles roles(Act act) {
        Frame frame = act.trigger().frame();
        return frame.symmetric() ? symmetric(act, frame) : directed(act, frame);
    }

    private Roles symmetric(Act act, Frame frame) {
        List<Party> all = new ArrayList<>(first(act, frame.actors()));
        for (String role : frame.recipients()) {
            boolean last = role.equals(Frame.ANY) || role.equals("in");
            if (!last || Parties.codes(all).size() < 2) {
                all.addAll(filled(act, role));
            }
        }
        List<Party> together = Parties.distinct(all);
        String note = "";
        if (together.size() == 1
                && together.get(0)
                        .country()
                        .filter(code -> code.length() == COUNTRY_CODE)
                        .isPresent()
                && plural(act)) {
            Optional<Party> other = discourse.other(together.get(0).country().get());
            if (other.isPresent() && parties.of(act.subject()).size() != 1) {
                together = List.of(together.get(0), other.get());
                note = "the other party from the sentences before";
            }
        }
        return new Roles(together, List.of(), note);
    }

    private boolean plural(Act act) {
        return act.subject().isEmpty();
    }

    private Roles directed(Act act, Frame frame) {
        List<Party> actors = first(act, frame.actors());
        if (actors.isEmpty() && withoutDoer(act)) {
            actors = discourse.home().map(List::of).orElse(List.of());
        }
        Set<String> acting = Parties.codes(actors);
        List<Party> recipients = List.of();
        for (String role : frame.recipients()) {
            recipients = Parties.distinct(joined(recipients, Parties.without(filled(act, role), acting)));
            if (!recipients.isEmpty() && !mission(act)) {
                break;
            }
        }
        if (seizesOwn(act, acting)) {
            return new Roles(actors, actors, AT_HOME);
        }
        List<NounPhrase> objects = objects(act);
        if (recipients.isEmpty()) {
            recipients = before(act, acting);
        }
        List<Party> sides = sides(act, objects, acting);
        recipients = sides.isEmpty() ? recipients : sides;
        if (recipients.isEmpty() && actors.size() == 2 && reciprocal(act)) {
            return new Roles(actors.subList(0, 1), actors.subList(1, 2), EACH_OTHER);
        }
        if (recipients.isEmpty() && inward(act, acting)) {
            return new Roles(actors, actors, AT_HOME);
        }
        if (recipients.isEmpty() && act.trigger().type() == PloverType.ASSAULT && acting.equals(home())) {
            return new Roles(actors, actors, AT_HOME);
        }
        if (recipients.isEmpty()
                && acting.size() == 1
                && act.trigger().type() == PloverType.MOBILIZE
                && atBorder(act)) {
            recipients = discourse.other(acting.iterator().next()).map(List::of).orElse(List.of());
        }
        boolean reacts = ABOUT_AN_EVENT.contains(act.trigger().type());
        List<Party> doers = reacts && !actors.isEmpty() ? doers(act, recipients, acting) : List.of();
        if (!doers.isEmpty()) {
            return new Roles(actors, doers, TOLD_BEFORE);
        }
        if (!recipients.isEmpty() || actors.isEmpty() || !reacts) {
            return new Roles(actors, recipients, "");
        }
        recipients = Parties.without(named(act), acting);
        if (!recipients.isEmpty()) {
            return new Roles(actors, recipients, "recipients are named later in the clause");
        }
        if (domestic(act, acting)) {
            return new Roles(actors, actors, AT_HOME);
        }
        if (anaphoric(act) && !within(act)) {
            String noun = objects.isEmpty()
                    ? ""
                    : reading.clauses().words().get(objects.get(0).head()).lower();
            recipients = discourse.history().responsibleFor(noun, acting);
        }
        if (recipients.isEmpty()) {
            recipients = unnamed(objects);
        }
        return new Roles(actors, recipients, recipients.isEmpty() ? "" : TOLD_BEFORE);
    }

    /** "Accused each other", "each side blamed the other". */
    private boolean reciprocal(Act act) {
        List<Word> words = reading.clauses().words();
        for (int i = act.last() + 1; i + 1 < words.size() && i < act.last() + NEAR; i++) {
            boolean other = words.get(i + 1).isAny(Set.of("other", "another"));
            if (other && words.get(i).isAny(Set.of("each", "one", "the"))) {
                return true;
            }
        }
        return false;
    }

    /** "Arrested three men on suspicion of spying for Iran": people of whom nothing is told are the state's own. */
    private boolean seizesOwn(Act act, Set<String> acting) {
        boolean state = acting.size() == 1 && acting.iterator().next().length() == COUNTRY_CODE;
        return state
                && act.trigger().type() == PloverType.COERCE
                && act.trigger().kind() == Trigger.Kind.VERB
                && !act.object().isEmpty()
                && parties.isAlive(act.object().get(0))
                && parties.of(act.object()).isEmpty();
    }

    /** "Broke with Iran, accusing it": "it" is not the actor but the one named right before. */
    private List<Party> before(Act act, Set<String> acting) {
        boolean it = act.object().size() == 1
                && act.object().get(0).to() - act.object().get(0).from() == 1
                && parties.anaphora()
                        .isPronoun(reading.clauses()
                                .words()
                                .get(act.object().get(0).from()));
        List<Party> nearest = List.of();
        for (NounPhrase phrase : reading.clauses().nounPhrases()) {
            List<Party> named =
                    it && phrase.to() <= act.word() ? Parties.without(parties.named(phrase), acting) : List.of();
            nearest = named.isEmpty() ? nearest : named;
        }
        return nearest;
    }

    /** Whether a state does it to its own: "police arrested", "troops attacked the house of the premier". */
    private boolean inward(Act act, Set<String> acting) {
        boolean state = acting.size() == 1 && acting.iterator().next().length() == COUNTRY_CODE;
        if (!state || !INWARD.contains(act.trigger().type())) {
            return false;
        }
        boolean struck = act.trigger().type() == PloverType.ASSAULT;
        boolean athome = struck
                && act.subject().stream()
                        .anyMatch(phrase -> !parties.names(phrase)
                                && !parties.anaphora().domestic(phrase).isEmpty());
        return athome
                        && objects(act).stream()
                                .anyMatch(phrase -> parties.isAlive(phrase)
                                        && parties.of(phrase).isEmpty())
                || (struck ? objects(act) : act.object())
                        .stream()
                                .anyMatch(phrase -> !parties.anaphora()
                                                .isPronoun(reading.clauses()
                                                        .words()
                                                        .get(phrase.from()))
                                        && parties.isAlive(phrase)
                                        && Parties.codes(parties.of(phrase)).equals(acting));
    }

    /** "Urged both sides", "thanked the two countries": those of the events before, of whom the actor is none. */
    private List<Party> sides(Act act, List<NounPhrase> objects, Set<String> acting) {
        for (NounPhrase phrase : objects) {
            if (parties.names(phrase)) {
                return List.of();
            }
            List<Party> sides = act.trigger().frame().recipients().isEmpty()
                    ? List.of()
                    : parties.anaphora().sides(phrase, acting);
            if (!sides.isEmpty()) {
                return sides;
            }
        }
        return List.of();
    }

    /** "Condemned the attack on Riyadh", "rejected the charge": those who did what the noun names. */
    private List<Party> doers(Act act, List<Party> recipients, Set<String> acting) {
        if (act.object().size() != 1 || act.trigger().type() == PloverType.REQUEST) {
            return List.of();
        }
        NounPhrase object = act.object().get(0);
        String noun = reading.clauses().words().get(object.head()).lower();
        boolean said = parties.names(object)
                || !reading.clauses().words().get(object.from()).isAny(POINTING);
        boolean by = act.complements().stream()
                .anyMatch(each -> each.preposition().matches("by|from")
                        && !parties.of(each.phrases()).isEmpty());
        if (said || by || !Told.isDeed(noun)) {
            return List.of();
        }
        Set<String> harmed = new TreeSet<>(Parties.codes(recipients));
        harmed.addAll(Parties.codes(named(act)));
        List<Party> doers = discourse.history().doersOf(noun, acting, harmed);
        boolean unsaid = doers.isEmpty() && recipients.isEmpty() && Told.isCharge(noun);
        return unsaid ? Parties.without(discourse.lastSpeaker().map(List::of).orElse(List.of()), acting) : doers;
    }

    /** What these say is of those whose deed was told before. */
    Roles reaction(List<Party> actors) {
        List<Party> others = discourse.history().responsibleFor("", Parties.codes(actors));
        return new Roles(actors, others, others.isEmpty() ? "" : TOLD_BEFORE);
    }

    /** "Its partners", "the West": addressed, but no state by name. */
    private List<Party> unnamed(List<NounPhrase> objects) {
        if (objects.isEmpty()
                || !reading.clauses().words().get(objects.get(0).head()).isAny(MANY_STATES)) {
            return List.of();
        }
        StringBuilder text = new StringBuilder();
        for (int i = objects.get(0).from(); i < objects.get(0).to(); i++) {
            text.append(i > objects.get(0).from() ? " " : "")
                    .append(reading.clauses().words().get(i).text());
        }
        return List.of(new Party(
                text.toString(), Optional.empty(), text.toString(), Optional.empty(), Optional.empty(), "UNK"));
    }

    /** "The leader was detained", "the borders closed": what only those in power do. */
    private static boolean withoutDoer(Act act) {
        boolean power = act.trigger().type() == PloverType.COERCE
                || act.trigger().eventClass().filter("coup"::equals).isPresent();
        return power
                && act.trigger().kind() == Trigger.Kind.VERB
                && act.subject().isEmpty();
    }

    /** "Moved tanks to the frontier": towards whoever else the article is about. */
    private boolean atBorder(Act act) {
        return act.complements().stream()
                .flatMap(each -> each.phrases().stream())
                .anyMatch(phrase -> reading.clauses().words().get(phrase.head()).isAny(BORDERS));
    }

    /** Who joins a mission helps those who lead it and the state that it works in. */
    private static boolean mission(Act act) {
        return act.trigger().type() == PloverType.AID
                && act.trigger().eventClass().filter("peacekeeping"::equals).isPresent();
    }

    private static List<Party> joined(List<Party> one, List<Party> other) {
        List<Party> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static List<NounPhrase> objects(Act act) {
        List<NounPhrase> objects = new ArrayList<>(act.object());
        act.complements().forEach(each -> objects.addAll(each.phrases()));
        return objects;
    }

    /** Whether the object belongs to the actors' own country: its opposition, the calls of its protesters. */
    private boolean domestic(Act act, Set<String> acting) {
        Set<String> home = home();
        if (act.object().isEmpty() || home.isEmpty() || !home.equals(acting)) {
            return false;
        }
        NounPhrase object = act.object().get(0);
        return !parties.anaphora().domestic(object).isEmpty()
                || act.trigger().type() == PloverType.REJECT
                        && reading.clauses().words().get(object.head()).isAny(DEMANDS);
    }

    private Set<String> home() {
        return Parties.codes(discourse.home().map(List::of).orElse(List.of()));
    }

    /** Whether one side of a country speaks of another: its opposition, its students. */
    private boolean within(Act act) {
        return act.subject().stream()
                .anyMatch(phrase -> reading.clauses().words().get(phrase.head()).isAny(CRITICS)
                        || reading.clauses().words().get(phrase.from()).isAny(CRITICS));
    }

    /** Parties named after the trigger, before the next finite verb; of a threat to the end of the sentence. */
    private List<Party> named(Act act) {
        int end = endOfNames(act);
        for (NounPhrase phrase : reading.clauses().nounPhrases()) {
            boolean near = phrase.from() > act.last() && phrase.to() <= end;
            boolean aside = reading.clauses().prepositionBefore(phrase).matches(ASIDE);
            List<Party> found = near && !aside && !opensClause(phrase, end) ? parties.named(phrase) : List.of();
            if (!found.isEmpty()) {
                return joined(phrase, end, found);
            }
        }
        return List.of();
    }

    private int endOfNames(Act act) {
        int all = reading.clauses().words().size();
        return act.trigger().type() == PloverType.THREATEN
                ? all
                : reading.clauses().verbGroups().stream()
                        .filter(group -> group.from() > act.last() && group.finite())
                        .mapToInt(VerbGroup::from)
                        .findFirst()
                        .orElse(all);
    }

    private List<Party> joined(NounPhrase phrase, int end, List<Party> found) {
        List<Party> all = new ArrayList<>(found);
        reading.clauses().nounPhrases().stream()
                .filter(other -> other.from() > phrase.from() && other.to() <= end)
                .filter(other -> reading.clauses().joinedBefore(other).contains(phrase))
                .forEach(other -> all.addAll(parties.named(other)));
        return Parties.distinct(all);
    }

    /** Whether the phrase is the subject of the next clause, of which nothing more is read. */
    private boolean opensClause(NounPhrase phrase, int end) {
        return end < reading.clauses().words().size()
                && reading.clauses()
                        .verbAfter(phrase)
                        .filter(group -> group.from() == end)
                        .isPresent();
    }

    /** "The move", "the agreement", "voiced concern": what was told before. */
    private boolean anaphoric(Act act) {
        List<NounPhrase> objects = objects(act);
        if (objects.isEmpty()) {
            return true;
        }
        NounPhrase object = objects.get(0);
        Word head = reading.clauses().words().get(object.head());
        boolean feeling = head.isAny(FEELINGS) && objects.size() == 1;
        return feeling
                || head.isAny(CHARGES)
                || reading.clauses()
                        .words()
                        .get(object.from())
                        .isAny(Set.of("the", "this", "that", "it", "such", "these"));
    }

    private List<Party> first(Act act, List<String> roles) {
        for (String role : roles) {
            List<Party> found = filled(act, role);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Party> filled(Act act, String role) {
        return switch (role) {
            case Frame.SUBJECT ->
                clashing(act)
                        ? discourse.sides(Set.of())
                        : parties.of(subject(act).stream()
                                .filter(phrase -> act.trigger().frame().symmetric() || !parties.isThing(phrase))
                                .toList());
            case Frame.OBJECT -> parties.of(act.object());
            case Frame.POSSESSOR -> act.own().map(own -> possessors(act, own)).orElse(List.of());
            case Frame.MODIFIER -> modifiers(act);
            case Frame.ANY -> any(act);
            case Frame.SPEAKER ->
                discourse
                        .speaker()
                        .filter(party -> party.country().isPresent())
                        .map(List::of)
                        .orElse(List.of());
            default -> complement(act, role);
        };
    }

    /** "The two armies exchanged fire": those who fought before, whoever met since. */
    private boolean clashing(Act act) {
        return act.trigger().type() == PloverType.ASSAULT
                && act.subject().size() == 1
                && !parties.names(act.subject().get(0))
                && !parties.anaphora().sides(act.subject().get(0), Set.of()).isEmpty();
    }

    /** Of a noun's verb only where it adds nothing to the noun: "launched an attack", not "spoke about an attack". */
    private List<NounPhrase> subject(Act act) {
        String before = act.own().map(reading.clauses()::prepositionBefore).orElse("");
        if (act.trigger().eventClass().filter("official-visit"::equals).isPresent()
                && Set.of("on", "during").contains(before)) {
            return act.subject();
        }
        if (act.trigger().kind() == Trigger.Kind.NOUN && MEANS.contains(before)) {
            return List.of();
        }
        boolean directedNoun = act.trigger().kind() == Trigger.Kind.NOUN
                && !act.trigger().frame().symmetric();
        boolean light = act.verb().isEmpty()
                || reading.clauses().words().get(act.verb().get().head()).isAny(LIGHT);
        boolean object = act.verb().isPresent()
                && act.own().isPresent()
                && reading.clauses().object(act.verb().get()).contains(act.own().get());
        return directedNoun && !(light && object) && !act.trigger().conditions().containsKey("verb")
                ? List.of()
                : act.subject();
    }

    /** "U.S. and British air strikes": the country before "and" belongs to the noun too. */
    private List<Party> possessors(Act act, NounPhrase own) {
        List<Party> found = new ArrayList<>(parties.modifiers(own));
        if (act.trigger().type() == PloverType.ASSAULT) {
            found = new ArrayList<>(Parties.without(found, scenes(own)));
        }
        for (NounPhrase joined : reading.clauses().joinedBefore(own)) {
            boolean bare = joined.to() - joined.from() <= 2
                    && reading.in(joined).stream().anyMatch(mention -> mention.end() == reading.end(joined));
            if (bare && !found.isEmpty()) {
                found.addAll(parties.named(joined));
            }
        }
        return Parties.distinct(found);
    }

    /** "The Mogadishu attack": where it happened, not who did it, unless "'s" stands between. */
    private Set<String> scenes(NounPhrase own) {
        Set<String> scenes = new TreeSet<>();
        for (Mention mention : reading.in(own)) {
            boolean bare = reading.clauses().words().stream()
                    .filter(word -> word.start() >= mention.end())
                    .findFirst()
                    .filter(word -> !word.is("'s") && !word.is("'") && !word.is("-"))
                    .isPresent();
            if (bare
                    && mention.kind() == Mention.Kind.LOCATION
                    && !ABBREVIATION.matcher(mention.text()).matches()) {
                mention.country().ifPresent(scenes::add);
            }
        }
        return scenes;
    }

    private List<Party> modifiers(Act act) {
        List<Party> found = new ArrayList<>();
        act.object().forEach(phrase -> found.addAll(parties.modifiers(phrase)));
        act.complements().stream()
                .filter(each ->
                        each.preposition().equals("of") || each.preposition().equals("for"))
                .forEach(each -> each.phrases().forEach(phrase -> found.addAll(parties.modifiers(phrase))));
        return Parties.distinct(found);
    }

    private List<Party> complement(Act act, String preposition) {
        List<Party> found = new ArrayList<>();
        for (Complement complement : act.complements()) {
            boolean far =
                    preposition.equals("of") && complement.phrases().get(0).from() > after(act) + 2;
            if (complement.preposition().equals(preposition) && !far) {
                found.addAll(parties.of(complement.phrases()));
                if (!found.isEmpty()) {
                    break;
                }
            }
        }
        return Parties.distinct(found);
    }

    /** Where the trigger, or the object that completes it, ends. */
    private static int after(Act act) {
        return act.object().isEmpty() || act.own().isPresent()
                ? act.last()
                : Math.max(act.last(), act.object().get(act.object().size() - 1).to() - 1);
    }

    /** Every party named right of the trigger; failing that the one that the article spoke of before. */
    private List<Party> any(Act act) {
        List<Party> found = new ArrayList<>();
        for (NounPhrase phrase : reading.clauses().nounPhrases()) {
            if (phrase.from() > act.word()) {
                found.addAll(parties.of(phrase));
            }
        }
        if (found.isEmpty()) {
            Set<String> subject = Parties.codes(parties.of(act.subject()));
            if (subject.size() == 1) {
                discourse.other(subject.iterator().next()).ifPresent(found::add);
            }
        }
        return Parties.distinct(found);
    }
}
