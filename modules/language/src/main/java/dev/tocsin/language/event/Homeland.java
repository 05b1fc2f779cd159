package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.Clauses.Complement;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Mention;
import dev.tocsin.model.Party;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Of which state an official is whose words name none ("Defence Minister A"): the place where he speaks, the state whose
 * plans he tells, the one that has just spoken, that of the dateline, and never one to which he does something himself.
 */
final class Homeland {
    private static final WordLists WORDS = WordLists.load(Homeland.class, "homeland.txt");
    static final Set<String> SPEECH = WORDS.of("speech");
    private static final Set<String> MEETING = WORDS.of("meeting");
    private static final Set<String> REPLYING = WORDS.of("replying");
    private static final Set<String> COUNTERPARTS = WORDS.of("counterparts");
    private static final Set<String> ARRIVAL = WORDS.of("arrival");
    private static final Set<String> MEDIA = WORDS.of("media");
    private static final Set<String> OWN = WORDS.of("own");
    private static final Set<String> PLANS = WORDS.of("plans");
    private static final Set<String> TOWARDS = Set.of("on", "to", "with", "against", "from", "about");
    private static final Set<String> WITHIN = Set.of("in", "at");
    private static final Set<String> JOINING = Set.of("and", ";", "while");
    /** Where nobody is called so: secretaries lead the departments of the United States. */
    private static final String NO_MINISTERS = "USA";

    /** Whose councils only the ministers of their members sit in. */
    private static final Set<String> UNIONS = Set.of("EU", "NATO", "UN");

    private static final int OPENING = 3;

    private final Reading reading;
    private final Clauses clauses;
    private final Discourse discourse;
    private final PartyFinder finder;

    Homeland(Reading reading, Discourse discourse, PartyFinder finder) {
        this.reading = reading;
        this.clauses = reading.clauses();
        this.discourse = discourse;
        this.finder = finder;
    }

    /**
     * @param title where it stands apart from the name; the same otherwise
     * @param office by which the official is called
     */
    Optional<Party> of(NounPhrase title, NounPhrase official, String office) {
        List<VerbGroup> doing = clauses.verbGroups().stream()
                .filter(group -> clauses.subject(group).contains(official)
                        || clauses.subject(group).contains(title))
                .toList();
        List<VerbGroup> meeting = clauses.verbGroups().stream()
                .filter(group -> clauses.words().get(group.head()).isAny(MEETING)
                        && (clauses.object(group).contains(official)
                                || clauses.object(group).contains(title)))
                .toList();
        Set<String> others = others(doing, meeting, office);
        boolean person = reading.in(official).stream()
                .anyMatch(mention -> mention.kind() == Mention.Kind.PERSON || mention.kind() == Mention.Kind.OFFICE);
        boolean guest = office.contains("mbassador");
        Stream<Supplier<Optional<Party>>> ways = Stream.of(
                () -> placeOfSpeech(official, doing, meeting),
                () -> planner(official, doing),
                () -> person ? speakingBefore(official) : Optional.empty(),
                () -> person ? discourse.reacting() : Optional.empty(),
                () -> guest ? Optional.empty() : discourse.dateline(),
                () -> guest ? discourse.lastState() : discourse.home(),
                () -> discourse.lastSubject().stream()
                        .filter(party -> Discourse.isState(party) && !Discourse.isFirm(party))
                        .findFirst(),
                discourse::lastState);
        return ways.map(Supplier::get)
                .flatMap(Optional::stream)
                .filter(party -> party.country()
                        .filter(code -> others.contains(code) || office.contains("Minister") && UNIONS.contains(code))
                        .isEmpty())
                .findFirst()
                .or(() -> others.stream()
                        .filter(code -> discourse.named(code).isPresent())
                        .findFirst()
                        .flatMap(discourse::other))
                .or(() -> person && !others.isEmpty() ? discourse.only(others) : Optional.empty())
                .filter(party -> party.country().filter(others::contains).isEmpty());
    }

    /** "Said in Riga", "in Riga a spokesman said". */
    private Optional<Party> placeOfSpeech(NounPhrase official, List<VerbGroup> doing, List<VerbGroup> meeting) {
        Stream<NounPhrase> after = Stream.concat(doing.stream().filter(this::speaks), meeting.stream())
                .flatMap(group -> clauses.complements(group.head()).stream())
                .filter(each -> WITHIN.contains(each.preposition()))
                .map(each -> each.phrases().get(0));
        Stream<NounPhrase> before = doing.isEmpty()
                ? Stream.empty()
                : clauses.nounPhrases().stream()
                        .filter(phrase -> phrase.from() <= OPENING && phrase.to() <= official.from())
                        .filter(phrase -> clauses.prepositionBefore(phrase).equals("in"));
        return Stream.concat(before, after).flatMap(this::place).findFirst();
    }

