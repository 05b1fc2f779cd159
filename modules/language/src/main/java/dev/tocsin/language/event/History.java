package dev.tocsin.language.event;

import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** What an article has told so far, and who stood together or against each other in it. */
final class History {
    private static final int PAIR = 2;
    private static final Set<PloverType> TENSE = EnumSet.of(
            PloverType.ASSAULT,
            PloverType.SANCTION,
            PloverType.THREATEN,
            PloverType.ACCUSE,
            PloverType.REJECT,
            PloverType.REQUEST);

    private final List<Told> deals = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final List<List<Party>> pairs = new ArrayList<>();
    private int sentence;
    private int before;

    /** Remembers an event; who together judges what others did is no pair to come back to. */
    void add(Told event) {
        told.add(event);
        if (!event.reaction() || event.recipients().isEmpty()) {
            together(event.parties());
            return;
        }
        if (event.actors().size() > 1) {
            Set<String> judges = Parties.codes(event.actors());
            pairs.removeIf(pair -> Parties.codes(pair).equals(judges));
        }
        if (event.type() != PloverType.REQUEST && event.parties().size() == PAIR) {
            together(event.parties());
        }
    }

    /** A sentence begins. */
    void next() {
        sentence = told.size();
        before = pairs.size();
    }

    /** Whether a blow by these was told. */
    boolean hasStruck(Set<String> acting) {
        return told.stream()
                .anyMatch(event -> event.type() == PloverType.ASSAULT
                        && Parties.codes(event.actors()).equals(acting));
    }

    /** Keeps of what the sentence seemed to tell only what was chosen. */
    void settle(List<Draft> chosen) {
        List<Told> dropped = new ArrayList<>(told.subList(sentence, told.size()));
        told.subList(sentence, told.size()).clear();
        chosen.stream().filter(draft -> !draft.historical()).map(Draft::told).forEach(told::add);
        dropped.removeAll(told);
        dropped.forEach(event -> {
            Set<String> codes = Parties.codes(event.parties());
            boolean kept = chosen.stream().anyMatch(draft -> draft.parties().equals(codes));
            if (!kept && pairs.size() > before) {
                pairs.subList(before, pairs.size())
                        .removeIf(pair -> Parties.codes(pair).equals(codes));
            }
        });
    }

    /** To whom these did something earlier in the sentence: "summoned the envoy and demanded an apology". */
    List<Party> inSentence(Set<String> acting) {
        return last(
                        told.subList(sentence, told.size()),
                        event -> Parties.codes(event.actors()).equals(acting)
                                && !Parties.codes(event.recipients()).isEmpty())
                .map(event -> Parties.without(event.recipients(), acting))
                .orElse(List.of());
    }

    /** To whom these did something last: "them". */
    List<Party> lastOf(Set<String> acting) {
        return last(
                        told,
                        event -> Parties.codes(event.actors()).equals(acting)
                                && !Parties.codes(event.recipients()).isEmpty())
                .map(event -> Parties.without(event.recipients(), acting))
                .orElse(List.of());
    }

    /** Remembers parties that act together, for "both sides". */
    void together(List<Party> parties) {
        List<Party> different = Parties.distinct(parties);
        if (different.size() >= PAIR) {
            pairs.add(different);
        }
    }

    /** The parties spoken of together last: two, unless there are none but more. */
    List<Party> pair(boolean states) {
        return last(pairs, pair -> pair.size() == PAIR && (!states || ofStates(pair)))
                .or(() -> last(pairs, pair -> true))
                .orElse(List.of());
    }

    /** The last of so many who were spoken of together. */
    List<Party> together(int size) {
        return last(pairs, pair -> pair.size() == size).orElse(List.of());
    }

    /** The state with which another one clashed last, in deeds or else in words. */
    Optional<Party> opponent(String code) {
        return last(told, event -> event.clash() && isBetween(event, code))
                .or(() -> last(told, event -> event.type() == PloverType.ACCUSE && isBetween(event, code)))
                .flatMap(event -> event.parties().stream()
                        .filter(party -> !party.country().equals(Optional.of(code)))
                        .findFirst());
    }

    /** The state that fired missiles or moved forces last, of which another one must beware. */
    Optional<Party> threatening(String code) {
        return last(
                        told,
                        event -> event.type() == PloverType.MOBILIZE
                                && event.actors().size() == 1
                                && !Parties.codes(event.actors()).contains(code))
                .map(event -> event.actors().get(0))
                .filter(Discourse::isState);
    }

    /** The state, body or movement with which another one clashed last. */
    Optional<Party> adversary(String code) {
        return last(
                        told,
                        event -> event.clash()
                                && Parties.codes(event.parties()).size() == PAIR
                                && Parties.codes(event.parties()).contains(code)
                                && !event.recipients().isEmpty())
                .flatMap(event -> event.parties().stream()
                        .filter(party -> !party.country().equals(Optional.of(code)))
                        .findFirst());
    }

