package dev.tocsin.language.event;

import dev.tocsin.language.quantity.EquipmentMention;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.language.time.DateMention;
import dev.tocsin.model.DatePrecision;
import dev.tocsin.model.Equipment;
import dev.tocsin.model.Modality;
import dev.tocsin.model.Party;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** "The contract was signed on Monday", "Saturday's incident": the day of an event told in a sentence after it. */
final class LaterDate {
    private static final WordLists WORDS = WordLists.load(LaterDate.class, "later.txt");
    private static final Set<String> HAPPENING = WORDS.of("happening");
    private static final Set<String> ARRIVING = WORDS.of("arriving");
    private static final Set<String> STRIKING = WORDS.of("striking");
    private static final WordLists BARGAINS = WordLists.load(LaterDate.class, "bargains.txt");
    private static final Set<String> CLOSING = BARGAINS.of("closing");
    private static final Set<String> PAPERS = BARGAINS.of("papers");
    private static final Set<String> PENS = BARGAINS.of("pens");
    private static final Set<String> PUTTING = BARGAINS.of("putting");
    private static final Set<String> SIGNED =
            Set.of("arms-transfer", "defence-agreement", "defence-industry", "defence-cooperation-statement");
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "both", "these", "those");
    private static final Set<String> DEALS = Set.of("arms-transfer", "military-aid");
    private static final Set<Modality> DONE = EnumSet.of(Modality.ACTUAL, Modality.NEGATED);
    private static final int REACH = 3;
    private static final int LEAD = 1;

    private final Reading reading;
    private final Optional<Party> speaker;
    private final Dating dating;
    private final List<Reading> readings;
    private final ClauseDates clauses;
    private final Elaboration elaboration;

    /**
     * @param speaker who is quoted in the sentence
     * @param readings of all sentences, by number
     */
    LaterDate(Reading reading, Optional<Party> speaker, Dating dating, List<Reading> readings) {
        this.reading = reading;
        this.speaker = speaker;
        this.dating = dating;
        this.readings = readings;
        this.clauses = new ClauseDates(reading);
        this.elaboration = new Elaboration(reading, readings);
    }

    /** Completes the events of the sentences just before of which no day was told, or only that of the report. */
    void add(List<Draft> drafts) {
        for (DateMention date : reading.dates()) {
            boolean day = isNear(date);
            for (int i = drafts.size() - 1; i >= 0 && day; i--) {
                Draft draft = drafts.get(i);
                if (reading.index() - draft.sentences().get(0) > REACH) {
                    break;
                }
                boolean open =
                        !draft.dated() && !draft.historical() && !draft.title() && DONE.contains(draft.modality());
                if (open
                        && (isNamed(date, draft)
                                || signed(date, draft)
                                || arrives(date, draft)
                                || strikes(date, draft)
                                || speaks(date, draft)
                                || goesOn(date, draft)
                                || elaboration.tells(date, draft)
                                || isLead(date, draft))) {
                    drafts.set(i, draft.on(date.date()));
                }
            }
        }
    }

    private boolean isNear(DateMention date) {
        return date.date().precision() == DatePrecision.DAY
                && !clauses.places().inDateline(date)
                && !dating.historical(date.date())
                && !dating.isToCome(date.date());
    }

    /** "The attack took place on Friday", "Friday's attack". */
    private boolean isNamed(DateMention date, Draft draft) {
        Told told = draft.told();
        for (NounPhrase phrase : reading.clauses().nounPhrases()) {
            Word head = reading.clauses().words().get(phrase.head());
            if (told.isNamedBy(head.lower()) || SIGNED.contains(draft.eventClass()) && head.isAny(PAPERS)) {
                boolean inside = date.start() >= reading.start(phrase) && date.end() <= head.start();
                boolean definite = reading.clauses().words().get(phrase.from()).isAny(DEFINITE);
                if (inside || definite && happens(phrase, date, HAPPENING)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "They put their names to the document on Tuesday", "the ministers signed it on Friday". */
    private boolean signed(DateMention date, Draft draft) {
        return SIGNED.contains(draft.eventClass())
                && clauses.places()
                        .verbBefore(date)
                        .filter(verb -> verb.modal().isEmpty() && !verb.negated())
                        .filter(verb -> signs(verb, draft))
                        .isPresent();
    }

    private boolean signs(VerbGroup verb, Draft draft) {
        List<Word> words = reading.clauses().words();
        List<NounPhrase> objects = reading.clauses().object(verb);
        boolean pen = words.get(verb.head()).isAny(PUTTING)
                && objects.stream().anyMatch(phrase -> words.get(phrase.head()).isAny(PENS));
        boolean paper = words.get(verb.head()).isAny(CLOSING)
                && objects.stream()
                        .anyMatch(phrase -> words.get(phrase.head()).isAny(PAPERS)
                                || words.get(phrase.from()).isAny(DEFINITE)
                                        && draft.told()
                                                .isNamedBy(
                                                        words.get(phrase.head()).lower()));
        return pen || paper;
    }

    /** Whether a verb before the date says of the phrase that it happened. */
    private boolean happens(NounPhrase phrase, DateMention date, Set<String> verbs) {
        return clauses.places()
                .verbBefore(date)
                .filter(verb -> verb.modal().isEmpty()
                        && !verb.negated()
                        && reading.clauses().words().get(verb.head()).isAny(verbs)
                        && isSubject(phrase, verb))
                .isPresent();
    }

    private boolean isSubject(NounPhrase phrase, VerbGroup verb) {
        return reading.clauses().subject(verb).contains(phrase);
    }

    /** "The launchers arrived on Tuesday", of what was handed over. */
    private boolean arrives(DateMention date, Draft draft) {
        if (!DEALS.contains(draft.eventClass())) {
            return false;
        }
        return reading.clauses().nounPhrases().stream()
                .filter(phrase -> happens(phrase, date, ARRIVING))
                .anyMatch(phrase -> reading.equipment().stream()
                        .filter(each -> each.start() < reading.end(phrase) && each.end() > reading.start(phrase))
                        .map(EquipmentMention::equipment)
                        .map(Equipment::name)
                        .anyMatch(name -> draft.equipment().stream()
                                .anyMatch(other -> other.name().equals(name))));
    }

    /** "A Danish jet fired at it on Sunday", of those who were told to have attacked. */
    private boolean strikes(DateMention date, Draft draft) {
        Optional<VerbGroup> verb = clauses.places()
                .verbBefore(date)
                .filter(group -> reading.clauses().words().get(group.head()).isAny(STRIKING));
        if (!draft.eventClass().equals("attack") || verb.isEmpty()) {
            return false;
        }
        Set<String> doers = new TreeSet<>();
        reading.clauses().subject(verb.get()).stream()
                .flatMap(phrase -> reading.in(phrase).stream())
                .forEach(mention -> mention.country().ifPresent(doers::add));
        return !doers.isEmpty() && Parties.codes(draft.actors()).containsAll(doers);
    }

    /** "The marines stopped the ship on Thursday", right after marines were told to have seized it. */
    private boolean goesOn(DateMention date, Draft draft) {
        Reading before = readings.get(draft.sentences().get(0));
        if (reading.index() != before.index() + 1
                || Drafter.isSpoken(draft.type())
                || clauses.places().isReported(date)) {
            return false;
        }
        Set<String> doers = draft.act().subject().stream()
                .map(phrase -> before.clauses().words().get(phrase.head()).lower())
                .collect(Collectors.toSet());
        return clauses.places().verbBefore(date).filter(VerbGroup::finite).stream()
                .filter(verb -> verb.modal().isEmpty() && !verb.negated())
                .flatMap(verb -> reading.clauses().subject(verb).stream())
                .anyMatch(phrase -> reading.clauses().words().get(phrase.from()).isAny(DEFINITE)
                        && doers.contains(
                                reading.clauses().words().get(phrase.head()).lower()));
    }

    /** "The minister told reporters on Thursday", who had called on another. */
    private boolean speaks(DateMention date, Draft draft) {
        return Drafter.isSpoken(draft.type())
                && draft.date().text().isEmpty()
                && clauses.places().isReported(date)
                && speaker.filter(who -> draft.actors().stream().anyMatch(actor -> same(who, actor)))
                        .isPresent();
    }

    private static boolean same(Party one, Party other) {
        return one.office().isPresent()
                && one.office().equals(other.office())
                && one.country().equals(other.country());
    }

    /** The first sentence names no day, but somebody spoke of it on this one. */
    private boolean isLead(DateMention date, Draft draft) {
        return draft.sentences().get(0) <= LEAD
                && draft.date().text().isEmpty()
                && clauses.places().isReported(date)
                && dating.isNews(date.date());
    }
}
