package dev.tocsin.language.event;

import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Whose deeds later words mean: "the attack", "the charge", "the sanctions". */
final class Deeds {
    private final List<Told> told;

    /** @param told what the article has told so far, in its order */
    Deeds(List<Told> told) {
        this.told = told;
    }

    /** Whom a deed of others hit that a noun names. */
    List<Party> harmedBy(String noun, Set<String> speaking) {
        return History.last(
                        told,
                        event -> event.isNamedBy(noun)
                                && !Parties.without(event.recipients(), speaking)
                                        .isEmpty())
                .map(event -> Parties.without(event.recipients(), speaking))
                .orElse(List.of());
    }

    /** Who asked something of these last: whom they refuse. */
    List<Party> askedOf(Set<String> asked) {
        return History.last(
                        told,
                        event -> event.type() == PloverType.REQUEST
                                && Parties.codes(event.recipients()).containsAll(asked))
                .map(event -> Parties.without(event.actors(), asked))
                .orElse(List.of());
    }

    /** Who threatened these last: whom their own threat answers. */
    List<Party> threatening(Set<String> these) {
        return History.last(
                        told,
                        event -> event.type() == PloverType.THREATEN
                                && Parties.codes(event.recipients()).containsAll(these))
                .map(event -> Parties.without(event.actors(), these))
                .orElse(List.of());
    }

    /** Who blamed these last or asked something of them, if they did not do so themselves since. */
    Optional<List<Party>> charged(Set<String> these) {
        return History.last(
                        told,
                        event -> (event.type() == PloverType.ACCUSE || event.type() == PloverType.REQUEST)
                                && Parties.codes(event.recipients()).containsAll(these))
                .map(Told::actors);
    }

    /**
     * Whom a noun for a deed points to: those of the last event that it can name, else of the last deed.
     *
     * @param speaking who speaks of it, and so did not do it
     */
    List<Party> responsibleFor(String noun, Set<String> speaking) {
        Predicate<Told> others =
                event -> !Parties.without(event.responsible(), speaking).isEmpty();
        if (Told.isBlow(noun) && named(noun, speaking).isEmpty()) {
            List<Party> blamed = blamed(speaking);
            if (!blamed.isEmpty()) {
                return blamed;
            }
        }
        return named(noun, speaking)
                .or(() -> History.last(told, others.and(event -> !event.reaction())))
                .or(() -> History.last(told, others))
                .map(event -> Parties.without(event.responsible(), speaking))
                .orElse(List.of());
    }

    /**
     * The last event of others that a noun can name, by a blow against these parties if there was one.
     *
     * @param weight how much the article is about parties; who did it to the speakers is those that it is most about
     */
    List<Party> doersOf(String noun, Set<String> speaking, Set<String> harmed, ToIntFunction<List<Party>> weight) {
        Optional<Told> against = History.last(
                told,
                event -> event.isNamedBy(noun)
                        && Parties.codes(event.recipients()).stream().anyMatch(harmed::contains)
                        && !Parties.without(event.responsible(), speaking).isEmpty());
        Optional<List<Party>> own = told.stream()
                .filter(event -> event.isNamedBy(noun)
                        && Parties.codes(event.recipients()).containsAll(speaking)
                        && !Parties.without(event.responsible(), speaking).isEmpty())
                .map(event -> Parties.without(event.responsible(), speaking))
                .reduce((one, later) -> weight.applyAsInt(later) >= weight.applyAsInt(one) ? later : one);
        if (harmed.isEmpty() && own.isPresent()) {
            return own.get();
        }
        Set<String> others = new TreeSet<>(speaking);
        others.addAll(harmed);
        return against.map(event -> Parties.without(event.responsible(), speaking))
                .or(() -> named(noun, others).map(event -> Parties.without(event.responsible(), others)))
                .or(() -> History.last(
                                told,
                                event -> event.type() == PloverType.ASSAULT
                                        && Told.isBlow(noun)
                                        && Parties.codes(event.actors()).stream()
                                                .anyMatch(harmed::contains)
                                        && !Parties.without(event.recipients(), others)
                                                .isEmpty())
                        .map(event -> Parties.without(event.recipients(), others)))
                .orElse(List.of());
    }

    /** Whom others blamed last: of a blow that nobody was told to strike. */
    private List<Party> blamed(Set<String> speaking) {
        return History.last(
                        told,
                        event -> event.type() == PloverType.ACCUSE
                                && !Parties.without(event.recipients(), speaking)
                                        .isEmpty())
                .map(event -> Parties.without(event.recipients(), speaking))
                .orElse(List.of());
    }

    private Optional<Told> named(String noun, Set<String> speaking) {
        return History.last(
                told,
                event -> event.isNamedBy(noun)
                        && !Parties.without(event.responsible(), speaking).isEmpty());
    }
}
