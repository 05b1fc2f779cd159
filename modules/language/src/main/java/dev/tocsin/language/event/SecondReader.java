package dev.tocsin.language.event;

import dev.tocsin.language.catalogue.EventCatalogue;
import dev.tocsin.language.catalogue.EventClass;
import dev.tocsin.language.event.PairReader.Answer;
import dev.tocsin.language.event.PairReader.Pair;
import dev.tocsin.language.event.TypeClassifier.Span;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.model.Modality;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks the trained reader about the parties of a sentence: which acts it tells, and what it thinks of the rules' acts. */
final class SecondReader {
    /** Pairs of one sentence; those that stand nearest to one another are asked first. */
    private static final int MOST_PAIRS = 16;
    /** What can be done to nobody in particular. */
    private static final Set<PloverType> ALONE = EnumSet.of(PloverType.PROTEST, PloverType.COERCE);
    /** What is said of something told before, where the sentence does not say of whom. */
    private static final Set<PloverType> REACTIONS =
            EnumSet.of(PloverType.ACCUSE, PloverType.REJECT, PloverType.THREATEN);

    /** What one side of a country does to another. */
    private static final Set<String> AT_HOME = Set.of("repression", "protest", "attack", "coup");

    private static final String NO_CLASS = "-";

    /** Types that one and the same words may be given: what is agreed, signed and done together; both ways of yielding. */
    private static final List<Set<PloverType>> NEAR = List.of(
            EnumSet.of(PloverType.AGREE, PloverType.SUPPORT, PloverType.COOPERATE, PloverType.CONSULT),
            EnumSet.of(PloverType.CONCEDE, PloverType.RETREAT));

    /**
     * What the reader thinks of an act that the rules found.
     *
     * @param act that one side does anything to the other
     * @param type that it does something of this type, or of one that is hard to tell from it
     * @param eventClass that it does something of this class
     */
    record Opinion(double act, double type, double eventClass) {}

    /** A phrase with the parties that it stands for. */
    record Candidate(NounPhrase phrase, Span span, List<Party> parties) {
        Candidate {
            parties = List.copyOf(parties);
        }
    }

    /** A question about two candidates, or one, and its answer. */
    record Read(Optional<Candidate> source, Optional<Candidate> target, Answer answer) {}

    private final PairReader reader;
    private final EventCatalogue catalogue;
    private final double least;

    /** @param least the probability from which an act counts */
    SecondReader(PairReader reader, EventCatalogue catalogue, double least) {
        this.reader = reader;
        this.catalogue = catalogue;
        this.least = least;
    }

