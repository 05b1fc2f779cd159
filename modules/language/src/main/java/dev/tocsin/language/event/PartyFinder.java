package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.Clauses.Complement;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Mention;
import dev.tocsin.model.Mention.Kind;
import dev.tocsin.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The states and organisations that a phrase stands for: by name, by what belongs to it, or by what was said before. */
final class PartyFinder {
    static final WordLists WORDS = WordLists.load(PartyFinder.class, "parties.txt");
    private static final Set<String> ATTRIBUTES = WORDS.of("attributes");
    static final Set<String> PEOPLE = WORDS.of("people");
    static final Set<String> BODIES = WORDS.of("bodies");
    private static final Set<String> THINGS = WORDS.of("things");
    private static final Set<String> PEACEKEEPERS = WORDS.of("peacekeepers");
    static final Set<String> MADE = WORDS.of("made");
    private static final Set<String> ANIMATE = WORDS.of("animate");
    private static final String UN = "UN";
    private static final Set<String> ATTACHING = Set.of("of", "from", "in", "between", "at", "by");

    private final Reading reading;
    private final Clauses clauses;
    private final Discourse discourse;
    private final Anaphora anaphora;
    private final Descriptions descriptions;

    PartyFinder(Reading reading, Discourse discourse) {
        this.reading = reading;
        this.clauses = reading.clauses();
        this.discourse = discourse;
        this.anaphora = new Anaphora(reading, discourse);
        this.descriptions = new Descriptions(reading);
    }

    /** Those whom phrases without a name mean. */
    Anaphora anaphora() {
        return anaphora;
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
        Optional<Party> sender = named.isEmpty() ? sender(phrase) : Optional.empty();
        if (sender.isPresent()) {
            return List.of(sender.get());
        }
        boolean byName = reading.in(phrase).stream()
                .anyMatch(mention ->
                        canAct(mention) && Character.isUpperCase(mention.text().charAt(0)));
        boolean forces = !named.isEmpty() && named.stream().allMatch(PartyFinder::isOrgan);
        if (!named.isEmpty() && byName && !forces) {
            return named;
        }
        List<Party> attached = attached(phrase);
        if (!named.isEmpty()) {
            return attached.size() > named.size() ? attached : named;
        }
        if (!attached.isEmpty()) {
            return attached;
        }
        List<Party> members =
                animate(phrase) ? descriptions.members(phrase).map(this::named).orElse(List.of()) : List.of();
        if (!members.isEmpty()) {
            return members;
        }
        if (EuropeanUnion.is(phrase, clauses)) {
            return List.of(EuropeanUnion.party());
        }
        List<Party> meant = meant(phrase);
        return meant.isEmpty() ? anaphora.domestic(phrase) : meant;
    }

    /** "Warships of", of whichever state was named next to it. */
    private static boolean isOrgan(Party party) {
        return party.entity().filter(id -> id.startsWith("organ:")).isPresent();
    }

    /** "Peacekeepers", "the blue helmets" of no country: of the body that sends them, else of the UN, but for those whom somebody sends. */
    private Optional<Party> sender(NounPhrase phrase) {
        if (!clauses.words().get(phrase.head()).isAny(PEACEKEEPERS)) {
            return Optional.empty();
        }
        Optional<Party> named = discourse.named(UN).or(discourse::lastOrganisation);
        boolean sent = clauses.verbGroups().stream()
                .anyMatch(verb -> clauses.object(verb).contains(phrase));
        return named.isEmpty() && !sent ? Optional.of(Parties.unnamed(UN, Optional.of(UN))) : named;
    }

    /** Whose it is by what was said before. */
    private List<Party> meant(NounPhrase phrase) {
        Optional<Party> ruled =
                anaphora.lands().isRuler(phrase) ? anaphora.lands().actedOn(phrase) : Optional.empty();
        Optional<Party> pointed = ruled.or(() -> Vessels.navy(phrase, reading));
        if (pointed.isPresent()) {
            return List.of(pointed.get());
        }
        Optional<Party> owner = discourse.ownerOf(reading.index(), phrase);
        return owner.isPresent() && !anaphora.isSomebody(phrase)
                ? List.of(Parties.unnamed(reading.words(phrase), owner.get().country()))
                : anaphora.meant(phrase);
    }

