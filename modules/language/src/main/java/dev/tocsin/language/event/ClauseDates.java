package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.Tag;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.time.DateMention;
import dev.tocsin.model.DatePrecision;
import dev.tocsin.model.PloverType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which of the times in a sentence belongs to an act. */
final class ClauseDates {
    private static final int OTHER_CLAUSE = 15;
    private static final int BEFORE_TRIGGER = 2;
    private static final int FAR = 1000;
    private static final int NAMED = 5;
    private static final Set<String> WITHIN = Set.of("in", "at", "during");
    private static final Set<String> POSSESSIVES = Set.of("'s", "\u2019s", "'", "\u2019");
    /** What one does with words because of something that others did: its time is not the reaction's. */
    private static final Set<PloverType> REACTIONS =
            Set.of(PloverType.SUPPORT, PloverType.ACCUSE, PloverType.REJECT, PloverType.REQUEST);

    private static final Set<String> RELATIVES = Set.of("which", "that", "who", "whose");
    /** What opens a clause that is of another time than the one around it. */
    private static final Set<String> OTHER_TIMES = Set.of("after", "before", "since", "until", "because", "although");
    /** Those of them that may be prepositions too. */
    private static final Set<String> PREPOSITIONS = Set.of("after", "before", "since", "until");
    /** Verbs that tell only when an act begins, ends or happens. */
    private static final Set<String> COURSE = Set.of(
            "began",
            "begun",
            "begins",
            "started",
            "resumed",
            "resumes",
            "starts",
            "opened",
            "opens",
            "ended",
            "ends",
            "held",
            "took",
            "takes",
            "closed",
            "closes",
            "runs",
            "lasts",
            "concluded",
            "launched");

    private final Reading reading;
    private final List<Word> words;
    private final DatePlaces places;

    ClauseDates(Reading reading) {
        this.reading = reading;
        this.words = reading.clauses().words();
        this.places = new DatePlaces(reading);
    }

    DatePlaces places() {
        return places;
    }

    /**
     * The date that stands nearest, its own clause first. Empty where the sentence has none.
     *
     * @param possible whether the act can have been, or be, at that time
     */
    Optional<DateMention> nearest(Act act, Predicate<DateMention> possible) {
        DateMention best = null;
        int least = Integer.MAX_VALUE;
        for (DateMention date : reading.dates()) {
            int distance = distance(act, date) + (places.inDateline(date) ? FAR : 0);
            if (distance < least && possible.test(date) && !inOtherClause(act, date)) {
                least = distance;
                best = date;
            }
        }
        return Optional.ofNullable(best);
    }

    /** "In 2017 they agreed to build", "said in May that it would leave": of what was planned then. */
    Optional<DateMention> ofPlan(Act act) {
        Optional<VerbGroup> governor = act.verb()
                .filter(verb ->
                        verb.form() == VerbGroup.Form.INFINITIVE || verb.modal().equals("would"))
                .flatMap(reading.clauses()::governor)
                .filter(VerbGroup::finite);
        return reading.dates().stream()
                .filter(date -> !places.inDateline(date) && places.at(date) < act.word())
                .filter(date -> places.at(date) == 0
                        || governor.isPresent() && places.verbBefore(date).equals(governor))
                .filter(date -> governor.isPresent())
                .findFirst();
    }

    /** "Shot down drones that entered its airspace on Monday": of what the act is done to, or done because of. */
    Optional<DateMention> aside(Act act) {
        return reading.dates().stream()
                .filter(date -> !places.inDateline(date) && date.date().precision() == DatePrecision.DAY)
                .filter(date -> places.at(date) > act.last()
                        && RELATIVES.contains(reading.clauses().opener(places.at(date)))
                        && !places.isReported(date))
                .findFirst();
    }

    /** "Said on Monday that it would buy", "on Friday the two announced": the day that the sentence is told of. */
    Optional<DateMention> announced(Act act) {
        return reading.dates().stream()
                .filter(date -> !places.inDateline(date) && date.date().precision() == DatePrecision.DAY)
                .filter(date ->
                        !RELATIVES.contains(reading.clauses().opener(places.at(date))) || places.isReported(date))
                .min(Comparator.comparingInt((DateMention date) -> places.isReported(date) ? 0 : 1)
                        .thenComparingInt(date -> distance(act, date)));
    }

    /** "Protested on Monday after a ship had fired", "rejected on Monday a text that calls": at most until then. */
    boolean isBorrowed(Act act, DateMention date) {
        int at = places.at(date);
        return at < act.word()
                && (isCharge(act)
                        || otherTimeAt(places.last(date), act.word()) >= 0
                        || RELATIVES.contains(reading.clauses().opener(act.word()))
                                && !RELATIVES.contains(reading.clauses().opener(at)));
    }

    /** "Accused it on Monday of shooting". */
    private boolean isCharge(Act act) {
        return act.verb()
                .filter(verb -> verb.form() == VerbGroup.Form.GERUND)
                .flatMap(reading.clauses()::governor)
                .filter(verb -> !words.get(verb.head()).isAny(COURSE))
                .isPresent();
    }

    /** Where between two words a clause of another time begins; -1 where none does. */
    private int otherTimeAt(int from, int to) {
        for (int i = to - 1; i > from; i--) {
            Word word = words.get(i);
            boolean opens = word.isAny(OTHER_TIMES) && (word.tag() == Tag.SCONJ || !word.isAny(PREPOSITIONS));
            if (opens && finiteBetween(i, words.size())) {
                return i;
            }
            if (word.is(";")) {
                return -1;
            }
        }
        return -1;
    }

