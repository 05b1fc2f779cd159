package dev.tocsin.app;

import dev.tocsin.app.print.Progress;
import dev.tocsin.language.filter.EventFilter;
import dev.tocsin.replay.Replay;
import dev.tocsin.replay.ReplayRequest;
import dev.tocsin.replay.ReplaySummary;
import dev.tocsin.replay.ReplayTarget;
import dev.tocsin.replay.Speed;
import dev.tocsin.replay.TimeArgument;
import dev.tocsin.replay.TopicGlob;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tocsin replay}. */
@Command(
        name = "replay",
        description = {
            "Sends history again, with its record times, into a topic or a file.",
            "",
            "It ends at what is the end of the topics when it begins. What is sent again is marked as history and raises"
                    + " no alert. With --job a replay into a topic that was stopped goes on where it was."
        },
        footer = {
            "  tocsin replay --from 2024-05-01 --to 2024-06-01 --into may.jsonl",
            "  tocsin replay --from 7d --to now --where 'class=attack' --into lab.attacks --speed 100x"
        })
final class ReplayCommand implements Callable<Integer> {
    private final RootCommand root;

    @Mixin
    private BootstrapOption bootstrap = new BootstrapOption();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "TIME",
            description = "First record time: 7d, 2024-05-14, ISO.")
    private String from = "";

    @Option(names = "--to", paramLabel = "TIME", description = "Record time to end before. Default: now.")
    private String to = "now";

    @Option(names = "--where", paramLabel = "CONDITION", description = "Only events that meet it.")
    private @Nullable String where;

    @Option(
            names = "--topics",
            paramLabel = "TOPICS",
            description = "What to send again, with * and ?. Default: ${DEFAULT-VALUE}.",
            defaultValue = "news.events.*")
    private String topics = "";

    @Option(
            names = "--into",
            required = true,
            paramLabel = "TOPIC|FILE",
            description = "Where it goes; what has a slash or ends in .jsonl is a file.")
    private String into = "";

    @Option(names = "--speed", paramLabel = "SPEED", description = "max, real, or 10x. Default: max.")
    private String speed = "max";

    @Option(names = "--job", paramLabel = "NAME", description = "Name under which a stopped replay can go on.")
    private @Nullable String job;

    ReplayCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Instant now = root.clock().instant();
        StopSignal stop = StopSignal.install();
        try {
            ReplayRequest request = new ReplayRequest(
                    new TopicGlob(topics),
                    TimeArgument.parse(from, now),
                    TimeArgument.parse(to, now),
                    Optional.ofNullable(where).map(EventFilter::parse),
                    ReplayTarget.parse(into),
                    Speed.parse(speed),
                    Optional.ofNullable(job));
            return replay(Client.of(root, bootstrap), request, stop);
        } catch (IllegalArgumentException e) {
            throw new WrongInput(String.valueOf(e.getMessage()), e);
        } finally {
            stop.closed();
        }
    }

    private int replay(Client client, ReplayRequest request, StopSignal stop) {
        ReplaySummary summary;
        try (Progress progress = Progress.start(root.terminal(), "replay", -1)) {
            summary = new Replay(client.kafka(), client.topics())
                    .run(request, (done, total) -> progress.stepTo(done), stop::isAsked);
        }
        root.terminal()
                .err()
                .println("tocsin: " + summary.written() + " written into " + into + ", " + summary.read()
                        + " read, " + summary.filtered() + " left out, " + summary.unreadable() + " unreadable"
                        + (summary.end() == ReplaySummary.End.COMPLETE ? "" : "; stopped before the end"));
        return summary.end() == ReplaySummary.End.COMPLETE ? ExitCode.DONE : ExitCode.FAILED;
    }
}
