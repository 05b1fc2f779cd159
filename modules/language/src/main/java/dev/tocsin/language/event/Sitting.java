package dev.tocsin.language.event;

import dev.tocsin.language.event.PairChoice.Candidate;
import dev.tocsin.language.event.PairChoice.Question;
import dev.tocsin.language.event.PairChoice.Sight;
import dev.tocsin.language.event.PairReader.Answer;
import dev.tocsin.language.event.PairReader.Asked;
import dev.tocsin.language.event.PairReader.Pair;
import dev.tocsin.language.event.PairReader.ReadSentences;
import dev.tocsin.language.event.SecondReader.Read;
import dev.tocsin.language.event.TypeClassifier.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The trained reader at one article. An article is coded twice: the first time its sentences and parties are only noted,
 * then they are read and asked about many at a time, which takes half as long as one by one; the second time the answers
 * are there. What the first time could not foresee is asked singly. An answer is the same in whatever company it is
 * asked.
 */
final class Sitting {
    /** Sentences that are kept in mind at a time, at about a megabyte each. */
    private static final int MOST = 64;

    private final PairReader reader;
    private final String document;
    private final List<Noted> noted = new ArrayList<>();
    private final Map<Integer, Seen> seen = new HashMap<>();
    private boolean rehearsed;

    private record Noted(Reading reading, PairChoice choice, List<Draft> drafts) {}

    /** What was seen in a sentence, and what was answered of it. */
    private static final class Seen implements Sight {
        private final Map<Span, Double> acts = new HashMap<>();
        private final Map<Span, Double> actedOn = new HashMap<>();
        private final Map<Pair, Answer> answers = new HashMap<>();

        @Override
        public double acts(Span phrase) {
            return Objects.requireNonNull(acts.get(phrase));
        }

        @Override
        public double actedOn(Span phrase) {
            return Objects.requireNonNull(actedOn.get(phrase));
        }
    }

    Sitting(PairReader reader, String document) {
        this.reader = reader;
        this.document = document;
    }

    /** One question with its answer each; nothing where it is only noted. */
    List<Read> read(Reading reading, PartyFinder finder, List<Draft> drafts) {
        PairChoice choice = new PairChoice(reading, finder);
        if (!choice.anybody(drafts)) {
            return List.of();
        }
        Noted now = new Noted(reading, choice, List.copyOf(drafts));
        if (!rehearsed) {
            noted.add(now);
            return List.of();
        }
        if (!seen.containsKey(reading.index())) {
            read(List.of(now));
        }
        return told(now);
    }

    /** Reads what was noted. From now on there are answers. */
    void rehearsed() {
        rehearsed = true;
        for (int from = 0; from < noted.size(); from += MOST) {
            read(noted.subList(from, Math.min(noted.size(), from + MOST)));
        }
        noted.clear();
    }

    private void read(List<Noted> all) {
        List<String> texts =
                all.stream().map(each -> each.reading().text(document)).toList();
        try (ReadSentences sentences = reader.open(texts)) {
            List<Asked> asked = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                Seen sight = look(all.get(i), sentences, i);
                for (Question question :
                        all.get(i).choice().questions(all.get(i).drafts(), sight)) {
                    asked.add(new Asked(i, pair(question)));
                }
            }
            List<Answer> answers = sentences.ask(asked);
            for (int i = 0; i < asked.size(); i++) {
                Noted of = all.get(asked.get(i).sentence());
                seen(of).answers.put(asked.get(i).pair(), answers.get(i));
            }
        }
    }

    private Seen look(Noted at, ReadSentences sentences, int number) {
        Seen sight = new Seen();
        for (Span span : at.choice().spans()) {
            sight.acts.put(span, sentences.acts(number, span));
            sight.actedOn.put(span, sentences.actedOn(number, span));
        }
        seen.put(at.reading().index(), sight);
        return sight;
    }

    private Seen seen(Noted of) {
        return Objects.requireNonNull(seen.get(of.reading().index()));
    }

    private List<Read> told(Noted now) {
        List<Question> questions = now.choice().questions(now.drafts(), seen(now));
        if (!seen(now)
                .answers
                .keySet()
                .containsAll(questions.stream().map(Sitting::pair).toList())) {
            read(List.of(now));
        }
        Map<Pair, Answer> answers = seen(now).answers;
        return questions.stream()
                .map(each -> new Read(each.source(), each.target(), Objects.requireNonNull(answers.get(pair(each)))))
                .toList();
    }

    private static Pair pair(Question question) {
        return new Pair(
                question.source().map(Candidate::span), question.target().map(Candidate::span));
    }
}
