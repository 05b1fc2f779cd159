package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.model.EventDate;
import dev.tocsin.model.Mention;
import dev.tocsin.model.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What an article has spoken of so far, for pronouns and "the two countries". Confined to one article and thread. */
final class Discourse {
    private static final double DOMINANT = 1.5;
    /** Offices that only one person of a state has at a time. */
    private static final String SINGLE = "(President|Prime Minister|Minister of (Defence|Foreign Affairs)|Chancellor)";

    private final Map<String, Integer> prominence;
    private final Map<String, Integer> lead;
    private final Optional<String> dateline;
    private final Map<String, Party> byCode = new LinkedHashMap<>();
    private final Map<String, Party> bySurname = new HashMap<>();
    /** By each of the names of a person: "Paz" and "Arismendi", "Shen". */
    private final Map<String, Party> byOtherName = new HashMap<>();

    private final Map<String, Party> personByCode = new HashMap<>();
    private final Map<String, Party> owners = new HashMap<>();
    private final List<Party> here = new ArrayList<>();
    private List<Party> before = List.of();
    private final List<Party> people = new ArrayList<>();
    private final Map<String, Set<String>> holders = new HashMap<>();
    private List<Party> lastSubject = List.of();
    private Optional<Party> lastState = Optional.empty();
    private Optional<Party> lastArmed = Optional.empty();
    private final Map<String, Party> byNoun = new HashMap<>();
    private final History history = new History();
    private Optional<Party> lastOrganisation = Optional.empty();
    private Optional<Party> lastPerson = Optional.empty();
    private Optional<Party> speaker = Optional.empty();
    private Optional<Party> speaking = Optional.empty();
    private Optional<Party> reacting = Optional.empty();
    private Optional<Party> lastSpeaker = Optional.empty();
    private Optional<EventDate> lastDate = Optional.empty();
    private Optional<LocalDate> day = Optional.empty();
    private Optional<LocalDate> deedDay = Optional.empty();

    Discourse(Map<String, Integer> prominence) {
        this(prominence, prominence, Optional.empty());
    }

    /**
     * @param lead how often the headline and the first sentence name each party
     * @param dateline the state that the article is written from
     */
    Discourse(Map<String, Integer> prominence, Map<String, Integer> lead, Optional<String> dateline) {
        this.dateline = dateline.filter(code -> prominence.getOrDefault(code, 0) > 1);
        this.prominence = Map.copyOf(prominence);
        this.lead = Map.copyOf(lead);
    }

