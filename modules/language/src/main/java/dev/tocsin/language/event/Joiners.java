package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Clauses.Complement;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Modality;
import dev.tocsin.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** "Contingents from Tunisia are taking part too": who joins the exercise that the sentences before have told. */
final class Joiners {
    private static final WordLists WORDS = WordLists.load(Joiners.class, "joiners.txt");
    private static final Set<String> JOIN = WORDS.of("join");
    private static final Set<String> JOINED = WORDS.of("joined");
    private static final Set<String> TAKE = WORDS.of("take");
    private static final Set<String> GUESTS = WORDS.of("guests");
    private static final String EXERCISE = "military-exercise";
    private static final int REACH = 2;

    private final Reading reading;
    private final PartyFinder finder;

    Joiners(Reading reading, PartyFinder finder) {
        this.reading = reading;
        this.finder = finder;
    }

    /**
     * Adds those who join to the exercise told last.
     *
     * @param own what the sentence itself tells
     */
    void add(List<Draft> own, List<Draft> drafts) {
        if (own.stream().anyMatch(each -> each.eventClass().equals(EXERCISE))) {
            return;
        }
        List<Party> joining = joining();
        for (int i = drafts.size() - 1; i >= 0 && !joining.isEmpty(); i--) {
            Draft before = drafts.get(i);
            if (open(before) && reading.index() - before.sentences().get(0) <= REACH) {
                add(joining, before, drafts);
                return;
            }
        }
    }

    private static boolean open(Draft draft) {
        return draft.eventClass().equals(EXERCISE)
                && draft.recipients().isEmpty()
                && draft.act().trigger().frame().symmetric()
                && !draft.historical()
                && draft.modality() != Modality.NEGATED;
    }

    /** To the exercise wherever it was told, in the headline too. */
    private static void add(List<Party> joining, Draft exercise, List<Draft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            Draft each = drafts.get(i);
            if (open(each) && each.parties().equals(exercise.parties())) {
                List<Party> all = new ArrayList<>(each.actors());
                all.addAll(joining);
                drafts.set(i, each.between(Parties.distinct(all), each.recipients()));
            }
        }
    }

    private List<Party> joining() {
        List<Party> found = new ArrayList<>();
        for (VerbGroup verb : reading.clauses().verbGroups()) {
            if (!verb.negated()) {
                phrases(verb).stream()
                        .filter(phrase -> !reading.has(phrase, GUESTS))
                        .flatMap(phrase -> finder.namedOrAttached(phrase).stream())
                        .filter(Discourse::isState)
                        .forEach(found::add);
            }
        }
        return Parties.distinct(found);
    }

    private List<NounPhrase> phrases(VerbGroup verb) {
        List<Word> words = reading.clauses().words();
        Word head = words.get(verb.head());
        boolean part = head.isAny(TAKE)
                && verb.to() < words.size()
                && words.get(verb.to()).is("part");
        if (head.isAny(JOINED) && (verb.passive() || verb.form() == VerbGroup.Form.PARTICIPLE)) {
            return reading.clauses().complements(verb.head()).stream()
                    .filter(each -> each.preposition().equals("by"))
                    .map(Complement::phrases)
                    .flatMap(List::stream)
                    .toList();
        }
        return part || head.isAny(JOIN) ? reading.clauses().subject(verb) : List.of();
    }
}
