package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.model.Mention.Kind;
import dev.tocsin.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whom a phrase that names nobody means, by what the article has said before: pronouns, descriptions, those at home. */
final class Anaphora {
    private static final Set<String> HE = Set.of("he", "she", "him", "her", "his");
    private static final Set<String> IT = Set.of("it", "its", "itself");
    private static final Set<String> THEY = Set.of("they", "them", "their", "themselves");
    private static final Set<String> WE = Set.of("we", "us", "our", "i", "my", "me", "ours", "ourselves");
    private static final Set<String> UNIONS =
            Set.of("bloc", "alliance", "council", "union", "organisation", "organization");
    private static final Set<String> NO_ALLIANCES = Set.of("EU", "UN");
    private static final Set<String> COUNTERPARTS =
            Set.of("counterpart", "counterparts", "opposite", "colleague", "host", "hosts", "guest", "guests");

    private static final Set<String> GENERIC =
            Set.of("official", "man", "woman", "leader", "visitor", "politician", "statesman", "diplomat", "officer");

    static final Set<String> ARMED = PartyFinder.WORDS.of("armed");
    static final Set<String> LEAGUES = PartyFinder.WORDS.of("leagues");
    private static final Set<String> STATE_BODIES = PartyFinder.WORDS.of("state-bodies");
    private static final Map<String, List<String>> HALVES =
            Map.of("north", List.of("PRK", "SDN"), "south", List.of("KOR", "SSD"));
    private static final Set<String> OFFICIALS = PartyFinder.WORDS.of("officials");
    private static final Set<String> GUARDING = PartyFinder.WORDS.of("guarding");
    private static final Set<String> DOMESTIC = PartyFinder.WORDS.of("domestic");
    private static final Set<String> CIVIL = Set.of(
            "police", "authoritie", "protester", "demonstrator", "opposition", "parliament", "crowd", "government");
    private static final Set<String> SHARED = PartyFinder.WORDS.of("shared");

    private final Reading reading;
    private final Clauses clauses;
    private final Discourse discourse;
    private final Pairs pairs;
    private final Lands lands;

    Anaphora(Reading reading, Discourse discourse) {
        this.reading = reading;
        this.clauses = reading.clauses();
        this.discourse = discourse;
        this.pairs = new Pairs(reading, discourse);
        this.lands = new Lands(reading, discourse);
    }

    /** Those whom phrases for two or more mean. */
    Pairs pairs() {
        return pairs;
    }

    /** Which states nouns for a state mean. */
    Lands lands() {
        return lands;
    }

    /** Whether it begins with a pronoun, perhaps an owner's. */
    boolean isPronoun(Word first) {
        return first.isAny(HE) || first.isAny(IT) || first.isAny(THEY) || first.isAny(WE);
    }

    /** "The police", "protesters" in an article about one country: theirs. */
    List<Party> domestic(NounPhrase phrase) {
        Word head = clauses.words().get(phrase.head());
        boolean inside = DOMESTIC.contains(PartyFinder.singular(head.lower()));
        boolean forces = head.isAny(OFFICIALS)
                && phrase.head() > 0
                && clauses.words().get(phrase.head() - 1).isAny(GUARDING);
        boolean opposed = head.isAny(Set.of("parties", "party")) && reading.has(phrase, Set.of("opposition"));
        if (reading.has(phrase, Set.of("foreign")) || !inside && !forces && !opposed) {
            return List.of();
        }
        boolean civil = opposed || CIVIL.contains(PartyFinder.singular(head.lower()));
        Optional<Party> home = civil ? discourse.scene() : discourse.home();
        return home.stream()
                .map(country -> Parties.unnamed(reading.words(phrase), country.country()))
                .toList();
    }

    List<Party> byPronoun(NounPhrase phrase, Word first) {
        if (first.isAny(WE)) {
            return ours(phrase);
        }
        if (first.isAny(HE)) {
            return list(
                    discourse.people().last().filter(person -> person.country().isPresent()), true);
        }
        return first.isAny(THEY) || discourse.lastSubject().size() == 1 ? discourse.lastSubject() : List.of();
    }