    void heard(Party party) {
        if (isState(party)) {
            here.add(party);
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

    /** The states of which somebody has this office by name. */
    Set<String> holders(String office) {
        return holders.getOrDefault(office, Set.of());
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
        return home().or(() -> dateline.flatMap(this::named));
    }

    /** Whether the article names no other. */
    boolean isAlone(Set<String> codes) {
        return codes.size() == 1 && prominence.keySet().equals(codes);
    }

    /** The headline's subjects are not those of the text. */
    void startText() {
        lastSubject = List.of();
    }

    /** Remembers of whom an institution is that stands in a sentence without a country of its own. */
    void belongs(int sentence, NounPhrase institution, Party state) {
        owners.put(sentence + ":" + institution.chunk(), state);
    }

    Optional<Party> ownerOf(int sentence, NounPhrase institution) {
        return Optional.ofNullable(owners.get(sentence + ":" + institution.chunk()));
    }

    /** Somebody without a name of whom only the office and the country are told. */
    void official(String noun, Party state) {
        people.add(new Party(
                state.text(), Optional.empty(), state.name(), state.country(), Optional.of(noun), state.sector()));
    }

    /** The last person whose office has such a name, or of whom no office is known: "the minister". */
    Optional<Party> lastWith(String noun) {
        String name = noun.startsWith("spokes") ? "spokes" : noun;
        for (int i = people.size() - 1; i >= 0; i--) {
            Party person = people.get(i);
            if (person.office()
                    .filter(office -> !office.toLowerCase(Locale.ROOT).contains(name))
                    .isEmpty()) {
                return Optional.of(person);
            }
        }
        return Optional.empty();
    }

    /** @param leading whether the person is a subject or speaks, and so is whom "he" means next */
    void person(Mention mention, Party party, boolean leading) {
        if (leading || lastPerson.isEmpty()) {
            lastPerson = Optional.of(party);
        }
        bySurname.merge(surname(mention.text()), party, Discourse::better);
        people.add(bySurname.get(surname(mention.text())));
        for (String name : mention.text().split(" ")) {
            byOtherName.put(surname(name), bySurname.get(surname(mention.text())));
        }
        Optional<String> office = party.office().filter(each -> each.matches(SINGLE));
        if (office.isPresent()) {
            party.country()
                    .ifPresent(code -> holders.computeIfAbsent(office.get(), key -> new TreeSet<>())
                            .add(code));
        }
        party.country()
                .ifPresent(code -> personByCode.merge(
                        code, party, (old, now) -> old.name().equals(now.name()) ? better(old, now) : now));
    }

    /** The later telling, unless it says less of the office: "official" after "Minister of Defence". */
    private static Party better(Party old, Party now) {
        boolean vague = now.office()
                .filter(office -> Character.isUpperCase(office.charAt(0)))
                .isEmpty();
        return now.country().isEmpty() || vague && old.office().isPresent() ? old : now;
    }

    /** The person of a country who was named last: "the Vietnamese official". */
    Optional<Party> personOf(String code) {
        return Optional.ofNullable(personByCode.get(code));
    }

    void leading(Party person) {
        lastPerson = Optional.of(person);
    }

    Optional<Party> known(String personText) {
        String surname = surname(personText);
        return Optional.ofNullable(bySurname.getOrDefault(surname, byOtherName.get(surname)));
    }

    private static String surname(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).replaceFirst("^(?i)(al|el|as|ad|an|ar|ash|at)-", "");
    }

    /** A sentence begins. */
    void next() {
        reacting = speaking;
        speaking = Optional.empty();
        before = List.copyOf(here);
        here.clear();
        history.next();
    }

    /** @param speaks whether they say something or answer another */
    void subject(List<Party> parties, boolean speaks) {
        if (!parties.isEmpty()) {
            speaking = speaking.isEmpty() && speaks && parties.size() == 1 && isState(parties.get(0))
                    ? Optional.of(parties.get(0))
                    : speaking;
            lastSubject = List.copyOf(parties);
            if (parties.size() == 1 && isState(parties.get(0))) {
                lastState = Optional.of(parties.get(0));
            }
            history.together(parties);
        }
    }

    /** Whether it counts for a country, not for a body of several or a movement. */
    static boolean isState(Party party) {
        return party.country().filter(Parties::isCountry).isPresent();
    }

    /** Whether it is a body of several states. */
    static boolean isBody(Party party) {
        return party.sector().equals("IGO")
                || party.entity().filter(id -> id.startsWith("org:")).isPresent();
    }

    /** What was told so far. */
    History history() {
        return history;
    }

    /** The day of the event told last: "the same day". */
    Optional<EventDate> lastDate() {
        return lastDate;
    }

    void date(EventDate date) {
        lastDate = Optional.of(date);
    }

    /**
     * The latest day that the article has named, of those shortly before it was published.
     *
     * @param spoken of something said; else of something done, if such a day is named
     */
    Optional<LocalDate> day(boolean spoken) {
        return spoken ? day : deedDay.or(() -> day);
    }

    /** @param spoken whether someone said something on that day */
    void day(LocalDate named, boolean spoken) {
        day = later(day, named);
        deedDay = spoken ? deedDay : later(deedDay, named);
    }

    private static Optional<LocalDate> later(Optional<LocalDate> known, LocalDate named) {
        return known.filter(last -> !last.isBefore(named)).or(() -> Optional.of(named));
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

    Optional<Party> lastPerson() {
        return lastPerson;
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
        List<Party> sides = history.sides(speaking, states);
        return sides.isEmpty() ? foremost(speaking) : sides;
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

    /** The two states that the sentence before names, if it names just two. */
    List<Party> recentPair() {
        List<Party> two = Parties.distinct(before);
        return two.size() == 2 ? two : List.of();
    }

    /** The state that the sentence before names last, besides these. */
    Optional<Party> recent(Set<String> without) {
        return Parties.without(before, without).stream().reduce((one, later) -> later);
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
