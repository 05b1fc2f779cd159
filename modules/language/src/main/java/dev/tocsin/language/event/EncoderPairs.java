package dev.tocsin.language.event;

import dev.tocsin.language.neural.Distribution;
import dev.tocsin.language.neural.Encoder;
import dev.tocsin.language.neural.OpenSentences;
import dev.tocsin.language.neural.PairReading;
import dev.tocsin.model.Modality;
import dev.tocsin.model.PloverType;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The encoder as the event coder asks it. */
public final class EncoderPairs implements PairReader {
    private final Encoder encoder;

    public EncoderPairs(Encoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public ReadSentences open(List<String> sentences) {
        return new Read(encoder.open(sentences));
    }

    private record Read(OpenSentences sentences) implements ReadSentences {
        @Override
        public double acts(int sentence, TypeClassifier.Span phrase) {
            return sentences.acts(sentence, span(phrase));
        }

        @Override
        public double actedOn(int sentence, TypeClassifier.Span phrase) {
            return sentences.actedOn(sentence, span(phrase));
        }

        @Override
        public List<Answer> ask(List<Asked> questions) {
            List<OpenSentences.Asked> asked = questions.stream()
                    .map(each -> new OpenSentences.Asked(
                            each.sentence(),
                            new dev.tocsin.language.neural.Pair(
                                    each.pair().source().map(EncoderPairs::span),
                                    each.pair().target().map(EncoderPairs::span))))
                    .toList();
            return sentences.ask(asked).stream().map(EncoderPairs::answer).toList();
        }

        @Override
        public void close() {
            sentences.close();
        }
    }

    private static dev.tocsin.language.neural.Span span(TypeClassifier.Span span) {
        return new dev.tocsin.language.neural.Span(span.start(), span.end());
    }

    private static Answer answer(PairReading read) {
        Map<PloverType, Double> types = new EnumMap<>(PloverType.class);
        for (PloverType type : PloverType.values()) {
            types.put(type, read.act().of(type.name()));
        }
        Map<Modality, Double> modalities = new EnumMap<>(Modality.class);
        for (Modality modality : Modality.values()) {
            modalities.put(modality, read.modality().of(modality.name().toLowerCase(Locale.ROOT)));
        }
        Map<String, Double> classes = new HashMap<>();
        Distribution byClass = read.eventClass();
        for (int i = 0; i < byClass.labels().size(); i++) {
            classes.put(byClass.labels().get(i), byClass.probabilities().get(i));
        }
        return new Answer(
                types,
                read.act().of(PairReading.NONE),
                classes,
                modalities,
                read.time().of("historical"),
                read.trigger()
                        .map(words -> new TypeClassifier.Span(
                                words.span().start(), words.span().end())));
    }
}
