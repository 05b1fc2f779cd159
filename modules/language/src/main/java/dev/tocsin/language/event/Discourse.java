package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.model.Party;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an article has spoken of so far, for pronouns and "the two countries". Confined to one article and thread. */
final class Discourse {
    private static final double DOMINANT = 1.5;

    private final Map<String, Integer> prominence;
    private final Map<String, Integer> lead;
    private final Optional<String> dateline;
    private final Optional<String> seat;
    private final Map<String, Party> byCode = new LinkedHashMap<>();
    private final Map<String, Party> owners = new HashMap<>();
    private final NamedStates states = new NamedStates();
    private final People people = new People();
    private List<Party> lastSubject = List.of();
    private Optional<Party> lastState = Optional.empty();
    private Optional<Party> lastArmed = Optional.empty();
    private final Map<String, Party> byNoun = new HashMap<>();
    private final History history = new History();
    private Optional<Party> lastOrganisation = Optional.empty();
    private Optional<Party> speaker = Optional.empty();
    private Optional<Party> speaking = Optional.empty();
    private Optional<Party> reacting = Optional.empty();
    private Optional<Party> lastSpeaker = Optional.empty();
    private final Chronicle times = new Chronicle();

    Discourse(Map<String, Integer> prominence) {
        this(prominence, prominence, Optional.empty());
    }

    /**
     * @param lead how often the headline and the first sentence name each party
     * @param dateline the state that the article is written from
     */
    Discourse(Map<String, Integer> prominence, Map<String, Integer> lead, Optional<String> dateline) {
        this.seat = dateline;
        this.dateline = dateline.filter(code -> prominence.getOrDefault(code, 0) > 1);
        this.prominence = Map.copyOf(prominence);
        this.lead = Map.copyOf(lead);
    }

    void heard(Party party) {
        if (isState(party)) {
            states.add(party);
        }
        party.country().ifPresent(code -> byCode.putIfAbsent(code, party));
        boolean organisation =
                party.country().filter(code -> !Parties.isCountry(code)).isPresent();
        if (organisation && party.sector().equals("REB")) {
            lastArmed = Optional.of(party);
        } else if (organisation) {
            lastOrganisation = Optional.of(party);
        }
    }

    /** The body of several states that was named last: "the council", "the bloc". */
    Optional<Party> lastOrganisation() {
        return lastOrganisation;
    }

    /** The armed movement that was named last: "the group", "the militia". */
    Optional<Party> lastArmed() {
        return lastArmed;
    }

    /** Remembers what a noun stands for: "coalition" for whoever leads the one just named. */
    void called(String noun, Party party) {
        byNoun.put(noun, party);
    }

    /** Whom a noun stood for when it was last said with a name. */
    Optional<Party> called(String noun) {
        return Optional.ofNullable(byNoun.get(noun));
    }

