package dev.tocsin.benchmarks;

import java.io.IOException;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** {@code pipeline [N]} for the whole pipeline; anything else are JMH's own arguments. */
public final class Benchmarks {
    private static final int USUAL_ARTICLES = 2_000;

    private Benchmarks() {}

    public static void main(String[] args)
            throws IOException, InterruptedException, RunnerException, CommandLineOptionException {
        if (args.length > 0 && args[0].equals("pipeline")) {
            int articles = args.length > 1 ? Integer.parseInt(args[1]) : USUAL_ARTICLES;
            new PipelineBenchmark(articles, System.out).run();
            return;
        }
        new org.openjdk.jmh.runner.Runner(new CommandLineOptions(args)).run();
    }
}
