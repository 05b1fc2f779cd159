package dev.tocsin.language.event;

import dev.tocsin.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/** The states that an article has named, sentence by sentence. */
final class NamedStates {
    private static final String COUNTRY = "country:";
    private static final String STATE = "GOV";

    private final List<Party> all = new ArrayList<>();
    private final List<Party> here = new ArrayList<>();
    private List<Party> before = List.of();

    void add(Party state) {
        here.add(state);
    }

    /** A sentence begins. */
    void next() {
        before = List.copyOf(here);
        all.addAll(here);
        here.clear();
    }

    /** What the headline names is not the sentence before the first. */
    void startText() {
        all.addAll(here);
        here.clear();
    }

    /** The two that the sentence before names, if it names just two. */
    List<Party> pair() {
        List<Party> two = Parties.distinct(before);
        return two.size() == 2 ? two : List.of();
    }

    /** The one that the sentence before names last, besides these; by its people only where it names none by itself. */
    Optional<Party> recent(Set<String> without) {
        List<Party> others = Parties.without(before, without);
        return others.stream()
                .filter(party -> party.sector().equals(STATE)
                        && party.entity().filter(id -> id.startsWith(COUNTRY)).isPresent())
                .reduce((one, later) -> later)
                .or(() -> others.stream().reduce((one, later) -> later));
    }

    /**
     * The one of these that the sentences before named; of several the one that the article is most about, else the last.
     *
     * @param weight how much the article is about parties
     */
    Optional<Party> foremostOf(Set<String> codes, ToIntFunction<List<Party>> weight) {
        return all.stream()
                .filter(party -> party.country().filter(codes::contains).isPresent())
                .reduce((one, later) ->
                        weight.applyAsInt(List.of(later)) >= weight.applyAsInt(List.of(one)) ? later : one);
    }
}
