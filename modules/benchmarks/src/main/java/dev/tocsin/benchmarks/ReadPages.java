package dev.tocsin.benchmarks;

import dev.tocsin.extract.ArticleReader;
import dev.tocsin.model.RawArticle;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.dankito.readability4j.Readability4J;
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

/** Pages a second, one thread: ours beside readability4j on the same pages. One operation is one page. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 5, time = 5)
public class ReadPages {
    private final ArticleReader reader = new ArticleReader();
    private final List<RawArticle> pages = BenchmarkPages.load();
    private final List<String> texts = pages.stream().map(BenchmarkPages::text).toList();
    private int next;

    @Benchmark
    public void tocsin(Blackhole hole) {
        hole.consume(reader.read(pages.get(turn())));
    }

    @Benchmark
    public void readability4j(Blackhole hole) {
        int page = turn();
        hole.consume(readability(pages.get(page).url().toString(), texts.get(page)));
    }

    /** It throws on pages whose best candidate stands alone; that counts as an answer. */
    private static Object readability(String url, String text) {
        try {
            return new Readability4J(url, text).parse();
        } catch (IllegalStateException e) {
            return e;
        }
    }

    private int turn() {
        next = (next + 1) % pages.size();
        return next;
    }
}
