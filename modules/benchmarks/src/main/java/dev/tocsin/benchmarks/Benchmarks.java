package dev.tocsin.benchmarks;

import java.io.IOException;
import java.time.Duration;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** {@code pipeline [N]} for the whole pipeline, {@code feeds [N] [SECONDS]} for the fetcher; anything else are JMH's own arguments. */
public final class Benchmarks {
    private static final int USUAL_ARTICLES = 2_000;

    private static final int USUAL_SOURCES = 5_000;
    private static final int USUAL_SECONDS = 180;

    private Benchmarks() {}

    public static void main(String[] args)
            throws IOException, InterruptedException, RunnerException, CommandLineOptionException {
        if (args.length > 0 && args[0].equals("pipeline")) {
            int articles = args.length > 1 ? Integer.parseInt(args[1]) : USUAL_ARTICLES;
            new PipelineBenchmark(articles, System.out).run();
            return;
        }
        if (args.length > 0 && args[0].equals("feeds")) {
            int sources = args.length > 1 ? Integer.parseInt(args[1]) : USUAL_SOURCES;
            int seconds = args.length > 2 ? Integer.parseInt(args[2]) : USUAL_SECONDS;
            System.exit(new FeedsBenchmark(sources, Duration.ofSeconds(seconds), System.out).run());
        }
        new org.openjdk.jmh.runner.Runner(new CommandLineOptions(args)).run();
    }
}
