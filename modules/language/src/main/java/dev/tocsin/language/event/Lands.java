package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Mention;
import dev.tocsin.model.Party;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which state "the country", "the regime", "the kingdom", "the oil-rich emirate" means. */
final class Lands {
    private static final WordLists REALMS = WordLists.load(Lands.class, "realms.txt");
    private static final Set<String> LANDS =
            Set.of("country", "nation", "kingdom", "republic", "emirate", "sultanate", "archipelago");
    private static final Set<String> RULERS = Set.of("regime", "junta");
    private static final Set<String> DESCRIBED = Set.of("state", "island", "archipelago", "neighbour", "neighbor");
    private static final Set<String> FORMER = Set.of("former", "ex", "onetime");
    private static final Set<String> GONE = Set.of("SUN", "YUG", "SCG", "CSK");
    private static final Set<String> NEIGHBOURS = Set.of("neighbour", "neighbor");
    private static final Set<String> FELLOWS = Set.of("ally", "partner");
    private static final Set<String> OWNERS = Set.of("its", "the");
    private static final Set<String> POINTING = Set.of("the", "this", "that");
    private static final int LONGEST = 4;

    private final Reading reading;
    private final Clauses clauses;
    private final Discourse discourse;

    Lands(Reading reading, Discourse discourse) {
        this.reading = reading;
        this.clauses = reading.clauses();
        this.discourse = discourse;
    }

    /** Whether a noun is of a state of whatever kind. */
    static boolean isLand(String noun) {
        return LANDS.contains(noun);
    }

    /** Whether a phrase is of those who rule a state, as others call them. */
    boolean isRuler(NounPhrase phrase) {
        return RULERS.contains(clauses.words().get(phrase.head()).lower());
    }

    /** "The kingdom": the one of those that are kingdoms that was named last. */
    Optional<Party> realm(NounPhrase phrase) {
        String head = clauses.words().get(phrase.head()).lower();
        boolean pointing = clauses.words().get(phrase.from()).isAny(POINTING) && phrase.to() - phrase.from() <= LONGEST;
        Set<String> codes = pointing && REALMS.has(head) ? REALMS.of(head) : Set.of();
        return codes.isEmpty()
                ? Optional.empty()
                : before(phrase)
                        .filter(party -> party.country().filter(codes::contains).isPresent())
                        .or(() -> discourse.states().foremostOf(codes, discourse::weight));
    }

    /** "Imposed sanctions on the country": on the one that the sentence before names, not on him who imposes them. */
    Optional<Party> actedOn(NounPhrase phrase) {
        String head = clauses.words().get(phrase.head()).lower();
        boolean ruler = RULERS.contains(head);
        boolean plain = clauses.words().get(phrase.from()).is("the") && (ruler || LANDS.contains(head));
        boolean acted =
                (plain || isDescribed(phrase)) && clauses.verbAfter(phrase).isEmpty();
        Set<String> named = clauses.verbGroups().stream()
                .filter(group -> group.to() <= phrase.from())
                .reduce((one, later) -> later)
                .map(group -> Parties.codes(acting(group, isDescribed(phrase))))
                .orElse(Set.of());
        Set<String> acting = named.isEmpty() && ruler ? Parties.codes(discourse.lastSubject()) : named;
        if (!acted || acting.isEmpty()) {
            return Optional.empty();
        }
        Optional<Party> here = before(phrase)
                .filter(party -> ruler)
                .filter(party -> party.country().filter(acting::contains).isEmpty());
        return here.or(() -> discourse.states().recent(acting));
    }

    /** "The former Soviet republic": one of those that were part of what is no more. */
    boolean isFormer(Mention mention) {
        return mention.country().filter(GONE::contains).isPresent()
                && clauses.words().stream()
                        .anyMatch(word -> word.end() < mention.start()
                                && word.end() >= mention.start() - 2
                                && word.isAny(FORMER));
    }

    /** "The small desert state", "its northern neighbour". */
    private boolean isDescribed(NounPhrase phrase) {
        Word head = clauses.words().get(phrase.head());
        Word first = clauses.words().get(phrase.from());
        boolean described = first.is("the") && phrase.to() - phrase.from() > 2 && head.isAny(DESCRIBED);
        return described || first.isAny(OWNERS) && head.isAny(NEIGHBOURS) || first.is("its") && head.isAny(FELLOWS);
    }

    /** The state that the sentence itself names last before the phrase. */
    private Optional<Party> before(NounPhrase phrase) {
        int start = reading.start(phrase);
        PartyFinder finder = new PartyFinder(reading, discourse);
        return reading.mentions().stream()
                .filter(mention -> mention.end() <= start)
                .filter(mention ->
                        mention.kind() == Mention.Kind.LOCATION || mention.kind() == Mention.Kind.NATIONALITY)
                .map(mention -> finder.party(mention, List.of()))
                .filter(Discourse::isState)
                .reduce((one, later) -> later);
    }

    /** @param meant whether also those who are not named */
    private List<Party> acting(VerbGroup group, boolean meant) {
        PartyFinder finder = new PartyFinder(reading, discourse);
        return clauses.subject(group).stream()
                .flatMap(subject -> (meant ? finder.of(subject) : finder.named(subject)).stream())
                .toList();
    }
}
