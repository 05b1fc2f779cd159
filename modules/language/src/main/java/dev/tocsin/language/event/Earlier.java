package dev.tocsin.language.event;

import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.language.time.DateMention;
import dev.tocsin.model.EventDate;
import dev.tocsin.model.PloverType;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells by the words around an act whether it is of an earlier time that they don't name, or goes on from one that they do. */
final class Earlier {
    private static final WordLists WORDS = WordLists.load(Earlier.class, "earlier.txt");
    private static final Set<String> PAST_WORDS = WORDS.of("past");
    private static final Set<String> SEQUELS = WORDS.of("sequels");
    private static final Set<String> JUST = WORDS.of("just");
    private static final Set<String> DAYS = WORDS.of("days");
    private static final Set<String> AGES = WORDS.of("ages");
    private static final Set<String> BEFORE = Set.of("before", "earlier");
    /** What adds up until today where its beginning is told: "has given 40 tanks since April". */
    private static final Set<PloverType> ADDING = EnumSet.of(PloverType.AID, PloverType.COOPERATE);

    private static final Set<String> DEALS = Set.of("military-aid", "arms-transfer");
    private static final Set<String> PERFECT = Set.of("has", "have", "'ve");
    private static final int NEAR = 7;

    private final Act act;
    private final Reading reading;
    private final List<Word> words;

    Earlier(Act act, Reading reading) {
        this.act = act;
        this.reading = reading;
        this.words = reading.clauses().words();
    }

    /** "Had suspended", "previously": told of an earlier time without naming it. */
    boolean byTense(boolean reported) {
        if (reported || act.verb().isEmpty()) {
            return false;
        }
        VerbGroup verb = act.verb().get();
        boolean had = verb.to() - verb.from() > 1 && words.get(verb.from()).is("had");
        return had && !isShortlyBefore()
                || new Habits(words).has(verb)
                || words.stream()
                        .anyMatch(word -> word.isAny(PAST_WORDS) && Math.abs(word.index() - act.word()) < NEAR);
    }

    /** "Had just accused", "had urged it the week before": of the same days as what is told around it. */
    private boolean isShortlyBefore() {
        return words.stream()
                .filter(word -> Math.abs(word.index() - act.word()) < NEAR)
                .anyMatch(word -> word.isAny(JUST) && !isAt(word.index() - 1, AGES)
                        || word.isAny(DAYS) && isAt(word.index() + 1, BEFORE));
    }

    /** "Has since bought": after what was told last, if that is long past. */
    boolean sinceThen(Optional<EventDate> last, Dating dating) {
        return act.verb().filter(verb -> has(verb, Set.of("since"))).isPresent()
                && last.filter(dating::historical).isPresent();
    }

    /** "The two then signed": at the time that was told last, if that is long past. */
    Optional<EventDate> sequel(Optional<EventDate> last, Dating dating) {
        boolean then = act.verb()
                .filter(VerbGroup::finite)
                .filter(verb -> verb.modal().isEmpty() && !isPerfect(verb))
                .filter(verb -> has(verb, SEQUELS)
                        || isAt(verb.from() - 1, SEQUELS)
                        || isAt(verb.to(), SEQUELS)
                        || isAt(0, SEQUELS))
                .isPresent();
        return then ? last.filter(dating::historical) : Optional.empty();
    }

    /** "Has given 240 tanks since April": told of today, unless it began long ago. */
    boolean addsUp(DateMention began, Dating dating) {
        boolean deal = ADDING.contains(act.trigger().type())
                && act.trigger()
                        .eventClass()
                        .filter(each -> !DEALS.contains(each))
                        .isEmpty();
        return deal
                && act.verb().filter(this::isPerfect).isPresent()
                && isSince(began)
                && !dating.isOverHalfAYearAgo(began.date());
    }

    private boolean isSince(DateMention date) {
        return date.date().text().toLowerCase(Locale.ROOT).startsWith("since ");
    }

    private boolean isPerfect(VerbGroup verb) {
        return verb.to() - verb.from() > 1 && words.get(verb.from()).isAny(PERFECT);
    }

    private boolean has(VerbGroup verb, Set<String> any) {
        return words.subList(verb.from(), verb.to()).stream().anyMatch(word -> word.isAny(any));
    }

    private boolean isAt(int word, Set<String> any) {
        return word >= 0 && word < words.size() && words.get(word).isAny(any);
    }
}
