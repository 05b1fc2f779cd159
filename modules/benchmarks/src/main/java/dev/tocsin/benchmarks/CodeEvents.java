package dev.tocsin.benchmarks;

import dev.tocsin.extract.ArticleReader;
import dev.tocsin.language.event.EventCoder;
import dev.tocsin.model.Article;
import dev.tocsin.model.Extraction;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Articles a second, one thread: entities and events. One operation is one article. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
public class CodeEvents {
    private final EventCoder coder = EventCoder.load();
    private final List<Article> articles = articles();
    private int next;

    @Benchmark
    public void tocsin(Blackhole hole) {
        next = (next + 1) % articles.size();
        hole.consume(coder.code(articles.get(next)));
    }

    private static List<Article> articles() {
        ArticleReader reader = new ArticleReader();
        return BenchmarkPages.load().stream()
                .map(reader::read)
                .flatMap(e -> e instanceof Extraction.Read page ? Stream.of(page.article()) : Stream.empty())
                .toList();
    }
}
