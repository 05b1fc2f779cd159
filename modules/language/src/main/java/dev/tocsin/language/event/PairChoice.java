package dev.tocsin.language.event;

import dev.tocsin.language.event.TypeClassifier.Span;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.model.Party;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which parties of a sentence the trained reader is asked about: who may act, with those who may be acted on. */
final class PairChoice {
    /** Who is less likely to act, or to be acted on, is not asked about. */
    private static final double LEAST = 0.25;

    private static final int MOST_PAIRS = 6;
    private static final int MOST_ALONE = 2;

    /**
     * A phrase that may be a side of an act.
     *
     * @param parties whom it stands for; without a country where it is of people of whom no country is told, or of
     *     whatever it be where an article opens; else empty for a thing
     * @param acts how likely it acts, in 0..1
     * @param actedOn how likely it is acted on
     */
    record Candidate(NounPhrase phrase, Span span, List<Party> parties, double acts, double actedOn) {
        Candidate {
            parties = List.copyOf(parties);
        }

        /** Whether a state or an organisation is meant. */
        boolean coded() {
            return !Parties.codes(parties).isEmpty();
        }
    }

    /** Two sides, or one. */
    record Question(Optional<Candidate> source, Optional<Candidate> target) {
        private double promise() {
            return source.map(Candidate::acts).orElse(1.0)
                    * target.map(Candidate::actedOn).orElse(1.0);
        }
    }

    /** What the reader sees in the sentence as it is. */
    interface Sight {
        double acts(Span phrase);

        double actedOn(Span phrase);
    }

    private final Reading reading;
    private final Map<NounPhrase, List<Party>> parties = new LinkedHashMap<>();
    private final Set<NounPhrase> alive = new HashSet<>();
    private final boolean named;
    private final boolean coded;

    PairChoice(Reading reading, PartyFinder finder) {
        this.reading = reading;
        for (NounPhrase phrase : reading.clauses().nounPhrases()) {
            if (!phrase.time()) {
                parties.put(phrase, finder.of(phrase));
                if (finder.isAlive(phrase)) {
                    alive.add(phrase);
                }
            }
        }
        named = parties.values().stream().anyMatch(each -> !each.isEmpty());
        coded = parties.values().stream().anyMatch(each -> !Parties.codes(each).isEmpty());
    }

    /** Whether somebody is there to be asked about: a state or an organisation, or whom the rules saw act. */
    boolean anybody(List<Draft> drafts) {
        return coded || named && !drafts.isEmpty() || reading.opens() && parties.size() > 1;
    }

    /** Where those stand who may be asked about. */
    List<Span> spans() {
        return parties.keySet().stream().map(this::span).toList();
    }

    private Candidate candidate(NounPhrase phrase, List<Party> named, Sight sight) {
        Span span = span(phrase);
        boolean people = named.isEmpty() && (alive.contains(phrase) || reading.opens());
        return new Candidate(
                phrase,
                span,
                people ? List.of(Parties.unnamed(reading.words(phrase), Optional.empty())) : named,
                sight.acts(span),
                sight.actedOn(span));
    }

    private Span span(NounPhrase phrase) {
        int start = reading.sentence().start();
        return new Span(reading.start(phrase) - start, reading.end(phrase) - start);
    }

    /** Those of the drafts first, then the likeliest. */
    List<Question> questions(List<Draft> drafts, Sight sight) {
        List<Candidate> candidates = new ArrayList<>();
        parties.forEach((phrase, named) -> candidates.add(candidate(phrase, named, sight)));
        Set<Question> chosen = new LinkedHashSet<>();
        drafts.forEach(draft -> own(draft, candidates).ifPresent(chosen::add));
        List<Candidate> sources = candidates.stream()
                .filter(each -> (each.coded() || reading.opens()) && each.acts() >= LEAST)
                .toList();
        List<Question> pairs = new ArrayList<>();
        for (Candidate source : sources) {
            for (Candidate target : candidates) {
                if (source != target && target.actedOn() >= LEAST) {
                    pairs.add(new Question(Optional.of(source), Optional.of(target)));
                }
            }
        }
        add(pairs, MOST_PAIRS, chosen);
        add(
                sources.stream()
                        .map(source -> new Question(Optional.of(source), Optional.empty()))
                        .toList(),
                MOST_ALONE,
                chosen);
        return List.copyOf(chosen);
    }

    private static void add(List<Question> questions, int most, Set<Question> to) {
        questions.stream()
                .sorted(Comparator.comparingDouble(Question::promise).reversed())
                .limit(most)
                .forEach(to::add);
    }

    /** The draft's own parties, where they stand nearest to what tells of it. */
    private static Optional<Question> own(Draft draft, List<Candidate> candidates) {
        Optional<Candidate> source = side(draft, draft.act().subject(), draft.actors(), candidates);
        Optional<Candidate> target = side(draft, draft.act().object(), draft.recipients(), candidates)
                .filter(each -> !source.equals(Optional.of(each)));
        if (draft.act().isWithoutDoer() && Parties.codes(draft.actors()).equals(Parties.codes(draft.recipients()))) {
            return side(draft, draft.act().object(), draft.recipients(), candidates)
                    .map(each -> new Question(Optional.empty(), Optional.of(each)));
        }
        return source.map(each -> new Question(source, target));
    }

    private static Optional<Candidate> side(
            Draft draft, List<NounPhrase> phrases, List<Party> parties, List<Candidate> candidates) {
        Optional<Candidate> own = candidates.stream()
                .filter(each -> phrases.contains(each.phrase()))
                .findFirst();
        Set<String> codes = Parties.codes(parties);
        Optional<Candidate> named = candidates.stream()
                .filter(each -> Parties.codes(each.parties()).stream().anyMatch(codes::contains))
                .min(Comparator.comparingInt(
                        each -> Math.abs(each.phrase().head() - draft.act().word())));
        return own.filter(each -> named.isEmpty()
                        || !each.coded() && !each.parties().isEmpty()
                        || Parties.codes(each.parties()).stream().anyMatch(codes::contains))
                .or(() -> named)
                .or(() -> own);
    }
}
