package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Mention;
import dev.tocsin.model.Party;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Makes the names of a sentence known before its acts are read. */
final class Introduction {
    private static final WordLists WORDS = WordLists.load(Homeland.class, "homeland.txt");
    private static final Set<String> COUNTERPARTS = WORDS.of("counterparts");
    private static final Set<String> ENVOYS = WORDS.of("envoys");
    private static final Set<String> INSTITUTIONS = WORDS.of("institutions");
    private static final Set<String> OFFICES = WORDS.of("offices");
    private static final Set<String> BRANCHES = WORDS.of("branches");
    private static final Set<String> TITLE_LINKS = Set.of("of", "for", "in", "to");
    private static final int LONGEST_TITLE = 3;

    private final Reading reading;
    private final Clauses clauses;
    private final Discourse discourse;
    private final PartyFinder finder;
    private final Homeland homeland;
    private final Vessels vessels;

    private Introduction(Reading reading, Discourse discourse) {
        this.reading = reading;
        this.clauses = reading.clauses();
        this.discourse = discourse;
        this.finder = new PartyFinder(reading, discourse);
        this.homeland = new Homeland(reading, discourse, finder);
        this.vessels = new Vessels(reading, discourse, finder);
    }

    static void of(Reading reading, Discourse discourse) {
        new Introduction(reading, discourse).introduce();
    }

    private void introduce() {
        Set<Integer> leading = new HashSet<>();
        for (VerbGroup group : clauses.verbGroups()) {
            clauses.subject(group).forEach(phrase -> leading.add(phrase.chunk()));
        }
        for (NounPhrase phrase : clauses.nounPhrases()) {
            List<Mention> mentions = reading.in(phrase);
            Optional<NounPhrase> title = title(phrase);
            boolean leads = leading.contains(phrase.chunk())
                    || title.filter(before -> leading.contains(before.chunk())).isPresent();
            for (Mention mention : mentions) {
                Party party = finder.party(mention, mentions);
                if (mention.kind() == Mention.Kind.PERSON) {
                    party = inCountry(party, phrase, title, mention.sector());
                    discourse.people().add(mention, party, leads);
                }
                discourse.heard(party);
            }
            named(phrase, Anaphora.LEAGUES);
            named(phrase, ENVOYS);
            vessels.introduce(phrase);
            official(phrase);
            belongs(phrase);
        }
    }

    /** "A UN spokesman": whom "the spokesman" means from now on. */
    private void official(NounPhrase phrase) {
        Word head = clauses.words().get(phrase.head());
        List<Party> named = head.isAny(OFFICES) ? finder.named(phrase) : List.of();
        if (named.size() == 1) {
            discourse.people().official(head.lower(), named.get(0));
        }
    }

    /** "The army", "a government spokeswoman", "police": of whom they are where nothing beside them tells. */
    private void belongs(NounPhrase phrase) {
        Word head = clauses.words().get(phrase.head());
        Word first = clauses.words().get(phrase.from());
        boolean bare = first.isAny(Set.of("the", "a", "an")) || first.index() == phrase.head();
        boolean institution = head.isAny(INSTITUTIONS) || head.isAny(OFFICES);
        if (institution
                && !isTitle(phrase)
                && (bare || startsWithMinistry(phrase))
                && finder.namedOrAttached(phrase).isEmpty()) {
            homeland.of(phrase, phrase, "").ifPresent(state -> discourse.belongs(reading.index(), phrase, state));
        }
    }

    /** "The minister of defence, A": A's own title, read with the name. */
    private boolean isTitle(NounPhrase phrase) {
        return clauses.nounPhrases().stream()
                .filter(name -> name.from() > phrase.to())
                .anyMatch(name -> title(name).filter(phrase::equals).isPresent());
    }

    /** "Defence ministry sources", "Foreign Minister": with nothing but the branch before the noun. */
    private boolean startsWithMinistry(NounPhrase phrase) {
        return clauses.words().get(phrase.from()).isAny(BRANCHES);
    }

