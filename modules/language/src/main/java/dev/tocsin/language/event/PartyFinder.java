package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.Clauses.Complement;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.model.Mention;
import dev.tocsin.model.Mention.Kind;
import dev.tocsin.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The states and organisations that a phrase stands for: by name, by what belongs to it, or by what was said before. */
final class PartyFinder {
    private static final Set<String> ATTRIBUTES = Set.of(
            "backed",
            "led",
            "made",
            "built",
            "born",
            "occupied",
            "controlled",
            "supplied",
            "funded",
            "aligned",
            "brokered",
            "mediated",
            "designed",
            "origin",
            "allied",
            "era",
            "sponsored",
            "supported",
            "linked",
            "speaking",
            "annexed",
            "style",
            "held",
            "friendly",
            "based");
    private static final Set<String> HE = Set.of("he", "she", "him", "her", "his");
    private static final Set<String> IT = Set.of("it", "its", "itself");
    private static final Set<String> THEY = Set.of("they", "them", "their", "themselves");
    private static final Set<String> WE = Set.of("we", "us", "our", "i", "my", "me", "ours", "ourselves");
    private static final Set<String> PAIRS = Set.of(
            "two",
            "both",
            "sides",
            "pair",
            "duo",
            "trio",
            "three",
            "four",
            "neighbours",
            "neighbors",
            "allies",
            "parties");
    private static final Set<String> PAIR_HEADS = Set.of(
            "countries",
            "sides",
            "nations",
            "states",
            "navies",
            "armies",
            "militaries",
            "forces",
            "leaders",
            "ministers",
            "presidents",
            "governments",
            "neighbours",
            "neighbors",
            "allies",
            "men",
            "women",
            "delegations",
            "parties",
            "partners",
            "diplomats",
            "officials",
            "counterparts",
            "generals",
            "chiefs",
            "capitals",
            "trio",
            "ministries",
            "two",
            "both",
            "powers",
            "pair",
            "premiers",
            "three",
            "four",
            "commanders",
            "air");
    private static final Set<String> PEOPLE = Set.of(
            "minister",
            "president",
            "official",
            "secretary",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "premier",
            "chancellor",
            "general",
            "commander",
            "leader",
            "diplomat",
            "envoy",
            "ambassador",
            "chief",
            "officer",
            "lawmaker",
            "admiral",
            "politician",
            "statesman",
            "visitor",
            "king",
            "prince");
    private static final Set<String> BODIES = Set.of(
            "country",
            "nation",
            "kingdom",
            "republic",
            "government",
            "ministry",
            "island",
            "city-state",
            "army",
            "military",
            "navy",
            "state",
            "emirate",
            "sultanate",
            "administration",
            "army's",
            "bloc",
            "alliance",
            "organisation",
            "organization",
            "body",
            "union",
            "regime",
            "junta",
            "council",
            "agency");
    private static final Set<String> PAIR_OWNERS =
            Set.of("countries", "sides", "nations", "states", "neighbours", "neighbors", "allies", "governments");
    private static final Set<String> UNIONS =
            Set.of("bloc", "alliance", "council", "union", "organisation", "organization");
    private static final Set<String> COUNTERPARTS =
            Set.of("counterpart", "counterparts", "opposite", "colleague", "host", "hosts");
    private static final Set<String> THINGS = Set.of(
            "move",
            "decision",
            "economy",
            "policy",
            "language",
            "market",
            "ties",
            "relations",
            "cooperation",
            "agreement",
            "history",
            "support",
            "approach",
            "interest",
            "interests",
            "security",
            "sanctions",
            "trade",
            "exports",
            "relationship",
            "role",
            "influence",
            "growth",
            "currency",
            "plan",
            "plans",
            "attack",
            "attacks",
            "war",
            "invasion",
            "action",
            "actions",
            "law",
            "border",
            "territory",
            "waters",
            "airspace",
            "capital",
            "city",
            "election",
            "elections",
            "budget",
            "spending",
            "weapons",
            "arms",
            "refusal",
            "failure",
            "proposal",
            "offer",
            "visit",
            "statement",
            "response",
            "position",
            "stance",
            "commitment",
            "purchase",
            "deal");
    private static final Set<String> ANIMATE = Set.of(
            "protester",
            "soldier",
            "troop",
            "rebel",
            "worker",
            "student",
            "police",
            "court",
            "authoritie",
            "force",
            "crowd",
            "demonstrator",
            "people",
            "resident",
            "farmer",
            "gunman",
            "gunmen",
            "militant",
            "prosecutor",
            "thousand",
            "hundred",
            "activist",
            "insurgent",
            "jihadist",
            "embassy",
            "parliament",
            "citizen",
            "civilian",
            "base",
            "airport",
            "village",
            "town",
            "position",
            "target",
            "camp",
            "convoy",
            "hospital",
            "port",
            "house",
            "building",
            "consulate",
            "site",
            "facility",
            "headquarter",
            "villager",
            "journalist");
    private static final Set<String> DOMESTIC = Set.of(
            "police",
            "army",
            "military",
            "soldier",
            "troop",
            "officer",
            "authoritie",
            "protester",
            "demonstrator",
            "opposition",
            "parliament",
            "crowd",
            "government");
    private static final Set<String> COMPANIONS = Set.of(
            "partner",
            "ally",
            "allie",
            "country",
            "countrie",
            "state",
            "nation",
            "leader",
            "power",
            "neighbour",
            "capital");
    private static final Set<String> ATTACHING = Set.of("of", "from", "in", "between", "at", "by");

