package dev.tocsin.app;

import dev.tocsin.app.print.Progress;
import dev.tocsin.app.role.Backbone;
import dev.tocsin.app.role.ProcessSettings;
import dev.tocsin.app.role.Recoding;
import dev.tocsin.app.role.Recoding.Summary;
import dev.tocsin.model.LedgerEntry;
import dev.tocsin.replay.ComparisonText;
import dev.tocsin.replay.HistoryComparison;
import dev.tocsin.settings.Settings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tocsin recode}. */
@Command(
        name = "recode",
        description = {
            "Runs the current code over all stored captures, into topics of its own beside the live ones.",
            "",
            "The topics are called recode.NAME.events.attack and so on. It ends when it has caught up with what was"
                    + " captured before it began; the live pipeline may go on meanwhile. Recoded events raise no alerts."
                    + " A run that was stopped is begun anew with --again."
        },
        footer = {
            "  tocsin recode --name next --compare",
            "  tocsin recode --name next --again --compare",
            "  tocsin recode --name next --clean"
        })
final class RecodeCommand implements Callable<Integer> {
    private static final int MOST_LISTED = 20;

    private final RootCommand root;

    @Mixin
    private BootstrapOption bootstrap = new BootstrapOption();

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "What the recoding is called.")
    private String name = "";

    @Option(
            names = "--compare",
            description = "List how the recoded events differ from the live ones; exits with 1 where they do.")
    private boolean compare;

    @Option(names = "--again", description = "Remove what is there of that name, then recode.")
    private boolean again;

    @Option(names = "--clean", description = "Remove what is there of that name, and end.")
    private boolean clean;

    RecodeCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            throw new WrongInput("a recoding is called by lower-case letters, digits and '-': not '" + name + "'");
        }
        Client client = Client.of(root, bootstrap);
        StopSignal stop = StopSignal.install();
        try (Backbone backbone = Backbone.at(client.bootstrap(), root.settings().kafka())) {
            if (!backbone.awaitReachable(stop::isAsked)) {
                return ExitCode.FAILED;
            }
            return recode(backbone, client, stop);
        } finally {
            stop.closed();
        }
    }

    private int recode(Backbone backbone, Client client, StopSignal stop) {
        Settings settings = root.settings();
        ProcessSettings process = ProcessSettings.from(settings);
        Path state = root.terminal()
                .resolve(AppSettings.from(settings).dataDirectory().toString());
        Recoding recoding = new Recoding(
                backbone,
                client.topics(),
                Client.topics(settings, "recode." + name + "."),
                LanguageSettings.understanding(root),
                process.withApplicationId(process.applicationId() + "-recode-" + name),
                state.resolve("streams"));
        if (clean || again) {
            recoding.clean();
            say("removed what there was of recoding " + name);
            if (clean) {
                return ExitCode.DONE;
            }
        } else if (recoding.exists()) {
            throw new CommandFailed("there is a recoding " + name + " already: --again begins it anew, --clean removes"
                    + " it, another --name leaves it as it is");
        }
        Summary summary = run(recoding, TopicSettings.from(settings).sizes().replication(), stop);
        if (!summary.complete()) {
            say("not complete: " + summary.failure().orElse(stop.isAsked() ? "stopped" : "it stands still")
                    + "; --again begins anew");
            return ExitCode.FAILED;
        }
        return compare ? compare(recoding) : ExitCode.DONE;
    }

    private Summary run(Recoding recoding, short replication, StopSignal stop) {
        long begun = System.nanoTime();
        long captures = recoding.captures();
        Summary summary;
        try (Progress progress = Progress.start(root.terminal(), "recode", captures)) {
            summary = recoding.run(captures, progress::stepTo, replication, stop::isAsked);
        }
        LedgerEntry t = summary.total();
        say(t.settled() + " captures in " + (System.nanoTime() - begun) / 1_000_000_000 + " s: " + t.articles()
                + " articles, " + t.versions() + " new versions, " + t.duplicates() + " duplicates, " + t.rejected()
                + " rejected, " + t.deadLettered() + " dead letters; " + t.events() + " events");
        return summary;
    }

    private int compare(Recoding recoding) {
        HistoryComparison comparison = recoding.compare();
        root.terminal().out().print(ComparisonText.of(comparison, MOST_LISTED));
        return comparison.same() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void say(String line) {
        root.terminal().err().println("tocsin: " + line);
    }
}