    private static boolean isBetween(Told event, String code) {
        Set<String> codes = Parties.codes(event.parties());
        return codes.size() == PAIR
                && codes.contains(code)
                && event.parties().stream().noneMatch(Discourse::isBody)
                && !event.recipients().isEmpty();
    }

    /** Whether anything was told that sides do when they are at odds. */
    boolean isTense() {
        return told.stream().anyMatch(event -> TENSE.contains(event.type()));
    }

    /** All who were spoken of together last, however many. */
    List<Party> group() {
        return last(pairs, pair -> true).orElse(List.of());
    }

    /**
     * Whom others mean by "both sides": of the last clash told, the hardest first, else the two spoken of together last.
     *
     * @param prominence how much the article is about a pair
     * @param speaking who calls on them, and so is none of them
     */
    List<Party> sides(Set<String> speaking, boolean states, ToIntFunction<List<Party>> prominence) {
        List<Party> giving = giving(speaking);
        if (giving.size() == PAIR) {
            return giving;
        }
        List<List<Party>> blows = between(event -> event.type() == PloverType.ASSAULT);
        List<List<Party>> clashes = between(Told::clash);
        List<List<Party>> any = between(event -> event.type() != PloverType.REQUEST);
        return Stream.of(blows, clashes, any, pairs)
                .map(all ->
                        all.stream().filter(pair -> !states || ofStates(pair)).toList())
                .map(all -> foremost(all, speaking, prominence)
                        .or(() -> last(
                                        all,
                                        pair -> Parties.without(pair, speaking).size() == PAIR)
                                .map(pair -> Parties.without(pair, speaking))))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(List.of());
    }

    /** Who has helped these: those whom they thank as "both countries". */
    private List<Party> giving(Set<String> helped) {
        return Parties.distinct(told.stream()
                .filter(event -> event.type() == PloverType.AID
                        && !helped.isEmpty()
                        && Parties.codes(event.recipients()).equals(helped))
                .flatMap(event -> event.actors().stream())
                .toList());
    }

    /** The last event of a kind. */
    Optional<Told> last(Predicate<Told> kind) {
        return last(told, kind);
    }

    /** Remembers also what was told of earlier times. */
    void addDeal(Told deal) {
        deals.add(deal);
    }

    /** The last sale or gift of a kind, also of earlier times. */
    Optional<Told> lastDeal(Predicate<Told> kind) {
        return last(deals, kind);
    }

    /** Whether nobody but these was told to buy, sell or give weapons. */
    boolean isOnlyDeal(List<Party> parties) {
        Set<String> codes = Parties.codes(parties);
        return told.stream()
                .filter(event -> event.eventClass().equals("arms-transfer")
                        || event.eventClass().equals("military-aid"))
                .allMatch(event -> codes.containsAll(Parties.codes(event.parties())));
    }

    /** Whom others mean by "all sides": whoever did something to another or judged it, but no body of states. */
    List<Party> everySide(Set<String> speaking) {
        List<Party> all = new ArrayList<>();
        told.stream()
                .filter(event -> event.clash() || event.reaction() && event.type() != PloverType.SUPPORT)
                .forEach(event -> all.addAll(event.parties()));
        return Parties.without(Parties.distinct(all), speaking).stream()
                .filter(History::isSide)
                .toList();
    }

    private static boolean isSide(Party party) {
        return !party.sector().equals("IGO")
                && !party.country()
                        .filter(code ->
                                !Parties.isCountry(code) && party.sector().equals("UNK"))
                        .isPresent();
    }

    /** Of pairs of which the speaker is none the one that the article is most about, the later of two alike. */
    private static Optional<List<Party>> foremost(
            List<List<Party>> all, Set<String> speaking, ToIntFunction<List<Party>> prominence) {
        return all.stream()
                .filter(pair -> pair.size() == PAIR && isApart(pair, speaking))
                .reduce((one, later) -> prominence.applyAsInt(later) >= prominence.applyAsInt(one) ? later : one);
    }

    private static boolean ofStates(List<Party> pair) {
        return pair.stream().allMatch(Discourse::isState);
    }

    private static boolean isApart(List<Party> pair, Set<String> speaking) {
        return Parties.without(pair, speaking).size() == pair.size();
    }

    private List<List<Party>> between(Predicate<Told> kind) {
        return told.stream().filter(kind).map(Told::parties).toList();
    }

    /** Whose deeds nouns point back to. */
    Deeds deeds() {
        return new Deeds(told);
    }

    static <T> Optional<T> last(List<T> all, Predicate<T> wanted) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (wanted.test(all.get(i))) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }
}
