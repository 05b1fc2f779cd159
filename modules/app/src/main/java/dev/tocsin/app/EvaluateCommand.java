package dev.tocsin.app;

import dev.tocsin.app.print.Amounts;
import dev.tocsin.app.print.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tocsin evaluate}. */
@Command(
        name = "evaluate",
        description = {
            "Runs one part of the pipeline over a data set.",
            "",
            "It writes what the part predicts, one JSON object a line, for a scorer to judge. The parts are extraction,"
                    + " feeds, charset, robots, ner, quotes, defence, plover, duplicates and stories; the last two read a"
                    + " folder, the others a file."
        },
        footer = {
            "  tocsin evaluate extraction --in gold.jsonl --out predictions.jsonl",
            "  tocsin evaluate duplicates --in duplicates/ --out predictions.jsonl",
            "  tocsin evaluate stories --in duplicates/ --out predictions.jsonl"
        })
final class EvaluateCommand implements Callable<Integer> {
    private final RootCommand root;

    @Parameters(paramLabel = "PART", description = "What to evaluate, one of the parts above.")
    private String part = "";

    @Option(names = "--in", required = true, paramLabel = "PATH", description = "The data set: its file or folder.")
    private @Nullable Path in;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the predictions go.")
    private @Nullable Path out;

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description = "plover only: what tells the types, rules or model; the model where this build has one.")
    private Evaluation.@Nullable Types by;

    EvaluateCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Map<String, Evaluation> parts = Evaluation.parts(LanguageSettings.knowledge(root));
        Evaluation evaluation = parts.get(part);
        if (evaluation == null) {
            throw new WrongInput(
                    "there is no part called " + part + "; the parts are " + String.join(", ", parts.keySet()));
        }
        if (by != null) {
            if (!part.equals(Evaluation.PLOVER)) {
                throw new WrongInput("--by is for " + Evaluation.PLOVER + " only, not for " + part);
            }
            evaluation = Evaluation.plover(by);
        }
        Terminal terminal = root.terminal();
        Path from = terminal.resolve(Objects.requireNonNull(in).toString());
        Path to = terminal.resolve(Objects.requireNonNull(out).toString());
        if (!Files.exists(from)) {
            throw new WrongInput(from + ": there is no such file or folder; --in names the data set");
        }
        long started = System.nanoTime();
        try (GrowthProgress progress = GrowthProgress.start(terminal, part, from, to)) {
            evaluation.run(from, to);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        terminal.err().println(part + ": predictions are in " + to + " after " + Amounts.duration(took));
        return ExitCode.DONE;
    }
}