    /** Whether a name or a nationality in the phrase itself tells its country. */
    boolean tellsCountry(NounPhrase phrase) {
        return reading.in(phrase).stream()
                .anyMatch(mention -> canAct(mention) && mention.country().isPresent());
    }

    /** Whether it is a state's name and no more. */
    boolean isBareState(NounPhrase phrase) {
        List<Mention> mentions = reading.in(phrase);
        return mentions.size() == 1
                && mentions.get(0).kind() == Kind.LOCATION
                && mentions.get(0).end() >= reading.end(phrase)
                && phrase.to() - 1 == phrase.head();
    }

    /** Without what was said before. */
    List<Party> namedOrAttached(NounPhrase phrase) {
        List<Party> named = named(phrase);
        return named.isEmpty() ? attached(phrase) : named;
    }

    /** "Both countries", "the two sides". */
    boolean isPair(NounPhrase phrase) {
        return anaphora.pairs().isPair(phrase) && named(phrase).isEmpty();
    }

    static String singular(String noun) {
        return noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    }

    boolean names(NounPhrase phrase) {
        return !named(phrase).isEmpty();
    }

    /** Only what the phrase itself names. */
    List<Party> named(NounPhrase phrase) {
        List<Mention> mentions = reading.in(phrase).stream()
                .filter(mention -> canAct(mention) && !anaphora.lands().isFormer(mention))
                .filter(mention -> !descriptions.describes(mention, phrase))
                .toList();
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
            boolean told =
                    several && attribute(mention) || EuropeanUnion.isOfSome(mention, head) || isMaker(mention, head);
            if (party.country().isPresent() && !told) {
                parties.add(party);
            }
        }
        List<Party> distinct = Parties.distinct(parties);
        boolean coordinated = reading.has(phrase, Set.of("and", "&", "-", ",", "or", "plus"));
        return distinct.size() > 1 && !coordinated && atHead.isEmpty() ? distinct.subList(0, 1) : distinct;
    }

    /** "Antonov planes": of whoever flies them. */
    private static boolean isMaker(Mention mention, Word head) {
        return mention.sector().equals("BUS") && mention.end() < head.start() && head.isAny(MADE);
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
        boolean pronoun = anaphora.isPronoun(first);
        return found.isEmpty() && pronoun && phrase.to() - phrase.from() > 1
                ? anaphora.byPronoun(phrase, first)
                : found;
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
        Optional<String> country = mention.country().isEmpty() && EuropeanUnion.isPart(mention.text())
                        || mention.text().equals("European")
                ? Optional.of("EU")
                : mention.country();
        Optional<String> office = mention.office();
        if (mention.kind() == Kind.PERSON) {
            Optional<Party> known = discourse.people().known(mention.text());
            for (Mention other : beside) {
                country = country.isPresent() || other.equals(mention) ? country : other.country();
                office = office.isPresent() || other.kind() != Kind.OFFICE ? office : Optional.of(other.name());
            }
            country = country.isPresent() ? country : known.flatMap(Party::country);
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
            boolean speaksFor = complement.preposition().equals("for")
                    && clauses.words().get(phrase.head()).lower().startsWith("spokes");
            boolean visited = complement.preposition().equals("by")
                    && Lands.isLand(clauses.words().get(phrase.head()).lower());
            if (!adjacent
                    || visited
                    || !ATTACHING.contains(complement.preposition()) && !speaksFor
                    || local && !animate(phrase)) {
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

    /** Whether it is of people, of where they live or of somebody by name. */
    boolean isAlive(NounPhrase phrase) {
        if (clauses.words().get(phrase.head()).is("opposition")) {
            return true;
        }
        boolean body = clauses.words().get(phrase.head()).isAny(BODIES);
        return animate(phrase) && !body
                || reading.in(phrase).stream()
                        .anyMatch(mention -> mention.kind() == Kind.PERSON || mention.kind() == Kind.OFFICE);
    }

    private boolean animate(NounPhrase phrase) {
        String head = clauses.words().get(phrase.head()).lower();
        String singular = head.endsWith("s") ? head.substring(0, head.length() - 1) : head;
        return PEOPLE.contains(singular) || BODIES.contains(singular) || ANIMATE.contains(singular);
    }
}
