package dev.tocsin.app;

import dev.tocsin.app.print.Progress;
import dev.tocsin.replay.ReplaySummary;
import dev.tocsin.replay.TimeArgument;
import dev.tocsin.replay.WarcExport;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tocsin export}. */
@Command(
        name = "export",
        description = {
            "Writes what was captured as a web archive (WARC 1.1).",
            "",
            "Any WARC tool reads it; 'tocsin ingest' makes the same captures of it again, source and feed entry included."
        },
        footer = {
            "  tocsin export --warc all.warc.gz",
            "  tocsin export --warc may.warc.gz --from 2024-05-01 --to 2024-06-01 --source courier"
        })
final class ExportCommand implements Callable<Integer> {
    private final RootCommand root;

    @Mixin
    private BootstrapOption bootstrap = new BootstrapOption();

    @Option(
            names = "--warc",
            required = true,
            paramLabel = "FILE",
            description = "The file to write; compressed, record by record, where its name ends in .gz.")
    private String file = "";

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "First time of capture: 7d, 2024-05-14, ISO. Default: all.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Time of capture to end before. Default: now.")
    private String to = "now";

    @Option(names = "--source", paramLabel = "NAME", description = "Only captures of this source.")
    private @Nullable String source;

    ExportCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Instant now = root.clock().instant();
        Client client = Client.of(root, bootstrap);
        StopSignal stop = StopSignal.install();
        try (Progress progress = Progress.start(root.terminal(), "export", -1)) {
            WarcExport.Request request = new WarcExport.Request(
                    root.terminal().resolve(file),
                    Optional.ofNullable(from).map(text -> TimeArgument.parse(text, now)),
                    TimeArgument.parse(to, now),
                    Optional.ofNullable(source),
                    "tocsin/" + Version.text(),
                    now);
            ReplaySummary summary = new WarcExport(client.kafka(), client.topics())
                    .run(request, (done, total) -> progress.stepTo(done), stop::isAsked);
            return tell(summary, progress);
        } catch (IllegalArgumentException e) {
            throw new WrongInput(String.valueOf(e.getMessage()), e);
        } finally {
            stop.closed();
        }
    }

    private int tell(ReplaySummary summary, Progress progress) {
        progress.close();
        boolean complete = summary.end() == ReplaySummary.End.COMPLETE;
        root.terminal()
                .err()
                .println("tocsin: "
                        + (complete
                                ? summary.written() + " captures written into " + file
                                : "stopped; " + file + " is not written")
                        + ", " + summary.filtered() + " left out, " + summary.unreadable() + " unreadable");
        return complete ? ExitCode.DONE : ExitCode.FAILED;
    }
}
