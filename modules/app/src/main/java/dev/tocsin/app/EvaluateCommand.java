package dev.tocsin.app;

import dev.tocsin.app.print.Amounts;
import dev.tocsin.app.print.Progress;
import dev.tocsin.app.print.Terminal;
import dev.tocsin.app.quality.Comparison;
import dev.tocsin.app.quality.Digits;
import dev.tocsin.app.role.Understanding;
import dev.tocsin.language.corpus.Corpus;
import dev.tocsin.language.evaluation.ConfidenceFit;
import dev.tocsin.language.evaluation.Figure;
import dev.tocsin.language.event.ConfidenceModel;
import dev.tocsin.language.event.EventCoder;
import dev.tocsin.language.neural.Encoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tocsin evaluate}. */
@Command(
        name = "evaluate",
        description = {
            "Measures how well the program reads, and fails where a figure fell.",
            "",
            "Without a PART, or with all: measures types, names, speech and events on the part of the project's own"
                    + " annotated corpus that training leaves out, with --data also on public sets, and prints each figure"
                    + " beside the committed one. A figure fell where it is worse by more than its noise; then the exit"
                    + " code is 1. --update commits the figures (docs/quality.json, schemas/event-class-quality.json),"
                    + " --markdown writes docs/quality.md.",
            "",
            "With --fit: fits the confidence of events to how often they are right in half of the corpus' articles, and"
                    + " writes schemas/event-confidence.json, which the next build carries.",
            "",
            "With a PART, --in and --out: runs one part over a data set and writes what it predicts, one JSON object a"
                    + " line, for a scorer to judge. The parts are extraction, feeds, charset, robots, ner, quotes,"
                    + " defence, plover, duplicates and stories; the last two read a folder, the others a file."
        },
        footer = {
            "  tocsin evaluate",
            "  tocsin evaluate --data eval/ --update --markdown",
            "  tocsin evaluate extraction --in gold.jsonl --out predictions.jsonl",
            "  tocsin evaluate stories --in duplicates/ --out predictions.jsonl"
        })
final class EvaluateCommand implements Callable<Integer> {
    private static final String ALL = "all";

    private final RootCommand root;

    @Parameters(paramLabel = "PART", arity = "0..1", description = "One of the parts above, or all. Default: all.")
    private String part = ALL;

    @Option(names = "--in", paramLabel = "PATH", description = "Of a part: the data set, its file or folder.")
    private @Nullable Path in;