    private Stream<Party> place(NounPhrase phrase) {
        List<Mention> mentions = reading.in(phrase);
        return mentions.stream()
                .filter(mention -> mention.kind() == Mention.Kind.LOCATION
                        && mention.country().isPresent())
                .limit(1)
                .map(mention -> finder.party(mention, mentions))
                .filter(Discourse::isState);
    }

    /** "Norway will send ships, Defence Minister A said", "Defence Minister A said Norway would send ships". */
    private Optional<Party> planner(NounPhrase official, List<VerbGroup> doing) {
        if (doing.stream().noneMatch(this::speaks) || clauses.words().stream().anyMatch(word -> word.is("\""))) {
            return Optional.empty();
        }
        for (VerbGroup group : clauses.verbGroups()) {
            List<NounPhrase> subject = clauses.subject(group);
            boolean plans = PLANS.contains(group.modal())
                    || clauses.words().get(group.head()).isAny(PLANS);
            if (plans && subject.size() == 1 && subject.get(0).chunk() != official.chunk()) {
                Optional<Party> state = bareState(subject.get(0));
                if (state.isPresent()) {
                    return state;
                }
            }
        }
        return Optional.empty();
    }

    /** "China rejected the criticism, and spokesman A accused Norway": the state that has just answered. */
    private Optional<Party> speakingBefore(NounPhrase official) {
        boolean joined = official.from() > 1
                && clauses.words().subList(Math.max(0, official.from() - 2), official.from()).stream()
                        .anyMatch(word -> word.isAny(JOINING));
        return clauses.verbGroups().stream()
                .filter(group -> joined && group.to() <= official.from() && group.finite())
                .filter(group -> speaks(group)
                        || clauses.words().get(group.head()).isAny(REPLYING)
                        || clauses.words().get(group.head()).isAny(PLANS))
                .map(group -> clauses.subject(group))
                .filter(subject -> subject.size() == 1)
                .flatMap(subject -> bareState(subject.get(0)).stream())
                .reduce((one, later) -> later);
    }

    private boolean speaks(VerbGroup group) {
        return clauses.words().get(group.head()).isAny(SPEECH);
    }

    /** Where the phrase is a state's name and no more. */
    private Optional<Party> bareState(NounPhrase phrase) {
        List<Mention> mentions = reading.in(phrase);
        Word head = clauses.words().get(phrase.head());
        boolean bare = mentions.size() == 1
                && mentions.get(0).kind() == Mention.Kind.LOCATION
                && mentions.get(0).end() >= head.end()
                && phrase.to() - 1 == phrase.head();
        return bare
                ? Optional.of(finder.party(mentions.get(0), mentions)).filter(Discourse::isState)
                : Optional.empty();
    }

    /** To whom the official does something, and so whose he is not. */
    private Set<String> others(List<VerbGroup> doing, List<VerbGroup> meeting, String office) {
        Set<String> others = new HashSet<>(discourse.people().holders(office));
        if (office.contains("Minister")) {
            others.add(NO_MINISTERS);
        }
        clauses.nounPhrases().stream()
                .filter(phrase -> clauses.words().get(phrase.head()).isAny(COUNTERPARTS))
                .forEach(phrase -> others.addAll(Parties.codes(named(phrase))));
        meeting.forEach(group -> others.addAll(Parties.codes(finder.of(clauses.subject(group)))));
        for (VerbGroup group : doing) {
            if (clauses.words().get(group.head()).isAny(REPLYING) && definite(clauses.object(group))) {
                discourse.reacting().flatMap(Party::country).ifPresent(others::add);
            }
            Word head = clauses.words().get(group.head());
            List<NounPhrase> met = new ArrayList<>(clauses.object(group));
            for (Complement each : clauses.complements(group.head())) {
                if (TOWARDS.contains(each.preposition())
                        || head.isAny(ARRIVAL) && WITHIN.contains(each.preposition())) {
                    met.addAll(each.phrases());
                }
            }
            met.stream()
                    .filter(phrase -> clauses.verbAfter(phrase).isEmpty())
                    .filter(phrase -> !reading.has(phrase, MEDIA) && !reading.has(phrase, OWN))
                    .forEach(phrase -> others.addAll(Parties.codes(named(phrase))));
        }
        return others;
    }

    /** "The warning", not "its claim". */
    private boolean definite(List<NounPhrase> object) {
        return !object.isEmpty()
                && clauses.words().get(object.get(0).from()).is("the")
                && finder.named(object.get(0)).isEmpty();
    }

    private List<Party> named(NounPhrase phrase) {
        List<Mention> mentions = reading.in(phrase);
        return mentions.stream()
                .filter(mention ->
                        mention.kind() == Mention.Kind.LOCATION || mention.kind() == Mention.Kind.NATIONALITY)
                .map(mention -> finder.party(mention, mentions))
                .toList();
    }
}