    private final Reading reading;
    private final Clauses clauses;
    private final Discourse discourse;

    PartyFinder(Reading reading, Discourse discourse) {
        this.reading = reading;
        this.clauses = reading.clauses();
        this.discourse = discourse;
    }

    /** Whether a noun is of a person in office: "minister", "official". */
    static boolean namesPerson(String noun) {
        return PEOPLE.contains(noun);
    }

    List<Party> of(List<NounPhrase> phrases) {
        List<Party> parties = new ArrayList<>();
        phrases.forEach(phrase -> parties.addAll(of(phrase)));
        return Parties.distinct(parties);
    }

    /** Named in the phrase, else attached to it, else meant by it. */
    List<Party> of(NounPhrase phrase) {
        List<Party> named = named(phrase);
        boolean byName = reading.in(phrase).stream()
                .anyMatch(mention ->
                        canAct(mention) && Character.isUpperCase(mention.text().charAt(0)));
        if (!named.isEmpty() && byName) {
            return named;
        }
        List<Party> attached = attached(phrase);
        if (!named.isEmpty()) {
            return attached.size() > named.size() ? attached : named;
        }
        if (!attached.isEmpty()) {
            return attached;
        }
        List<Party> meant = meant(phrase);
        return meant.isEmpty() ? domestic(phrase) : meant;
    }

    /** "The police", "protesters" in an article about one country: theirs. */
    List<Party> domestic(NounPhrase phrase) {
        Word head = clauses.words().get(phrase.head());
        boolean inside = DOMESTIC.contains(singular(head.lower()));
        boolean forces = head.is("forces")
                && phrase.head() > 0
                && clauses.words().get(phrase.head() - 1).is("security");
        return inside || forces ? discourse.home().map(List::of).orElse(List.of()) : List.of();
    }

    /** "Both countries", "the two sides". */
    boolean isPair(NounPhrase phrase) {
        return phraseHas(phrase, PAIR_OWNERS)
                && phraseHas(phrase, PAIRS)
                && named(phrase).isEmpty();
    }

    private static String singular(String noun) {
        return noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    }

    boolean names(NounPhrase phrase) {
        return !named(phrase).isEmpty();
    }

    /** Only what the phrase itself names. */
    List<Party> named(NounPhrase phrase) {
        List<Mention> mentions =
                reading.in(phrase).stream().filter(PartyFinder::canAct).toList();
        Word head = clauses.words().get(phrase.head());
        List<Mention> atHead = mentions.stream()
                .filter(mention -> mention.start() < head.end() && mention.end() > head.start())
                .filter(mention -> Character.isUpperCase(mention.text().charAt(0)))
                .filter(mention -> party(mention, mentions).country().isPresent())
                .toList();
        List<Mention> chosen = atHead.isEmpty() ? mentions : atHead;
        boolean several = chosen.size() > 1;
        List<Party> parties = new ArrayList<>();
        for (Mention mention : chosen) {
            Party party = party(mention, mentions);
            boolean told = several && attribute(mention) || isCompanion(mention, head);
            if (party.country().isPresent() && !told) {
                parties.add(party);
            }
        }
        List<Party> distinct = Parties.distinct(parties);
        boolean coordinated = phraseHas(phrase, Set.of("and", "&", "-", ",", "or", "plus"));
        return distinct.size() > 1 && !coordinated && atHead.isEmpty() ? distinct.subList(0, 1) : distinct;
    }

