package dev.tocsin.language.event;

import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.time.DateMention;
import dev.tocsin.model.DatePrecision;
import dev.tocsin.model.EventDate;
import dev.tocsin.model.Modality;
import dev.tocsin.model.PloverType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Says when an act happened, and whether it is background. */
final class Dating {
    private static final int BACKGROUND_DAYS = 60;
    private static final int OTHER_CLAUSE = 15;
    private static final int BEFORE_TRIGGER = 2;
    private static final int FAR = 1000;
    /** What happened longer ago is not the day that an article comes from. */
    private static final int NEWS_DAYS = 7;

    private static final int DATELINE = 10;
    private static final Set<String> DASHES = Set.of("-", "\u2013", "\u2014", "--");
    private static final Set<String> SAYING = Set.of(
            "said", "says", "told", "announced", "reported", "confirmed", "stated", "added", "wrote", "disclosed");
    /** What one does with words because of something that others did: its time is not the reaction's. */
    private static final Set<PloverType> REACTIONS =
            Set.of(PloverType.SUPPORT, PloverType.ACCUSE, PloverType.REJECT, PloverType.REQUEST);

    private static final Set<String> CLAUSES = Set.of("which", "that", "who", "whose");
    private static final Set<String> PAST_WORDS = Set.of("previously", "formerly", "historically", "once");

    private static final Pattern LONG_AGO = Pattern.compile(
            "(?i)\\b(years?|decades?|century|centuries) (ago|earlier|before)|\\blast (year|decade|century)");

    private final Optional<LocalDate> published;

    Dating(Optional<LocalDate> published) {
        this.published = published;
    }

    /** The date that stands nearest, its own clause first. Empty where the sentence has none. */
    Optional<DateMention> nearest(Act act, Reading reading) {
        DateMention best = null;
        int least = Integer.MAX_VALUE;
        for (DateMention date : reading.dates()) {
            int distance = distance(act, reading, date) + (inDateline(reading, date) ? FAR : 0);
            if (distance < least && !inOtherClause(act, reading, date)) {
                least = distance;
                best = date;
            }
        }
        return Optional.ofNullable(best);
    }

    /** "KABUL, March 3 - ...", "RIGA (March 3) -": when it was written, rather than when it happened. */
    private static boolean inDateline(Reading reading, DateMention date) {
        List<Word> words = reading.clauses().words();
        for (int i = 1; i < Math.min(DATELINE, words.size()); i++) {
            if (words.get(i).isAny(DASHES)) {
                return date.end() <= words.get(i).start();
            }
        }
        return false;
    }

    /** "The statement that was signed two years ago": the time belongs to the clause. */
    private static boolean inOtherClause(Act act, Reading reading, DateMention date) {
        int at = 0;
        for (Word word : reading.clauses().words()) {
            if (word.start() <= date.start()) {
                at = word.index();
            }
        }
        if (at < act.word()) {
            String opener = reading.clauses().opener(at);
            return opener.equals("which")
                    && reading.clauses().opener(act.word()).isEmpty();
        }
        boolean afterComma = at > 0
                && reading.clauses().words().get(at - 1).is(",")
                && date.start() == reading.clauses().words().get(at).start();
        return !afterComma && ofParticiple(act, reading, date)
                || !afterComma
                        && CLAUSES.contains(reading.clauses().opener(at))
                        && !CLAUSES.contains(reading.clauses().opener(act.last()));
    }

    /** "Thanked them for the boats handed over in May". */
    private static boolean ofParticiple(Act act, Reading reading, DateMention date) {
        return REACTIONS.contains(act.trigger().type())
                && act.trigger().kind() == Trigger.Kind.VERB
                && verbBefore(reading, date)
                        .filter(verb -> verb.form() == VerbGroup.Form.PARTICIPLE && verb.from() > act.last())
                        .isPresent();
    }