    @Option(names = "--out", paramLabel = "FILE", description = "Of a part: where the predictions go.")
    private @Nullable Path out;

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description = "plover only: what tells the types, rules or model; the model where this build has one.")
    private Evaluation.@Nullable Types by;

    @Option(
            names = "--corpus",
            paramLabel = "DIR",
            description = "The annotated corpus. Default: corpus in the folder of the launcher.")
    private @Nullable Path corpus;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "A folder of public sets: plover/dev.jsonl, defence/dev.yaml, ner/gold.jsonl, quotes/gold.jsonl,"
                            + " extraction/gold.jsonl, feeds/{charset,robots,feeds}.jsonl; those that are not there are left out.")
    private @Nullable Path data;

    @Option(names = "--fit", description = "Fit the confidence of events; nothing is measured.")
    private boolean fit;

    @Option(names = "--update", description = "Commit the figures: later runs are held against them. Exit code 0.")
    private boolean update;

    @Option(names = "--markdown", description = "Write docs/quality.md and docs/reliability.svg.")
    private boolean markdown;

    EvaluateCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        return part.equals(ALL) ? all() : part();
    }

    private int all() throws IOException {
        if (in != null || out != null) {
            throw new WrongInput("--in and --out are of one PART: name it, one of "
                    + String.join(", ", parts().keySet()) + "; --data names a folder of all sets");
        }
        Terminal terminal = root.terminal();
        Path home = home(terminal);
        if (fit) {
            return fit(terminal, home);
        }
        QualityRun run = new QualityRun(
                terminal, Evaluation.subjects(LanguageSettings.knowledge(root), LanguageSettings.encoder(root)));
        long started = System.nanoTime();
        var heldBack = QualityRun.heldBack(corpus(terminal, home));
        List<Figure> further = new ArrayList<>(run.items(corpus(terminal, home)));
        if (data != null) {
            further.addAll(run.outside(resolved(terminal, data)));
        }
        QualityCheck check = QualityCheck.of(home, run.corpus(heldBack), further);
        check.print(terminal);
        if (update) {
            check.update(terminal);
        }
        if (markdown) {
            check.writePage(terminal);
        }
        terminal.err()
                .println("tocsin: measured " + Amounts.count(check.comparisons().size(), "figure") + " in "
                        + since(started));
        check.fallen().forEach(each -> terminal.err().println(fall(each)));
        return update || check.fallen().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private int fit(Terminal terminal, Path home) throws IOException {
        Optional<Encoder> encoder = Understanding.encoder();
        List<EventCoder> coders = Stream.of(encoder, Optional.<Encoder>empty())
                .distinct()
                .map(Evaluation::tellingAll)
                .toList();
        Corpus articles = QualityRun.heldBack(corpus(terminal, home));
        ConfidenceModel model;
        try (Progress progress = Progress.start(terminal, "fit", ConfidenceFit.steps(articles, coders))) {
            model = ConfidenceFit.run(articles, coders, progress::step);
        }
        Path file = home.resolve("schemas/event-confidence.json");
        Files.createDirectories(home.resolve("schemas"));
        Files.writeString(file, model.json(), StandardCharsets.UTF_8);
        terminal.err().println("tocsin: wrote " + file + "; build anew, then measure");
        return ExitCode.DONE;
    }

    private Path corpus(Terminal terminal, Path home) {
        return corpus == null ? home.resolve("corpus") : resolved(terminal, corpus);
    }

    private static String fall(Comparison each) {
        String before =
                each.committed().map(figure -> Digits.share(figure.value())).orElse("-");
        return "tocsin: fell: " + each.now().set() + ", " + each.now().name() + ": from " + before + " to "
                + Digits.share(each.now().value());
    }

    private int part() throws IOException {
        Evaluation evaluation = evaluation();
        if (in == null || out == null) {
            throw new WrongInput(
                    "a part needs --in, its data set, and --out, the file for its predictions: tocsin evaluate " + part
                            + " --in PATH --out FILE");
        }
        if (corpus != null || data != null || fit || update || markdown) {
            throw new WrongInput("--corpus, --data, --fit, --update and --markdown are of evaluate without a PART");
        }
        Terminal terminal = root.terminal();
        Path from = resolved(terminal, in);
        Path to = resolved(terminal, out);
        if (!Files.exists(from)) {
            throw new WrongInput(from + ": there is no such file or folder; --in names the data set");
        }
        long started = System.nanoTime();
        try (GrowthProgress progress = GrowthProgress.start(terminal, part, from, to)) {
            evaluation.run(from, to);
        }
        terminal.err().println(part + ": predictions are in " + to + " after " + since(started));
        return ExitCode.DONE;
    }

    private Evaluation evaluation() {
        if (by != null) {
            if (!part.equals(Evaluation.PLOVER)) {
                throw new WrongInput("--by is for " + Evaluation.PLOVER + " only, not for " + part);
            }
            return Evaluation.plover(by);
        }
        return Optional.ofNullable(parts().get(part))
                .orElseThrow(() -> new WrongInput("there is no part called " + part + "; the parts are "
                        + String.join(", ", parts().keySet()) + ", or all"));
    }

    private Map<String, Evaluation> parts() {
        return Evaluation.parts(LanguageSettings.knowledge(root), LanguageSettings.encoder(root));
    }

    private static String since(long started) {
        return Amounts.duration(Duration.ofNanos(System.nanoTime() - started));
    }

    private static Path resolved(Terminal terminal, Path path) {
        return terminal.resolve(path.toString());
    }

    /** The folder of the launcher, which tells it; else where the command was given. */
    private static Path home(Terminal terminal) {
        return Optional.ofNullable(System.getProperty("tocsin.home"))
                .map(Path::of)
                .orElseGet(terminal::directory);
    }
}
