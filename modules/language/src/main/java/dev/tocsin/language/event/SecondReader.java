package dev.tocsin.language.event;

import dev.tocsin.language.catalogue.EventCatalogue;
import dev.tocsin.language.catalogue.EventClass;
import dev.tocsin.language.event.ActChoice.Choice;
import dev.tocsin.language.event.PairChoice.Candidate;
import dev.tocsin.language.event.PairReader.Answer;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.model.Modality;
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
    /** What can be done to nobody in particular. */
    private static final Set<PloverType> ALONE = EnumSet.of(PloverType.PROTEST, PloverType.COERCE);
    /** What is said of something told before, where the sentence does not say of whom. */
    private static final Set<PloverType> REACTIONS =
            EnumSet.of(PloverType.ACCUSE, PloverType.REJECT, PloverType.THREATEN);

    /** What one side of a country does to another. */
    private static final Set<String> AT_HOME = Set.of("repression", "protest", "attack", "coup", "concession");

    /** More likely background than this is not told of acts of no special class. */
    private static final double BACKGROUND = 0.5;

    private static final Set<String> JOINING = Set.of("and", "or", ",", "&");

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

    /** A question about two candidates, or one, and its answer. */
    record Read(Optional<Candidate> source, Optional<Candidate> target, Answer answer) {}

    private final ActChoice choices;
    private final Sitting sitting;
    private final double least;

    /** @param least the probability from which an act counts */
    SecondReader(EventCatalogue catalogue, Sitting sitting, double least) {
        this.choices = new ActChoice(catalogue);
        this.sitting = sitting;
        this.least = least;
    }

    /** @param drafts whose own parties are asked about too */
    List<Read> read(Reading reading, PartyFinder finder, List<Draft> drafts) {
        return sitting.read(reading, finder, drafts);
    }

    /**
     * The acts that were read, likeliest first; pairs with one trigger are one act.
     *
     * @param military whether the sentence is of armed forces or weapons
     */
    List<ReadAct> acts(List<Read> read, Reading reading, boolean military) {
        List<ReadAct> found = new ArrayList<>();
        read.stream()
                .map(each -> act(each, reading, military))
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

    private Optional<ReadAct> act(Read read, Reading reading, boolean military) {
        Answer answer = read.answer();
        boolean opens = reading.opens();
        boolean general = opens || answer.historical() < BACKGROUND && twoSides(read, reading);
        Optional<Choice> choice = choices.of(answer, general, opens, military);
        if (choice.isEmpty() || answer.trigger().isEmpty()) {
            return Optional.empty();
        }
        PloverType type = choice.get().type();
        EventClass eventClass = choice.get().eventClass();
        double probability = (1 - answer.none()) * choice.get().known();
        boolean fits = probability >= least
                && (read.target().isPresent() || ALONE.contains(type))
                && (AT_HOME.contains(eventClass.name()) || !sameSide(read));
        return fits ? Optional.of(act(read, choice.get(), probability)) : Optional.empty();
    }

    /** Whether both are states or organisations, and not the two of one list. */
    private static boolean twoSides(Read read, Reading reading) {
        return read.source().filter(Candidate::coded).isPresent()
                && read.target().filter(Candidate::coded).isPresent()
                && !joined(
                        read.source().orElseThrow().phrase(),
                        read.target().orElseThrow().phrase(),
                        reading);
    }

    /** "A and B". */
    private static boolean joined(NounPhrase one, NounPhrase other, Reading reading) {
        int from = Math.min(one.to(), other.to());
        int to = Math.max(one.from(), other.from());
        return from < to && reading.clauses().words().subList(from, to).stream().allMatch(word -> word.isAny(JOINING));
    }

    /** Whether an act answers something told before, and the sentence does not say of whom. */
    static boolean reaction(ReadAct read) {
        return Parties.codes(read.recipients()).isEmpty() && REACTIONS.contains(read.type());
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

    private static ReadAct act(Read read, Choice choice, double probability) {
        Answer answer = read.answer();
        return new ReadAct(
                choice.type(),
                choice.eventClass().name(),
                ActChoice.likeliest(answer.modalities()).orElse(Modality.ACTUAL),
                answer.historical() > 0.5,
                answer.trigger().orElseThrow(),
                read.source().map(Candidate::phrase).stream().toList(),
                read.target().map(Candidate::phrase).stream().toList(),
                read.source().map(Candidate::parties).orElse(List.of()),
                read.target().map(Candidate::parties).orElse(List.of()),
                probability,
                ofType(answer, choice.type()),
                choice.share(),
                second(answer, choice.type()));
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
        List<Read> asSubject = read.stream().filter(each -> crowd(each, draft)).toList();
        if (asSubject.isEmpty() && Crowds.demonstrate(draft.act()) && !asked(read, draft)) {
            return Optional.empty();
        }
        return (asSubject.isEmpty() ? read : asSubject)
                .stream()
                        .filter(each -> !asSubject.isEmpty()
                                || of(each.source(), actors)
                                        && (each.target().isEmpty() || of(each.target(), recipients))
                                || suffered(each, draft)
                                || of(each.source(), recipients) && of(each.target(), actors))
                        .map(each -> new Opinion(
                                1 - each.answer().none(),
                                draft.type() == PloverType.THREATEN
                                        ? threatening(each.answer())
                                        : ofType(each.answer(), draft.type()),
                                each.answer().classes().getOrDefault(draft.eventClass(), 0.0)))
                        .max(Comparator.comparingDouble(Opinion::type).thenComparingDouble(Opinion::act));
    }

    /** Whether it was asked about the people in the streets themselves, not only about their town. */
    private static boolean asked(List<Read> read, Draft draft) {
        return read.stream()
                .anyMatch(each -> each.source()
                        .filter(source -> draft.act().subject().contains(source.phrase()))
                        .isPresent());
    }

    /** Whether it was asked to whom it happened, of what is told without a doer. */
    private static boolean suffered(Read read, Draft draft) {
        return draft.act().isWithoutDoer()
                && read.source().isEmpty()
                && read.target()
                        .filter(target -> draft.act().object().contains(target.phrase())
                                || of(Optional.of(target), Parties.codes(draft.recipients())))
                        .isPresent();
    }

    /** Whether it was asked about the draft's own subject, people of no country in the sentence, or thought of another. */
    private static boolean crowd(Read read, Draft draft) {
        return read.source()
                .filter(source -> draft.act().subject().contains(source.phrase()))
                .filter(source -> !source.coded()
                        || draft.act().trigger().kind() == Trigger.Kind.VERB
                                && Parties.codes(source.parties()).stream().noneMatch(draft.parties()::contains))
                .isPresent();
    }

    static double ofType(Answer answer, PloverType type) {
        Set<PloverType> near =
                NEAR.stream().filter(each -> each.contains(type)).findFirst().orElse(Set.of(type));
        return ofAny(answer, near);
    }

    /** Summed up in the order of the answer's types, as that of a set would decide the last digit. */
    private static double ofAny(Answer answer, Set<PloverType> any) {
        return answer.types().entrySet().stream()
                .filter(each -> any.contains(each.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** A threat may be read as what it is a threat of. */
    private static double threatening(Answer answer) {
        return Math.min(1, ofType(answer, PloverType.THREATEN) + ofAny(answer, Standing.HOSTILE));
    }

    private static boolean of(Optional<Candidate> candidate, Set<String> codes) {
        return candidate.isEmpty()
                ? codes.isEmpty()
                : Parties.codes(candidate.get().parties()).stream().anyMatch(codes::contains);
    }
}