    /** The person with the country that what stands beside the name tells, or else what goes before. */
    private Party inCountry(Party person, NounPhrase phrase, Optional<NounPhrase> title, String sector) {
        if (person.country().isPresent()) {
            return person;
        }
        Optional<Party> told = title.flatMap(this::ofTitle)
                .or(() -> explained(phrase).flatMap(this::ofTitle))
                .or(() -> first(finder.of(phrase)));
        boolean official = person.office().isPresent() || title.isPresent();
        if (told.isEmpty() && official) {
            told = sector.equals("IGO") && discourse.lastOrganisation().isPresent()
                    ? discourse.lastOrganisation()
                    : homeland.of(title.orElse(phrase), phrase, person.office().orElse(""));
        }
        return new Party(
                person.text(),
                person.entity(),
                person.name(),
                told.flatMap(Party::country),
                person.office(),
                person.sector());
    }

    private static Optional<Party> first(List<Party> parties) {
        return parties.stream().findFirst();
    }

    /** Of whom an office is; a counterpart or a host of him who was named just before is of the other state. */
    private Optional<Party> ofTitle(NounPhrase title) {
        boolean other = clauses.words().get(title.head()).isAny(COUNTERPARTS);
        if (!other || finder.names(title)) {
            return first(finder.of(title));
        }
        return clauses.nounPhrases().stream()
                .filter(phrase -> phrase.to() <= title.from() && isPerson(phrase))
                .flatMap(phrase -> finder.named(phrase).stream())
                .filter(Discourse::isState)
                .reduce((one, later) -> later)
                .or(() -> discourse.lastSubject().stream().findFirst())
                .flatMap(Party::country)
                .flatMap(discourse::other);
    }

    private boolean isPerson(NounPhrase phrase) {
        return reading.in(phrase).stream()
                .anyMatch(
                        mention -> mention.kind() == Mention.Kind.PERSON || mention.kind() == Mention.Kind.NATIONALITY);
    }

    /** "The coalition's spokesman, Colonel A", "the minister of defence of Chad, A": what stands before the comma. */
    private Optional<NounPhrase> title(NounPhrase name) {
        int comma = name.from() - 1;
        boolean person = reading.in(name).stream().anyMatch(mention -> mention.kind() == Mention.Kind.PERSON);
        if (comma <= 0 || !person || !clauses.words().get(comma).is(",")) {
            return Optional.empty();
        }
        Optional<NounPhrase> title = ending(comma);
        for (int i = 0; i < LONGEST_TITLE && title.isPresent() && !isOffice(title.get()); i++) {
            int link = title.get().from() - 1;
            boolean linked = TITLE_LINKS.contains(clauses.prepositionBefore(title.get()));
            title = linked ? ending(link) : Optional.empty();
        }
        return title.filter(this::isOffice);
    }

    private Optional<NounPhrase> ending(int at) {
        return clauses.nounPhrases().stream()
                .filter(phrase -> phrase.to() == at)
                .findFirst();
    }

    private boolean isOffice(NounPhrase phrase) {
        Word head = clauses.words().get(phrase.head());
        return PartyFinder.namesPerson(head.lower()) || head.isAny(COUNTERPARTS);
    }

    /** "A, president of the miners' union": what stands after the comma. */
    private Optional<NounPhrase> explained(NounPhrase name) {
        boolean comma = name.to() < clauses.words().size()
                && clauses.words().get(name.to()).is(",");
        Predicate<NounPhrase> next = phrase -> phrase.from() == name.to() + 1;
        return comma
                ? clauses.nounPhrases().stream()
                        .filter(next.and(this::isOffice))
                        .findFirst()
                : Optional.empty();
    }

    /** "The Saudi-led coalition", "the Polish ambassador": whom the noun alone means from now on. */
    private void named(NounPhrase phrase, Set<String> nouns) {
        Word head = clauses.words().get(phrase.head());
        List<Party> named = head.isAny(nouns) ? finder.named(phrase) : List.of();
        if (named.size() == 1) {
            discourse.called(head.lower(), named.get(0));
        }
    }
}
