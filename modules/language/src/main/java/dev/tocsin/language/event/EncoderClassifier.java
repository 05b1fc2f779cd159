package dev.tocsin.language.event;

import dev.tocsin.language.neural.Distribution;
import dev.tocsin.language.neural.Encoder;
import dev.tocsin.language.neural.Pair;
import dev.tocsin.language.neural.PairReading;
import dev.tocsin.language.neural.Question;
import dev.tocsin.language.neural.Reading;
import dev.tocsin.model.PloverType;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Takes the type that the encoder finds likeliest, given that there is one. The encoder stays its owner's to close. */
public final class EncoderClassifier implements TypeClassifier {
    private static final String RULE = "encoder";
    /** The model tells no two ways of yielding apart here. */
    private static final String YIELD = "YIELD";

    /** Sentences that are read at a time: enough of like length to share a run. */
    private static final int TOGETHER = 64;

    private final Encoder encoder;

    public EncoderClassifier(Encoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public Verdict classify(String sentence, Span source, Span target) {
        return verdict(encoder.read(question(new Case(sentence, source, target))));
    }

    /** On all the machine's cores. */
    @Override
    public List<Verdict> classify(List<Case> cases) {
        return IntStream.rangeClosed(0, (cases.size() - 1) / TOGETHER)
                .parallel()
                .mapToObj(part -> cases.subList(part * TOGETHER, Math.min(cases.size(), (part + 1) * TOGETHER)).stream()
                        .map(EncoderClassifier::question)
                        .toList())
                .flatMap(questions -> encoder.read(questions).stream())
                .map(EncoderClassifier::verdict)
                .toList();
    }

    private static Question question(Case asked) {
        return new Question(asked.sentence(), List.of(new Pair(span(asked.source()), span(asked.target()))));
    }

    private static Optional<dev.tocsin.language.neural.Span> span(Span span) {
        return span.end() <= span.start()
                ? Optional.empty()
                : Optional.of(new dev.tocsin.language.neural.Span(span.start(), span.end()));
    }

    private static Verdict verdict(Reading reading) {
        Distribution types = reading.pairs().get(0).plover().without(PairReading.NONE);
        String best = types.best();
        PloverType type = best.equals(YIELD) ? PloverType.CONCEDE : PloverType.valueOf(best);
        return new Verdict(type, types.of(best), RULE);
    }
}