    /** "European partners" are some states, not the union. */
    private static boolean isCompanion(Mention mention, Word head) {
        return mention.text().equals("European") && COMPANIONS.contains(singular(head.lower()));
    }

    /** Whether a name in the phrase only tells of a thing that can't act: "Vietnam's move". */
    boolean isThing(NounPhrase phrase) {
        Word head = clauses.words().get(phrase.head());
        return head.isAny(THINGS) && reading.in(phrase).stream().noneMatch(mention -> mention.end() > head.start());
    }

    /** Nationalities and possessors in the phrase, before its head. */
    List<Party> modifiers(NounPhrase phrase) {
        int head = clauses.words().get(phrase.head()).start();
        List<Mention> mentions = reading.in(phrase);
        List<Party> found = Parties.distinct(mentions.stream()
                .filter(mention -> mention.start() < head && canAct(mention))
                .map(mention -> party(mention, mentions))
                .toList());
        Word first = clauses.words().get(phrase.from());
        boolean pronoun = first.isAny(HE) || first.isAny(IT) || first.isAny(THEY) || first.isAny(WE);
        return found.isEmpty() && pronoun && phrase.to() - phrase.from() > 1 ? byPronoun(phrase, first) : found;
    }

    private boolean phraseHas(NounPhrase phrase, Set<String> words) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (clauses.words().get(i).isAny(words)) {
                return true;
            }
        }
        return false;
    }

    /** "Russian" in "Russian-backed": tells of the noun, is not the party. */
    private boolean attribute(Mention mention) {
        for (Word word : clauses.words()) {
            if (word.start() >= mention.end()) {
                boolean hyphen =
                        word.is("-") && word.index() + 1 < clauses.words().size();
                Word next = hyphen ? clauses.words().get(word.index() + 1) : word;
                return next.isAny(ATTRIBUTES)
                        || ATTRIBUTES.stream().anyMatch(each -> next.lower().endsWith("-" + each));
            }
        }
        return false;
    }

    private static boolean canAct(Mention mention) {
        return mention.kind() == Kind.PERSON
                || mention.kind() == Kind.ORGANISATION
                || mention.kind() == Kind.LOCATION
                || mention.kind() == Kind.NATIONALITY
                || mention.kind() == Kind.OFFICE
                || mention.text().equals("European");
    }

    /** A person without a country of its own gets that of the nationality or country beside it. */
    Party party(Mention mention, List<Mention> beside) {
        Optional<String> country = mention.country().isEmpty() && mention.text().startsWith("European ")
                        || mention.text().equals("European")
                ? Optional.of("EU")
                : mention.country();
        Optional<String> office = mention.office();
        if (mention.kind() == Kind.PERSON) {
            Optional<Party> known = discourse.known(mention.text());
            for (Mention other : beside) {
                country = country.isPresent() || other.equals(mention) ? country : other.country();
                office = office.isPresent() || other.kind() != Kind.OFFICE ? office : Optional.of(other.name());
            }
            country = country.isPresent() ? country : known.flatMap(Party::country);
            if (country.isEmpty()
                    && office.isPresent()
                    && discourse.lastSubject().size() == 1) {
                country = discourse.lastSubject().get(0).country();
            }
            office = office.isPresent() ? office : known.flatMap(Party::office);
        }
        return new Party(mention.text(), mention.entity(), mention.name(), country, office, mention.sector());
    }

    private List<Party> attached(NounPhrase phrase) {
        List<Complement> complements = clauses.complements(phrase.to() - 1);
        int next = phrase.to();
        for (Complement complement : complements) {
            NounPhrase first = complement.phrases().get(0);
            boolean adjacent = first.from() - 1 <= next;
            boolean local = complement.preposition().equals("in")
                    || complement.preposition().equals("at");
            if (!adjacent || !ATTACHING.contains(complement.preposition()) || local && !animate(phrase)) {
                break;
            }
            List<Party> parties = new ArrayList<>();
            for (NounPhrase each : complement.phrases()) {
                List<Party> own = named(each);
                parties.addAll(own.isEmpty() ? meant(each) : own);
            }
            if (!parties.isEmpty()) {
                return Parties.distinct(parties);
            }
            next = complement.phrases().get(complement.phrases().size() - 1).to();
        }
        return List.of();
    }

    private List<Party> byPronoun(NounPhrase phrase, Word first) {
        if (first.isAny(WE)) {
            return ours(phrase);
        }
        if (first.isAny(HE)) {
            return list(discourse.lastPerson().filter(person -> person.country().isPresent()), true);
        }
        return first.isAny(THEY) || discourse.lastSubject().size() == 1 ? discourse.lastSubject() : List.of();
    }

    private boolean animate(NounPhrase phrase) {
        String head = clauses.words().get(phrase.head()).lower();
        String singular = head.endsWith("s") ? head.substring(0, head.length() - 1) : head;
        return PEOPLE.contains(singular) || BODIES.contains(singular) || ANIMATE.contains(singular);
    }

    /** Pronouns and definite descriptions. */
    private List<Party> meant(NounPhrase phrase) {
        Word head = clauses.words().get(phrase.head());
        Word first = clauses.words().get(phrase.from());
        if (first.isAny(WE)) {
            return ours(phrase);
        }
        boolean pair = head.isAny(PAIR_HEADS) && (phraseHas(phrase, PAIRS) || first.isAny(THEY));
        if (first.is("all")
                && head.isAny(Set.of("sides", "parties"))
                && discourse.home().isPresent()) {
            return List.of(discourse.home().get());
        }
        if (pair || isPair(phrase)) {
            return discourse.pair();
        }
        if (first.isAny(HE) && phrase.to() - phrase.from() == 1
                || head.isAny(PEOPLE) && first.is("the") && phrase.to() - phrase.from() == 2) {
            return list(discourse.lastPerson().filter(person -> person.country().isPresent()), true);
        }
        boolean office = head.isAny(PEOPLE) || reading.in(phrase).stream().anyMatch(each -> each.kind() == Kind.PERSON);
        boolean owned = first.isAny(HE) || first.isAny(IT) || first.isAny(THEY);
        if (owned && office && phrase.to() - phrase.from() > 1 && !phraseHas(phrase, COUNTERPARTS)) {
            return byPronoun(phrase, first);
        }
        if (phraseHas(phrase, COUNTERPARTS) && discourse.lastSubject().size() == 1) {
            return list(discourse.lastSubject().get(0).country().flatMap(discourse::other), false);
        }
        if (first.isAny(THEY) && phrase.to() - phrase.from() == 1) {
            return discourse.lastSubject();
        }
        boolean body = head.isAny(BODIES) && first.is("the") && phrase.to() - phrase.from() <= 3;
        boolean it = first.isAny(IT) && (phrase.to() - phrase.from() == 1 || head.isAny(BODIES));
        boolean union = head.isAny(UNIONS) && (first.is("the") || it) && phrase.to() - phrase.from() == 2;
        if (union && discourse.lastOrganisation().isPresent()) {
            return List.of(discourse.lastOrganisation().get());
        }
        if (it || body) {
            return discourse.lastSubject().size() == 1 ? discourse.lastSubject() : List.of();
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
        boolean both = phraseHas(phrase, Set.of("two", "both"))
                || Set.of(
                                "countries",
                                "nations",
                                "peoples",
                                "ministries",
                                "navies",
                                "armies",
                                "militaries",
                                "states",
                                "relations",
                                "ties",
                                "cooperation",
                                "partnership",
                                "friendship",
                                "relationship",
                                "alliance")
                        .contains(head);
        List<Party> parties = new ArrayList<>(List.of(speaker.get()));
        if (both) {
            discourse.other(code.get()).ifPresent(parties::add);
        }
        return parties;
    }
}
