package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Clauses.Complement;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Modality;
import dev.tocsin.model.PloverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives an act the class and modality that the words around it ask for, where its own verb suggests others. */
final class Recast {
    private static final WordLists WORDS = WordLists.load(Recast.class, "recast.txt");
    private static final String EXERCISE = "military-exercise";
    private static final String INDUSTRY = "defence-industry";
    private static final Set<String> YIELDING = Set.of("concession", "diplomatic-support");
    private static final Set<PloverType> FORCE = Set.of(PloverType.ASSAULT, PloverType.COERCE);

    private final Reading reading;
    private final Draft draft;

    private Recast(Reading reading, Draft draft) {
        this.reading = reading;
        this.draft = draft;
    }

    static List<Draft> settled(List<Draft> drafts, List<Reading> readings) {
        List<Draft> settled = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            Recast recast = new Recast(readings.get(draft.sentences().get(0)), draft);
            Modality modality = recast.modality();
            settled.add(EuropeanUnion.seated(recast.classed().in(modality)));
        }
        return settled;
    }

    private Draft classed() {
        return switch (draft.type()) {
            case RETREAT -> troopsLeave() ? as("military-deployment") : draft;
            case ASSAULT, COERCE -> repressed() ? as("repression") : draft;
            case MOBILIZE -> rehearsed() ? as(EXERCISE) : draft;
            case CONSULT -> calledOnLeader() ? as("official-visit") : draft;
            case COOPERATE -> cooperating();
            case AID -> keepsPeace() ? as("peacekeeping") : draft;
            case SUPPORT -> signed();
            case AGREE -> stationed() ? as("defence-agreement") : draft;
            default -> draft;
        };
    }

    private Draft as(String eventClass) {
        return draft.eventClass().equals(eventClass) ? draft : draft.as(draft.type(), eventClass);
    }

    /** "The last troops left Chad": a move of forces, whoever wanted it. */
    private boolean troopsLeave() {
        return YIELDING.contains(draft.eventClass())
                && (subject().stream().anyMatch(phrase -> head(phrase, "soldiers"))
                        || object().stream().anyMatch(phrase -> head(phrase, "soldiers")));
    }

    /** "Police fired on marchers", "the regime hanged nine activists": what a state does to those who oppose it. */
    private boolean repressed() {
        boolean home = Parties.codes(draft.actors()).equals(Parties.codes(draft.recipients()));
        if (!home || !FORCE.contains(draft.type())) {
            return false;
        }
        if (draft.eventClass().equals("coup")) {
            return word(draft.act().word(), "executing");
        }
        boolean guards = !anyWord("deaths") && subject().stream().anyMatch(phrase -> has(phrase, "guards"));
        return draft.eventClass().equals("attack") && guards && hitsCrowd();
    }

    private boolean hitsCrowd() {
        return object().stream().anyMatch(phrase -> head(phrase, "crowds"))
                || draft.act().verb().stream()
                        .flatMap(verb -> reading.clauses().complements(verb.head()).stream())
                        .filter(each -> Set.of("on", "at", "into", "against").contains(each.preposition()))
                        .flatMap(each -> each.phrases().stream())
                        .anyMatch(phrase -> head(phrase, "crowds"));
    }

    /** "Launched drills": no missile. */
    private boolean rehearsed() {
        return draft.eventClass().equals("missile-test")
                && object().stream().anyMatch(phrase -> head(phrase, "exercises"));
    }

    /** "Met the president in Athens", "met the king at the palace": who comes to see a leader at his seat visits him. */
    private boolean calledOnLeader() {
        if (!draft.eventClass().equals("defence-talks")
                || draft.parties().size() != 2
                || !word(draft.act().word(), "meeting")
                || subject().size() != 1) {
            return false;
        }
        Set<String> seats = Parties.codes(object().stream()
                .filter(phrase -> has(phrase, "leaders"))
                .flatMap(phrase -> reading.in(phrase).stream())
                .map(mention -> Parties.unnamed(mention.text(), mention.country()))
                .toList());
        return draft.act().verb().stream()
                .flatMap(verb -> reading.clauses().complements(verb.head()).stream())
                .anyMatch(each -> isSeat(each, seats));
    }

    private boolean isSeat(Complement complement, Set<String> seats) {
        boolean in = complement.preposition().equals("in");
        boolean at = complement.preposition().equals("at");
        return complement.phrases().stream()
                .anyMatch(phrase -> at && head(phrase, "palace")
                        || in
                                && reading.in(phrase).stream()
                                        .anyMatch(mention -> mention.country()
                                                .filter(seats::contains)
                                                .isPresent()));
    }

    private Draft cooperating() {
        Optional<Draft> own = new OwnDrills(reading, draft).settled();
        if (own.isPresent()) {
            return own.get();
        }
        if (promised()) {
            return draft.as(PloverType.AGREE, draft.eventClass());
        }
        return draft.eventClass().equals("arms-transfer") && (sharesWork() || ofPartners()) ? as(INDUSTRY) : draft;
    }

    /** "Will serve in the peacekeeping force". */
    private boolean keepsPeace() {
        return draft.eventClass().equals("military-aid")
                && anyWord("peacekeeping")
                && subject().stream().allMatch(phrase -> !reading.namesEquipment(phrase));
    }

    /** What is signed may be work for the factories of one, or the purchase itself. */
    private Draft signed() {
        boolean pact = draft.eventClass().equals("defence-agreement")
                || draft.eventClass().equals("endorsement");
        if (!pact || !word(draft.act().word(), "signing")) {
            return draft;
        }
        if (sharesWork() && object().stream().noneMatch(phrase -> head(phrase, "framework"))) {
            return as(INDUSTRY);
        }
        boolean goods = !reading.equipment().isEmpty() || anyWord("craft");
        boolean bought = draft.eventClass().equals("endorsement") && goods && anyWord("buying");
        return bought ? draft.as(PloverType.COOPERATE, "arms-transfer") : draft;
    }

    /** "A contract under which its plant will build the tail": no weapons change hands. */
    private boolean sharesWork() {
        List<Word> words = reading.clauses().words();
        for (int i = draft.act().last(); i + 1 < words.size(); i++) {
            if (words.get(i).is("under") && words.get(i + 1).is("which")) {
                int from = i;
                return words.stream().anyMatch(word -> word.index() > from && word(word.index(), "parts"));
            }
        }
        return false;
    }

    private boolean ofPartners() {
        return object().stream().anyMatch(phrase -> has(phrase, "partnership"));
    }

    private boolean anyWord(String list) {
        return reading.clauses().words().stream().anyMatch(word -> word(word.index(), list));
    }

    /** "Undertook to work together": the promise is told. */
    private boolean promised() {
        boolean infinitive =
                governor().filter(verb -> word(verb.head(), "promising")).isPresent();
        boolean future = draft.act()
                .verb()
                .filter(verb -> verb.modal().equals("will") || verb.modal().equals("would"))
                .isPresent();
        return draft.eventClass().equals(ClassFit.STATEMENT) && (infinitive || future);
    }

    /** "Agreed to deploy a battery": forces of one on the land of the other. */
    private boolean stationed() {
        return draft.eventClass().equals(ClassFit.STATEMENT)
                && draft.parties().size() == 2
                && Parties.codes(draft.actors()).size() == 2
                && word(draft.act().word(), "deciding")
                && reading.clauses().verbGroups().stream()
                        .filter(verb -> verb.form() == VerbGroup.Form.INFINITIVE
                                && verb.from() > draft.act().last())
                        .limit(1)
                        .anyMatch(verb -> word(verb.head(), "stationing")
                                && reading.clauses().object(verb).stream().anyMatch(this::ofForces));
    }

    private boolean ofForces(NounPhrase phrase) {
        return reading.namesEquipment(phrase) || head(phrase, "soldiers");
    }

    private Modality modality() {
        if (draft.modality() == Modality.ACTUAL && planned()) {
            return Modality.FUTURE;
        }
        return draft.modality() == Modality.FUTURE && (decided() || outInTheStreets() || underWay())
                ? Modality.ACTUAL
                : draft.modality();
    }

    /** "Planned to sell tanks in a deal of up to a billion". */
    private boolean planned() {
        return draft.eventClass().equals("arms-transfer")
                && draft.type() == PloverType.COOPERATE
                && governor()
                        .filter(verb -> word(verb.head(), "planning") && !verb.negated())
                        .isPresent();
    }

    /** "Agreed to cut off arms sales": a measure is taken once it is decided. */
    private boolean decided() {
        return draft.type() == PloverType.SANCTION
                && governor()
                        .filter(verb -> word(verb.head(), "deciding"))
                        .filter(this::done)
                        .isPresent();
    }

    /** "Defied a ban to demonstrate". */
    private boolean outInTheStreets() {
        return draft.type() == PloverType.PROTEST
                && governor()
                        .filter(verb -> word(verb.head(), "gathering"))
                        .filter(this::done)
                        .isPresent();
    }

    /** "Left for the front, where they will serve": those who go are on their way. */
    private boolean underWay() {
        return draft.type() == PloverType.AID
                && reading.clauses().opener(draft.act().word()).equals("where")
                && reading.clauses().verbGroups().stream()
                        .filter(verb -> verb.to() <= draft.act().word() && done(verb))
                        .anyMatch(verb -> word(verb.head(), "leaving"));
    }

    private boolean done(VerbGroup verb) {
        return verb.finite() && !verb.negated() && verb.modal().isEmpty();
    }

    private Optional<VerbGroup> governor() {
        return draft.act()
                .verb()
                .filter(verb -> verb.form() == VerbGroup.Form.INFINITIVE)
                .flatMap(verb -> reading.clauses().governor(verb));
    }

    private List<NounPhrase> subject() {
        return draft.act()
                .verb()
                .map(verb -> reading.clauses().subject(verb))
                .filter(found -> !found.isEmpty())
                .orElse(draft.act().subject());
    }

    private List<NounPhrase> object() {
        return draft.act()
                .verb()
                .map(verb -> reading.clauses().object(verb))
                .orElse(draft.act().object());
    }

    private boolean head(NounPhrase phrase, String list) {
        return word(phrase.head(), list);
    }

    private boolean has(NounPhrase phrase, String list) {
        return reading.has(phrase, WORDS.of(list));
    }

    private boolean word(int index, String list) {
        return WORDS.of(list).contains(reading.clauses().words().get(index).lower());
    }
}
