package dev.tocsin.app;

import dev.tocsin.replay.ComparisonText;
import dev.tocsin.replay.EventTable;
import dev.tocsin.replay.HistoryComparison;
import dev.tocsin.replay.Tail;
import dev.tocsin.replay.TopicGlob;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tocsin compare}. */
@Command(
        name = "compare",
        description = {
            "Compares two tables of events, id by id: what only one has, what differs and in which fields.",
            "",
            "Each side is a pattern of topics or a file of JSON lines. Exits with 1 where they differ."
        },
        footer = {"  tocsin compare 'news.events.*' 'recode.next.events.*'", "  tocsin compare before.jsonl after.jsonl"
        })
final class CompareCommand implements Callable<Integer> {
    private static final int MOST_LISTED = 20;

    private final RootCommand root;

    @Mixin
    private BootstrapOption bootstrap = new BootstrapOption();

    @Parameters(index = "0", paramLabel = "LEFT", description = "Topics, with *, or a .jsonl file.")
    private String left = "";

    @Parameters(index = "1", paramLabel = "RIGHT", description = "Topics, with *, or a .jsonl file.")
    private String right = "";

    @Option(names = "--list", paramLabel = "N", description = "Differences to list of each sort. Default: 20.")
    private int listed = MOST_LISTED;

    CompareCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        HistoryComparison comparison;
        try {
            comparison = HistoryComparison.of(table(left), table(right));
        } catch (IllegalArgumentException e) {
            throw new WrongInput(String.valueOf(e.getMessage()), e);
        }
        root.terminal().out().println(ComparisonText.of(comparison, listed));
        return comparison.same() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private EventTable table(String side) {
        if (side.contains("/") || side.endsWith(".jsonl")) {
            return EventTable.ofFile(root.terminal().resolve(side));
        }
        Client client = Client.of(root, bootstrap);
        return EventTable.ofTopics(new Tail(client.kafka(), client.topics()), new TopicGlob(side));
    }
}
