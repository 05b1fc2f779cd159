package dev.tocsin.app;

import dev.tocsin.language.filter.EventFilter;
import dev.tocsin.replay.RecordJson;
import dev.tocsin.replay.RecordLine;
import dev.tocsin.replay.Tail;
import dev.tocsin.replay.TailQuery;
import dev.tocsin.replay.TailSummary;
import dev.tocsin.replay.TimeArgument;
import dev.tocsin.replay.TopicGlob;
import dev.tocsin.wire.EventLine;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tocsin tail}. */
@Command(
        name = "tail",
        description = {
            "Prints what is on the topics, and what comes: events as readable lines with their evidence, or as JSON.",
            "",
            "It leaves no trace on the brokers. --where takes the same conditions as alert rules: class=arms-transfer and"
                    + " actor in (RUS,CHN) and confidence>=0.6 and not historical."
        },
        footer = {
            "  tocsin tail",
            "  tocsin tail 'news.events.*' --since 2h --where 'class=arms-transfer'",
            "  tocsin tail news.decisions --since 1d --until-end --format json | jq .reason"
        })
final class TailCommand implements Callable<Integer> {
    private final RootCommand root;

    @Mixin
    private BootstrapOption bootstrap = new BootstrapOption();

    @Parameters(
            arity = "0..1",
            defaultValue = "news.events.*",
            paramLabel = "TOPICS",
            description = "Names, with * and ?, separated by commas. Default: ${DEFAULT-VALUE}.")
    private String topics = "";

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "From when: 2h, 3d, 2024-05-14, an ISO instant, or now. Default: from the beginning.")
    private @Nullable String since;

    @Option(names = "--where", paramLabel = "CONDITION", description = "Only events that meet it.")
    private @Nullable String where;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table or json. Default: table.")
    private Format format = Format.TABLE;

    @Option(names = "--until-end", description = "End at what is the end of the topics now.")
    private boolean untilEnd;

    @Option(names = "--follow", description = "Wait for more; what it does anyway without --until-end.")
    private boolean follow;

    @Option(names = "--limit", paramLabel = "N", description = "End after so many records.")
    private @Nullable Long limit;

    /** How records are printed. */
    enum Format {
        TABLE,
        JSON
    }

    TailCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        TailQuery query = query();
        Client client = Client.of(root, bootstrap);
        StopSignal stop = StopSignal.install();
        try {
            PrintStream out = root.terminal().out();
            RecordLine line = new RecordLine(new EventLine(
                    EventLine.UNLIMITED, root.terminal().colours() ? EventLine.Style.COLOUR : EventLine.Style.PLAIN));
            TailSummary summary = new Tail(client.kafka(), client.topics())
                    .run(
                            query,
                            record -> out.println(format == Format.JSON ? RecordJson.line(record) : line.of(record)),
                            stop::isAsked);
            tell(summary);
            return summary.topics() == 0 ? ExitCode.FAILED : ExitCode.DONE;
        } finally {
            stop.closed();
        }
    }

    private TailQuery query() {
        if (untilEnd && follow) {
            throw new WrongInput("--follow and --until-end exclude each other");
        }
        Instant now = root.clock().instant();
        try {
            return new TailQuery(
                    new TopicGlob(topics),
                    Optional.ofNullable(since).map(text -> TimeArgument.parse(text, now)),
                    Optional.ofNullable(where).map(EventFilter::parse),
                    untilEnd ? TailQuery.Until.PRESENT_END : TailQuery.Until.STOPPED,
                    limit == null ? OptionalLong.empty() : OptionalLong.of(limit));
        } catch (IllegalArgumentException e) {
            throw new WrongInput(String.valueOf(e.getMessage()), e);
        }
    }

    private void tell(TailSummary summary) {
        if (summary.topics() == 0) {
            root.terminal().err().println("tocsin: no topic is called " + topics + "; 'tocsin topics' lists them");
        }
        if (summary.unreadable() > 0) {
            root.terminal().err().println("tocsin: " + summary.unreadable() + " records could not be read");
        }
    }
}