    private static int distance(Act act, Reading reading, DateMention date) {
        int at = 0;
        for (Word word : reading.clauses().words()) {
            if (word.start() <= date.start()) {
                at = word.index();
            }
        }
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

    /** The time that a sentence names last, if it is known. */
    static Optional<EventDate> last(Reading reading) {
        return reading.dates().stream()
                .filter(date -> date.date().start().isPresent() && !inDateline(reading, date))
                .reduce((first, second) -> second)
                .map(DateMention::date);
    }

    /** Remembers the days shortly before publication that a sentence names. */
    void reached(Reading reading, Discourse discourse) {
        for (DateMention date : reading.dates()) {
            if (!inDateline(reading, date) && date.date().precision() == DatePrecision.DAY) {
                date.date()
                        .end()
                        .filter(this::isNews)
                        .ifPresent(day -> discourse.day(
                                day,
                                verbBefore(reading, date)
                                        .filter(verb -> speaks(reading, verb))
                                        .isPresent()));
            }
        }
    }

    private boolean isNews(LocalDate day) {
        return published
                .filter(last -> !day.isAfter(last) && !day.isBefore(last.minusDays(NEWS_DAYS)))
                .isPresent();
    }

    /** "Police have arrested two men, the ministry said on Sunday", or the dateline: the day of the report of a deed. */
    boolean ofReport(Act act, Reading reading, DateMention date) {
        return inDateline(reading, date)
                || verbBefore(reading, date)
                        .filter(verb -> act.verb().filter(verb::equals).isEmpty())
                        .filter(verb -> speaks(reading, verb))
                        .isPresent();
    }

    private static Optional<VerbGroup> verbBefore(Reading reading, DateMention date) {
        return reading.clauses().verbGroups().stream()
                .filter(verb -> reading.clauses().words().get(verb.head()).start() < date.start())
                .reduce((first, second) -> second);
    }

    private static boolean speaks(Reading reading, VerbGroup verb) {
        return reading.clauses().words().get(verb.head()).isAny(SAYING);
    }

    /**
     * Where the text names no time: what is told as new happened on the day that the text has come to, else on the day
     * of publication, and the reason says so.
     */
    EventDate undated(Modality modality, boolean background, Optional<LocalDate> reached) {
        if (published.isEmpty()) {
            return EventDate.unknown("", "no time named, no publication date");
        }
        if (background || modality != Modality.ACTUAL && modality != Modality.NEGATED) {
            return EventDate.unknown("", "no time named");
        }
        if (reached.isPresent()) {
            return new EventDate(
                    reached, reached, DatePrecision.DAY, "", "no time named; told as new with what was on that day");
        }
        return new EventDate(
                published, published, DatePrecision.DAY, "", "no time named; told as new on the day of publication");
    }

    boolean historical(EventDate date) {
        if (date.start().isEmpty()) {
            return LONG_AGO.matcher(date.text()).find();
        }
        LocalDate end = date.end().orElse(date.start().get());
        if (date.precision() == DatePrecision.YEAR) {
            end = date.start()
                    .get()
                    .plusDays(ChronoUnit.DAYS.between(date.start().get(), end) / 2);
        }
        LocalDate middle = end;
        return published
                .map(day -> middle.isBefore(day.minusDays(BACKGROUND_DAYS)))
                .orElse(date.precision() == DatePrecision.YEAR);
    }

    /** "Had suspended", "previously": told of an earlier time without naming it. */
    static boolean backgroundTense(Act act, Reading reading, boolean reported) {
        if (reported || act.verb().isEmpty()) {
            return false;
        }
        VerbGroup verb = act.verb().get();
        boolean had = verb.to() - verb.from() > 1
                && reading.clauses().words().get(verb.from()).is("had");
        boolean words = reading.clauses().words().stream()
                .anyMatch(word -> word.isAny(PAST_WORDS) && Math.abs(word.index() - act.word()) < OTHER_CLAUSE / 2);
        return had || words;
    }

    /** "Has since bought": after what was told last, if that is long past. */
    boolean sinceThen(Act act, Reading reading, Optional<EventDate> last) {
        boolean since = act.verb()
                .filter(verb -> reading.clauses().words().subList(verb.from(), verb.to()).stream()
                        .anyMatch(word -> word.is("since")))
                .isPresent();
        return since && last.filter(this::historical).isPresent();
    }

    Optional<LocalDate> published() {
        return published;
    }
}
