package dev.tocsin.language.event;

import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.time.DateMention;
import dev.tocsin.model.DatePrecision;
import dev.tocsin.model.EventDate;
import dev.tocsin.model.Modality;
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
    private static final int DATELINE = 10;
    private static final Set<String> DASHES = Set.of("-", "\u2013", "\u2014", "--");
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
        return CLAUSES.contains(reading.clauses().opener(at))
                && !CLAUSES.contains(reading.clauses().opener(act.last()));
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

    /** Where the text names no time: the day of publication for what is told as new, and the reason says so. */
    EventDate undated(Modality modality, boolean background) {
        if (published.isEmpty()) {
            return EventDate.unknown("", "no time named, no publication date");
        }
        if (background || modality != Modality.ACTUAL) {
            return EventDate.unknown("", "no time named");
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

    Optional<LocalDate> published() {
        return published;
    }
}