    private boolean finiteBetween(int from, int to) {
        return reading.clauses().verbGroups().stream()
                .anyMatch(group -> group.finite() && group.from() > from && group.to() <= to);
    }

    /** "The statement that was signed two years ago": the time belongs to the clause. */
    private boolean inOtherClause(Act act, DateMention date) {
        int at = places.at(date);
        ClauseBreaks breaks = new ClauseBreaks(reading.clauses());
        if (opensClause(date) && at > act.word()
                || ofNoun(act, date)
                || breaks.parts(act.word(), at)
                || breaks.isFirstSince(at)) {
            return true;
        }
        if (at < act.word()) {
            String opener = reading.clauses().opener(at);
            return opener.equals("which")
                    && reading.clauses().opener(act.word()).isEmpty();
        }
        boolean afterComma = at > 0
                && words.get(at - 1).is(",")
                && date.start() == words.get(at).start();
        if (afterComma || ofCourse(act, at)) {
            return false;
        }
        int opener = otherTimeAt(act.last(), at);
        return opener >= 0 && finiteBetween(opener, at) && !places.isReported(date) && !breaks.isOfTheSame(opener)
                || ofParticiple(act, date)
                || ofDescription(act, date)
                || RELATIVES.contains(reading.clauses().opener(at))
                        && !RELATIVES.contains(reading.clauses().opener(act.last()));
    }

    /** "Condemned Friday's attack": of what the noun names. */
    private boolean ofNoun(Act act, DateMention date) {
        int next = places.last(date) + 1;
        boolean owns = next < words.size() && words.get(next).isAny(POSSESSIVES);
        boolean own = act.own()
                .filter(phrase -> act.trigger().kind() == Trigger.Kind.NOUN)
                .filter(phrase -> phrase.to() > next && phrase.head() - next < NAMED)
                .isPresent();
        return owns && !own && !isWithin(places.at(date));
    }

    /** "Fell in last year's war", "met at Monday's summit". */
    private boolean isWithin(int at) {
        return words.get(at).isAny(WITHIN) || at > 0 && words.get(at - 1).isAny(WITHIN);
    }

    /** "Two days after (an attack)": of what follows. */
    private boolean opensClause(DateMention date) {
        return words.get(places.last(date)).isAny(PREPOSITIONS) && places.last(date) > places.at(date);
    }

    /** "Take part in drills, which began on Monday": the clause tells when the act is done. */
    private boolean ofCourse(Act act, int at) {
        int opener = act.object().stream().mapToInt(NounPhrase::to).reduce(act.last() + 1, Math::max);
        while (opener < at && words.get(opener).is(",")) {
            opener++;
        }
        int from = opener;
        return words.get(opener).isAny(RELATIVES)
                && reading.clauses().verbGroups().stream()
                        .filter(group -> group.from() > from && group.to() <= at)
                        .reduce((first, second) -> second)
                        .filter(group -> words.get(group.head()).isAny(COURSE))
                        .isPresent();
    }

    /** "Thanked them for the boats handed over in May". */
    private boolean ofParticiple(Act act, DateMention date) {
        return REACTIONS.contains(act.trigger().type())
                && act.trigger().kind() == Trigger.Kind.VERB
                && places.verbBefore(date)
                        .filter(verb -> verb.from() > act.last() && isReduced(act, verb))
                        .isPresent();
    }

    /** "Delivered the jets, ordered in 2018": the time of what is said of a thing; not of "a meeting held in 2018". */
    private boolean ofDescription(Act act, DateMention date) {
        Optional<VerbGroup> closing = act.verb()
                .filter(verb -> !verb.modal().isEmpty())
                .flatMap(verb -> new Bargain(act, reading.clauses()).closing());
        return act.trigger().kind() == Trigger.Kind.VERB
                && places.verbBefore(date)
                        .filter(verb -> closing.filter(verb::equals).isEmpty())
                        .filter(verb -> verb.form() == VerbGroup.Form.PARTICIPLE
                                && verb.from() > act.last()
                                && !words.get(verb.head()).isAny(COURSE)
                                && words.subList(verb.to(), Math.max(verb.to(), places.at(date))).stream()
                                        .noneMatch(word -> word.is(",")))
                        .isPresent();
    }

    /** Whether a verb in the past stands in no clause of its own: nothing joins it to the act's. */
    private boolean isReduced(Act act, VerbGroup verb) {
        if (verb.form() == VerbGroup.Form.PARTICIPLE) {
            return true;
        }
        boolean past =
                verb.to() - verb.from() == 1 && !words.get(verb.head()).lower().endsWith("ing");
        boolean refused = act.trigger().type() == PloverType.REJECT;
        return past
                && verb.form() == VerbGroup.Form.FINITE
                && words.subList(act.last() + 1, verb.from()).stream()
                        .noneMatch(word -> word.tag() == Tag.CCONJ
                                || word.tag() == Tag.SCONJ
                                || word.isAny(RELATIVES)
                                || refused && word.is("when")
                                || word.is(",")
                                || word.is(";")
                                || word.is("\""));
    }

    private int distance(Act act, DateMention date) {
        int at = places.at(date);
        int from = Math.min(at, act.word());
        int to = Math.max(at, act.last());
        int verbs = 0;
        for (VerbGroup group : reading.clauses().verbGroups()) {
            boolean own = act.verb().filter(group::equals).isPresent();
            if (group.from() > from && group.to() <= to && !own && group.form() != VerbGroup.Form.PARTICIPLE) {
                verbs++;
            }
        }
        int gap = at < act.word() ? act.word() - at + BEFORE_TRIGGER : at - act.last();
        return gap + OTHER_CLAUSE * verbs;
    }
}
