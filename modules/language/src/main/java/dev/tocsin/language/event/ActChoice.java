package dev.tocsin.language.event;

import dev.tocsin.language.catalogue.EventCatalogue;
import dev.tocsin.language.catalogue.EventClass;
import dev.tocsin.language.event.PairReader.Answer;
import dev.tocsin.model.PloverType;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an answer of the trained reader is taken for: a type and a class. */
final class ActChoice {
    private static final String NO_CLASS = "-";
    /** An act of no special class counts from this probability of its type. */
    private static final double GENERAL_LEAST = 0.5;

    /** Where it opens no article, also the probability of having no class counts. */
    private static final double SURE = 0.6;

    private static final Set<String> OF_DEFENCE = Set.of(
            "defence-cooperation-statement", "defence-industry", "defence-talks", "military-aid", "arms-transfer");

    private final EventCatalogue catalogue;

    ActChoice(EventCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What an answer is taken for.
     *
     * @param share how likely it is of the class
     * @param known how likely the act is of a class that is told
     */
    record Choice(PloverType type, EventClass eventClass, double share, double known) {
        private double both(Answer answer) {
            return share * answer.types().getOrDefault(type, 0.0);
        }

        /** Of a type that is told in any case. */
        private Choice told() {
            return new Choice(type, eventClass, share, 1);
        }
    }

    /**
     * @param general whether a general class may take it
     * @param opens whether the sentence opens an article: there the type alone decides whether the act is told
     * @param military whether the sentence is of armed forces or weapons
     */
    Optional<Choice> of(Answer answer, boolean general, boolean opens, boolean military) {
        Optional<Choice> special = special(answer, EnumSet.allOf(PloverType.class));
        Optional<Choice> unclassed = general ? general(answer) : Optional.empty();
        if (unclassed.filter(each -> opens || each.both(answer) > SURE).isEmpty()) {
            return special;
        }
        boolean likelier = unclassed.get().both(answer)
                > special.map(each -> each.both(answer)).orElse(0.0);
        if (!likelier) {
            return special.map(each -> opens ? each.told() : each);
        }
        // Deeper in an article, work together of no class is most often a part of what was told at its head.
        return unclassed
                .map(each -> military ? ofDefence(each, answer) : each)
                .filter(each -> opens
                        || each.type() != PloverType.COOPERATE
                        || !each.eventClass().general())
                .or(() -> special);
    }

    /** The likeliest class of defence for an act that has no special one elsewhere: pledges, talks, work together. */
    private Choice ofDefence(Choice general, Answer answer) {
        return special(answer, EnumSet.of(general.type()))
                .filter(each -> OF_DEFENCE.contains(each.eventClass().name()))
                .map(each -> new Choice(each.type(), each.eventClass(), general.share(), general.known()))
                .orElse(general);
    }

    /** The likeliest class with one of these types. */
    private Optional<Choice> special(Answer answer, Set<PloverType> types) {
        double known = 1 - answer.classes().getOrDefault(NO_CLASS, 0.0);
        return catalogue.classes().stream()
                .flatMap(each -> each.types().stream()
                        .filter(types::contains)
                        .map(type -> new Choice(type, each, answer.classes().getOrDefault(each.name(), 0.0), known)))
                .filter(choice -> choice.both(answer) > 0)
                .reduce((one, other) -> other.both(answer) > one.both(answer) ? other : one);
    }

    /** Where the reader is sure that the act has a type, whatever its class. */
    private Optional<Choice> general(Answer answer) {
        double unclassed = answer.classes().getOrDefault(NO_CLASS, 0.0);
        return likeliest(answer.types())
                .filter(type -> answer.types().getOrDefault(type, 0.0) > GENERAL_LEAST)
                .flatMap(type -> catalogue.general(type).map(each -> new Choice(type, each, unclassed, 1)));
    }

    /** Of equally likely ones the first. */
    static <E extends Enum<E>> Optional<E> likeliest(Map<E, Double> shares) {
        return shares.entrySet().stream()
                .max(Map.Entry.<E, Double>comparingByValue()
                        .thenComparing(each -> -each.getKey().ordinal()))
                .map(Map.Entry::getKey);
    }
}
