package dev.tocsin.benchmarks;

import dev.tocsin.language.neural.Encoder;
import dev.tocsin.language.neural.Pair;
import dev.tocsin.language.neural.Question;
import dev.tocsin.language.neural.Reading;
import dev.tocsin.language.neural.Span;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Sentences a second through the encoder. One operation is one sentence of 26 words with this many pairs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
public class ReadSentences {
    private static final String SENTENCE =
            "Norwegian Defence Minister Tora Hagelin told reporters in Oslo on Friday that"
                    + " Norway would give Ukrainian forces six launchers worth 80 million euros by the end of May.";

    @Param({"0", "1", "4", "16"})
    public int pairs;

    private final Encoder encoder = Encoder.load();

    @Benchmark
    @Threads(1)
    public Reading oneThread() {
        return encoder.read(question());
    }

    @Benchmark
    @Threads(2)
    public Reading twoThreads() {
        return encoder.read(question());
    }

    @TearDown
    public void close() {
        encoder.close();
    }

    private Question question() {
        return new Question(SENTENCE, Collections.nCopies(pairs, Pair.of(span("Norway"), span("Ukrainian forces"))));
    }

    private static Span span(String words) {
        int start = SENTENCE.indexOf(words);
        return new Span(start, start + words.length());
    }
}