    /** Pronouns and definite descriptions. */
    List<Party> meant(NounPhrase phrase) {
        Word head = clauses.words().get(phrase.head());
        Word first = clauses.words().get(phrase.from());
        boolean ours = first.isAny(WE) || first.isAny(IT) || first.isAny(THEY);
        if (ours
                && head.isAny(Set.of("allies", "members"))
                && discourse.named("NATO").isPresent()) {
            return List.of(discourse.named("NATO").get());
        }
        if (first.isAny(WE)) {
            return ours(phrase);
        }
        List<Party> called = called(phrase, head, first);
        if (!called.isEmpty()) {
            return called;
        }
        Optional<Party> realm = lands.realm(phrase);
        if (realm.isPresent()) {
            return List.of(realm.get());
        }
        if (first.is("all")
                && head.isAny(Set.of("sides", "parties"))
                && discourse.home().isPresent()) {
            return List.of(discourse.home().get());
        }
        List<Party> together = pairs.meant(phrase, first.isAny(THEY));
        if (!together.isEmpty() || pairs.isOfTwo(phrase, first.isAny(THEY))) {
            return together;
        }
        boolean two = phrase.to() - phrase.from() == 2 && first.is("the");
        if (two && head.is("capital")) {
            return discourse.home().or(discourse::dateline).map(List::of).orElse(List.of());
        }
        if (first.isAny(HE) && phrase.to() - phrase.from() == 1) {
            return list(
                    discourse.people().last().filter(person -> person.country().isPresent()), true);
        }
        if (isTheOfficial(phrase)) {
            return list(somebody(head).filter(person -> person.country().isPresent()), true);
        }
        boolean office = head.isAny(PartyFinder.PEOPLE)
                || reading.in(phrase).stream().anyMatch(mention -> mention.kind() == Kind.PERSON);
        boolean owned = first.isAny(HE) || first.isAny(IT) || first.isAny(THEY);
        boolean body = head.isAny(PartyFinder.BODIES) || DOMESTIC.contains(PartyFinder.singular(head.lower()));
        if (owned
                && (office || body && first.isAny(HE) || first.isAny(IT) && head.isAny(PartyFinder.MADE))
                && phrase.to() - phrase.from() > 1
                && !reading.has(phrase, COUNTERPARTS)) {
            return byPronoun(phrase, first);
        }
        if (reading.has(phrase, COUNTERPARTS) && discourse.lastSubject().size() == 1) {
            return list(discourse.lastSubject().get(0).country().flatMap(discourse::other), false);
        }
        if (first.isAny(THEY) && phrase.to() - phrase.from() == 1) {
            return discourse.lastSubject();
        }
        if (head.is("junta")
                && !first.isAny(IT)
                && !first.isAny(THEY)
                && discourse.home().isPresent()) {
            return List.of(discourse.home().get());
        }
        Optional<Party> land = lands.actedOn(phrase);
        if (land.isPresent()) {
            return List.of(land.get());
        }
        boolean the = head.isAny(PartyFinder.BODIES) && first.is("the") && phrase.to() - phrase.from() <= 3;
        boolean it = first.isAny(IT) && (phrase.to() - phrase.from() == 1 || head.isAny(PartyFinder.BODIES));
        boolean union = head.isAny(UNIONS) && (first.is("the") || it) && phrase.to() - phrase.from() == 2;
        if (union && discourse.lastOrganisation().isPresent()) {
            Party last = discourse.lastOrganisation().get();
            boolean allied = head.is("alliance")
                    && last.country().filter(NO_ALLIANCES::contains).isPresent();
            return List.of(allied ? discourse.named("NATO").orElse(last) : last);
        }
        if (the && head.isAny(STATE_BODIES) && discourse.lastSubject().stream().noneMatch(Discourse::isState)) {
            Optional<Party> home = discourse.home();
            Optional<Party> state = Lands.isLand(head.lower()) || home.isEmpty()
                    ? discourse.lastState().or(() -> home)
                    : home;
            return state.map(List::of).orElse(List.of());
        }
        List<Party> saying = it ? SaidOfItself.speaker(phrase, clauses, reading, discourse) : List.of();
        if (!saying.isEmpty()) {
            return saying;
        }
        boolean ruling = the
                && head.isAny(STATE_BODIES)
                && discourse.lastSubject().stream().allMatch(Discourse::isFirm);
        if (ruling) {
            return discourse
                    .home()
                    .or(discourse::dateline)
                    .or(discourse::lastState)
                    .map(List::of)
                    .orElse(List.of());
        }
        if (it || the) {
            return discourse.lastSubject().size() == 1 ? discourse.lastSubject() : List.of();
        }
        return List.of();
    }

    private boolean isTheOfficial(NounPhrase phrase) {
        return clauses.words().get(phrase.head()).isAny(PartyFinder.PEOPLE)
                && clauses.words().get(phrase.from()).is("the")
                && phrase.to() - phrase.from() == 2;
    }

    /** Whether it means a person named before: "the minister" after "Defence Minister A". */
    boolean isSomebody(NounPhrase phrase) {
        return isTheOfficial(phrase)
                && somebody(clauses.words().get(phrase.head()))
                        .filter(person -> person.country().isPresent())
                        .isPresent();
    }

    private Optional<Party> somebody(Word noun) {
        return noun.isAny(GENERIC)
                ? discourse.people().last()
                : discourse.people().lastWith(noun.lower());
    }

    /** "The North", "the militia", "coalition jets": what was named more fully before. */
    private List<Party> called(NounPhrase phrase, Word head, Word first) {
        boolean bare = phrase.to() - phrase.from() == 2 && first.is("the");
        Optional<Party> envoy = bare ? discourse.called(head.lower()) : Optional.empty();
        if (envoy.isPresent()) {
            return List.of(envoy.get());
        }
        if (bare && Character.isUpperCase(head.text().charAt(0)) && HALVES.containsKey(head.lower())) {
            return HALVES.get(head.lower()).stream()
                    .flatMap(code -> discourse.named(code).stream())
                    .limit(1)
                    .toList();
        }
        if (head.isAny(ARMED) && (bare || phrase.to() - phrase.from() == 1)) {
            return discourse.lastArmed().map(List::of).orElse(List.of());
        }
        for (int i = phrase.from(); i < phrase.to(); i++) {
            Optional<Party> league = clauses.words().get(i).isAny(LEAGUES)
                    ? discourse.called(clauses.words().get(i).lower())
                    : Optional.empty();
            if (league.isPresent()) {
                return List.of(league.get());
            }
        }
        return List.of();
    }

    private List<Party> list(Optional<Party> party, boolean orSubject) {
        if (party.isPresent()) {
            return List.of(party.get());
        }
        return orSubject && discourse.lastSubject().size() == 1 ? discourse.lastSubject() : List.of();
    }

    /** "We" is the speaker's side; "our two countries" are both. */
    private List<Party> ours(NounPhrase phrase) {
        Optional<Party> speaker = discourse.speaker();
        Optional<String> code = speaker.flatMap(Party::country);
        if (code.isEmpty()) {
            return List.of();
        }
        String head = clauses.words().get(phrase.head()).lower();
        boolean both = reading.has(phrase, Set.of("two", "both")) || SHARED.contains(head);
        List<Party> parties = new ArrayList<>(List.of(speaker.get()));
        if (both) {
            discourse.other(code.get()).ifPresent(parties::add);
        }
        return parties;
    }
}