    /** @param drafts whose own subject and object are asked about too, where the object names nobody: "condemned the coup" */
    List<Read> read(Reading reading, PartyFinder finder, String document, List<Draft> drafts) {
        List<Candidate> candidates = candidates(reading, finder);
        List<Read> questions = new ArrayList<>();
        for (Candidate source : candidates) {
            for (Candidate target : candidates) {
                if (source != target) {
                    questions.add(new Read(Optional.of(source), Optional.of(target), NOTHING));
                }
            }
        }
        questions.sort(Comparator.comparingInt(SecondReader::distance));
        List<Read> asked = new ArrayList<>(questions.subList(0, Math.min(MOST_PAIRS, questions.size())));
        candidates.stream().limit(MOST_PAIRS / 2).forEach(each -> {
            asked.add(new Read(Optional.of(each), Optional.empty(), NOTHING));
        });
        drafts.stream()
                .flatMap(draft -> own(draft, reading, candidates).stream())
                .forEach(asked::add);
        if (asked.isEmpty()) {
            return List.of();
        }
        List<Answer> answers = reader.read(
                reading.text(document),
                asked.stream()
                        .map(each -> new Pair(
                                each.source().map(Candidate::span),
                                each.target().map(Candidate::span)))
                        .toList());
        List<Read> read = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            read.add(new Read(asked.get(i).source(), asked.get(i).target(), answers.get(i)));
        }
        return read;
    }

    private static Optional<Read> own(Draft draft, Reading reading, List<Candidate> candidates) {
        Optional<NounPhrase> subject = draft.act().subject().stream().findFirst();
        Optional<NounPhrase> object = draft.act().object().stream()
                .filter(phrase ->
                        candidates.stream().noneMatch(each -> each.phrase().equals(phrase)))
                .findFirst();
        return subject.isEmpty() || object.isEmpty()
                ? Optional.empty()
                : Optional.of(new Read(
                        Optional.of(candidate(subject.get(), reading, draft.actors())),
                        Optional.of(candidate(object.get(), reading, draft.recipients())),
                        NOTHING));
    }

    private static Candidate candidate(NounPhrase phrase, Reading reading, List<Party> parties) {
        int start = reading.sentence().start();
        return new Candidate(phrase, new Span(reading.start(phrase) - start, reading.end(phrase) - start), parties);
    }

    private static final Answer NOTHING = new Answer(Map.of(), 1, Map.of(), Map.of(), 0, Optional.empty());

    private static int distance(Read question) {
        NounPhrase a = question.source().orElseThrow().phrase();
        NounPhrase b = question.target().orElseThrow().phrase();
        return Math.abs(a.chunk() - b.chunk());
    }

    private static List<Candidate> candidates(Reading reading, PartyFinder finder) {
        List<Candidate> found = new ArrayList<>();
        for (NounPhrase phrase : reading.clauses().nounPhrases()) {
            List<Party> parties = phrase.time() ? List.of() : finder.of(phrase);
            if (!parties.isEmpty()) {
                found.add(candidate(phrase, reading, parties));
            }
        }
        return found;
    }

    /** The acts that were read, likeliest first; pairs with one trigger are one act. */
    List<ReadAct> acts(List<Read> read) {
        List<ReadAct> found = new ArrayList<>();
        read.stream()
                .map(this::act)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(ReadAct::probability).reversed())
                .forEach(act -> add(act, found));
        return found;
    }

    private static void add(ReadAct act, List<ReadAct> found) {
        for (int i = 0; i < found.size(); i++) {
            ReadAct other = found.get(i);
            if (act.same(other)) {
                if (turned(act, other)) {
                    return;
                }
                boolean alone =
                        act.recipients().isEmpty() && !other.recipients().isEmpty();
                found.set(i, alone ? other : other.with(act));
                return;
            }
            if (act.trigger().overlaps(other.trigger().start(), other.trigger().end())) {
                return;
            }
        }
        found.add(act);
    }

    /** Whether one is the other the wrong way round, and so the less likely reading of it. */
    private static boolean turned(ReadAct act, ReadAct other) {
        return Parties.codes(act.actors()).stream().anyMatch(Parties.codes(other.recipients())::contains);
    }

    private Optional<ReadAct> act(Read read) {
        Answer answer = read.answer();
        double best = 0;
        Optional<PloverType> type = Optional.empty();
        Optional<EventClass> eventClass = Optional.empty();
        for (EventClass each : catalogue.classes()) {
            double share = answer.classes().getOrDefault(each.name(), 0.0);
            for (PloverType possible : each.types()) {
                double both = share * answer.types().getOrDefault(possible, 0.0);
                if (both > best) {
                    best = both;
                    type = Optional.of(possible);
                    eventClass = Optional.of(each);
                }
            }
        }
        double act = 1 - answer.none();
        double known = 1 - answer.classes().getOrDefault(NO_CLASS, 0.0);
        boolean fits = type.isPresent()
                && answer.trigger().isPresent()
                && act * known >= least
                && (read.target().isPresent() || ALONE.contains(type.get()) || REACTIONS.contains(type.get()))
                && (AT_HOME.contains(eventClass.get().name()) || !sameSide(read));
        return fits ? Optional.of(act(read, type.get(), eventClass.get(), act * known)) : Optional.empty();
    }

    /** Whether an act answers something told before, and the sentence does not say of whom. */
    static boolean reaction(ReadAct read) {
        return read.recipients().isEmpty() && REACTIONS.contains(read.type());
    }

    /** Whether both phrases stand for one and the same state. */
    private static boolean sameSide(Read read) {
        Set<String> actors =
                read.source().map(each -> Parties.codes(each.parties())).orElse(Set.of());
        return actors.size() == 1
                && read.target()
                        .map(each -> Parties.codes(each.parties()))
                        .filter(actors::equals)
                        .isPresent();
    }

    private static ReadAct act(Read read, PloverType type, EventClass eventClass, double probability) {
        Answer answer = read.answer();
        Modality modality = answer.modalities().entrySet().stream()
                .max(Map.Entry.<Modality, Double>comparingByValue()
                        .thenComparing(each -> -each.getKey().ordinal()))
                .map(Map.Entry::getKey)
                .orElse(Modality.ACTUAL);
        return new ReadAct(
                type,
                eventClass.name(),
                modality,
                answer.historical() > 0.5,
                answer.trigger().orElseThrow(),
                read.source().map(Candidate::phrase).stream().toList(),
                read.target().map(Candidate::phrase).stream().toList(),
                read.source().map(Candidate::parties).orElse(List.of()),
                read.target().map(Candidate::parties).orElse(List.of()),
                probability,
                ofType(answer, type),
                answer.classes().getOrDefault(eventClass.name(), 0.0),
                second(answer, type));
    }

    private static String second(Answer answer, PloverType best) {
        return answer.types().entrySet().stream()
                .filter(each -> each.getKey() != best)
                .max(Map.Entry.<PloverType, Double>comparingByValue()
                        .thenComparing(each -> -each.getKey().ordinal()))
                .map(each -> String.format(Locale.ROOT, "%s %.2f", each.getKey(), each.getValue()))
                .orElse("");
    }

    /**
     * What the reader thinks of a draft, from the likeliest of its pairs, also of those who act on nobody in the sentence;
     * absent: not asked.
     */
    static Optional<Opinion> opinion(List<Read> read, Draft draft) {
        Set<String> actors = Parties.codes(draft.actors());
        Set<String> recipients = Parties.codes(draft.recipients());
        return read.stream()
                .filter(each -> of(each.source(), actors) && (each.target().isEmpty() || of(each.target(), recipients))
                        || of(each.source(), recipients) && of(each.target(), actors))
                .map(each -> new Opinion(
                        1 - each.answer().none(),
                        ofType(each.answer(), draft.type()),
                        each.answer().classes().getOrDefault(draft.eventClass(), 0.0)))
                .max(Comparator.comparingDouble(Opinion::type).thenComparingDouble(Opinion::act));
    }

    private static double ofType(Answer answer, PloverType type) {
        Set<PloverType> near =
                NEAR.stream().filter(each -> each.contains(type)).findFirst().orElse(Set.of(type));
        return near.stream()
                .mapToDouble(each -> answer.types().getOrDefault(each, 0.0))
                .sum();
    }

    private static boolean of(Optional<Candidate> candidate, Set<String> codes) {
        return candidate.isEmpty()
                ? codes.isEmpty()
                : Parties.codes(candidate.get().parties()).stream().anyMatch(codes::contains);
    }
}