    /** A country, if the article names it or those that belong to it. */
    Optional<Party> named(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The state that acted or spoke last, whoever else has since. */
    Optional<Party> lastState() {
        return lastState;
    }

    /** The state that the article is written from, once it is named. */
    Optional<Party> dateline() {
        return dateline.flatMap(this::named);
    }

    /** The state that the sentence before told to have said something or to have answered another. */
    Optional<Party> reacting() {
        return reacting;
    }

    /** The one country that the article is about, far before any other: whose police and protesters it speaks of. */
    Optional<Party> home() {
        List<Map.Entry<String, Integer>> ranked = lead.entrySet().stream()
                .filter(entry -> Parties.isCountry(entry.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        boolean alone = !ranked.isEmpty()
                && (ranked.size() == 1
                        || ranked.get(0).getValue() >= DOMINANT * ranked.get(1).getValue());
        return alone ? named(ranked.get(0).getKey()) : Optional.empty();
    }

    /** Where the crowds and the police are of whom no country is told: the one it is about, else that of the dateline. */
    Optional<Party> scene() {
        return home().or(this::seat);
    }

    /** The state that the article is written from, though no other word may name it. */
    Optional<Party> seat() {
        return seat.map(code -> named(code).orElseGet(() -> Parties.unnamed(code, Optional.of(code))));
    }

    /** The one state that the article names besides these, now or later. */
    Optional<Party> only(Set<String> besides) {
        List<String> others = prominence.keySet().stream()
                .filter(code -> Parties.isCountry(code) && !besides.contains(code))
                .sorted()
                .toList();
        return others.size() == 1
                ? Optional.of(Parties.unnamed(others.get(0), Optional.of(others.get(0))))
                : Optional.empty();
    }

    /** Whether the article names no other. */
    boolean isAlone(Set<String> codes) {
        return codes.size() == 1 && prominence.keySet().equals(codes);
    }

    /** The headline's subjects are not those of the text. */
    void startText() {
        lastSubject = List.of();
        speaking = Optional.empty();
        states.startText();
    }

    /** Remembers of whom an institution is that stands in a sentence without a country of its own. */
    void belongs(int sentence, NounPhrase institution, Party state) {
        owners.put(sentence + ":" + institution.chunk(), state);
    }

    Optional<Party> ownerOf(int sentence, NounPhrase institution) {
        return Optional.ofNullable(owners.get(sentence + ":" + institution.chunk()));
    }

    /** A sentence begins. */
    void next() {
        reacting = speaking;
        speaking = Optional.empty();
        states.next();
        history.next();
        times.next();
    }

    /** @param speaks whether they say something or answer another */
    void subject(List<Party> parties, boolean speaks) {
        if (!parties.isEmpty()) {
            speaking = speaking.isEmpty() && speaks && parties.size() == 1 && isState(parties.get(0))
                    ? Optional.of(parties.get(0))
                    : speaking;
            lastSubject = List.copyOf(parties);
            if (parties.size() == 1 && isState(parties.get(0)) && !isFirm(parties.get(0))) {
                lastState = Optional.of(parties.get(0));
            }
            history.together(parties);
        }
    }

    /** Whether it counts for a country, not for a body of several or a movement. */
    static boolean isState(Party party) {
        return party.country().filter(Parties::isCountry).isPresent();
    }

    /** Whether it is of business, and so speaks for no government. */
    static boolean isFirm(Party party) {
        return party.sector().equals("BUS") || party.sector().equals("COM");
    }

    /** Whether it is a body of several states. */
    static boolean isBody(Party party) {
        return party.sector().equals("IGO")
                || party.entity().filter(id -> id.startsWith("org:")).isPresent();
    }

    /** The people named so far. */
    People people() {
        return people;
    }

    /** What was told so far. */
    History history() {
        return history;
    }

    /** The times told so far. */
    Chronicle times() {
        return times;
    }

    void speaker(Optional<Party> who) {
        speaker = who;
        if (who.isPresent()) {
            lastSpeaker = who;
        }
    }

    /** Who was quoted last, in this sentence or before. */
    Optional<Party> lastSpeaker() {
        return lastSpeaker;
    }

    Optional<Party> speaker() {
        return speaker;
    }

    List<Party> lastSubject() {
        return lastSubject;
    }

    /** The two spoken of together last; else those that the article names most. */
    List<Party> pair(boolean states) {
        List<Party> pair = history.pair(states);
        return pair.isEmpty() ? foremost(Set.of()) : pair;
    }

    /**
     * "Both sides" as a third party says it.
     *
     * @param speaking who says it, and so is none of them
     * @param states whether they are states: "both countries"
     */
    List<Party> sides(Set<String> speaking, boolean states) {
        List<Party> sides = history.sides(speaking, states, this::weight);
        return sides.isEmpty() ? foremost(speaking) : sides;
    }

    /** How often the article names these. */
    int weight(List<Party> parties) {
        return parties.stream()
                .mapToInt(party -> prominence.getOrDefault(party.country().orElse(""), 0))
                .sum();
    }

    private List<Party> foremost(Set<String> without) {
        List<Party> main = new ArrayList<>();
        prominence.entrySet().stream()
                .filter(entry -> byCode.containsKey(entry.getKey()) && !without.contains(entry.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(2)
                .forEach(entry -> main.add(byCode.get(entry.getKey())));
        return main.size() == 2 ? main : List.of();
    }

    /** The state, besides one, that the article is most about. */
    Optional<Party> otherState(String code) {
        return foremost(Set.of(code)).stream().filter(Discourse::isState).findFirst();
    }

    /** The states named so far. */
    NamedStates states() {
        return states;
    }

    /** The party, besides one, that the article is most about. */
    Optional<Party> other(String code) {
        List<Party> together = history.group();
        Optional<Party> inPair = together.stream()
                .filter(party -> !party.country().equals(Optional.of(code)))
                .findFirst();
        if (inPair.isPresent()
                && together.stream().anyMatch(party -> party.country().equals(Optional.of(code)))) {
            return inPair;
        }
        return prominence.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(code) && byCode.containsKey(entry.getKey()))
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(entry -> byCode.get(entry.getKey()));
    }
}
