package dev.tocsin.language.event;

import dev.tocsin.language.evaluation.DefenceEvaluation;
import dev.tocsin.language.evaluation.PloverEvaluation;
import dev.tocsin.language.evaluation.QuoteEvaluation;
import dev.tocsin.language.speech.QuotationFinder;
import java.nio.file.Path;

/** Runs an evaluation from an editor: {@code defence|quotes|plover IN OUT}. */
final class DevelopmentRun {
    private DevelopmentRun() {}

    public static void main(String[] args) {
        Path in = Path.of(args[1]);
        Path out = Path.of(args[2]);
        if (args[0].equals("quotes")) {
            QuoteEvaluation.run(in, out, QuotationFinder.load());
        } else if (args[0].equals("plover")) {
            PloverEvaluation.run(in, out, LexiconClassifier.load());
        } else {
            DefenceEvaluation.run(in, out, EventCoder.load(), PlainEventJson::write);
        }
    }
}
