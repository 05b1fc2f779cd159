package dev.tocsin.app;

import dev.tocsin.app.print.Amounts;
import dev.tocsin.app.print.Progress;
import dev.tocsin.replay.Ingest;
import dev.tocsin.replay.IngestListener;
import dev.tocsin.replay.IngestRequest;
import dev.tocsin.replay.IngestSummary;
import dev.tocsin.replay.KeptHistory;
import dev.tocsin.replay.warc.WarcItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tocsin ingest}. */
@Command(
        name = "ingest",
        description = {
            "Publishes the pages saved in web archives (WARC files, as of Common Crawl's news crawl) as captures, with the"
                    + " times of their capture.",
            "",
            "They are processed like others but raise no alert. Stopped, it goes on where it was when given the same files"
                    + " again; a file ingested twice adds no article and no event. What is broken in a file is told with"
                    + " its offset and passed over."
        },
        footer = {
            "  tocsin ingest CC-NEWS-20240514-*.warc.gz --keep",
            "  tocsin ingest courier.warc.gz --source courier --bootstrap kafka-1:9092"
        })
final class IngestCommand implements Callable<Integer> {
    private static final int MOST_TOLD = 10;

    private final RootCommand root;

    @Mixin
    private BootstrapOption bootstrap = new BootstrapOption();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "WARC files, plain or .gz.")
    private List<String> files = List.of();

    @Option(names = "--source", paramLabel = "NAME", description = "The captures' source. Default: the page's host.")
    private @Nullable String source;

    @Option(names = "--again", description = "Begin anew, also in files that were ingested before.")
    private boolean again;

    @Option(
            names = "--keep",
            description =
                    "First let the topics of captures, articles, decisions, dead letters and events keep everything:"
                            + " Kafka deletes by record time, so without it pages older than they keep are left out.")
    private boolean keep;

    IngestCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> paths = files.stream().map(root.terminal()::resolve).toList();
        for (Path path : paths) {
            if (!Files.isReadable(path) || Files.isDirectory(path)) {
                throw new WrongInput(path + " can't be read: name WARC files");
            }
        }
        Client client = Client.of(root, bootstrap);
        Path state = root.terminal()
                .resolve(AppSettings.from(root.settings())
                        .dataDirectory()
                        .resolve("ingest")
                        .toString());
        IngestRequest request = new IngestRequest(
                paths,
                Optional.ofNullable(source),
                state,
                again ? IngestRequest.Start.ANEW : IngestRequest.Start.WHERE_IT_STOPPED);
        if (keep) {
            try (Admin admin = Admin.create(client.kafka())) {
                new KeptHistory(admin, client.topics()).keepForEver();
            }
        }
        StopSignal stop = StopSignal.install();
        try {
            return ingest(client, request, stop);
        } catch (KafkaException e) {
            throw new CommandFailed(e.getMessage() + "; is 'tocsin run' or 'tocsin process' running there?", e);
        } finally {
            stop.closed();
        }
    }

    private int ingest(Client client, IngestRequest request, StopSignal stop) throws IOException {
        Bar bar = new Bar(request.files());
        IngestSummary summary;
        try (Progress progress = Progress.start(root.terminal(), "ingest", bar.total)) {
            bar.progress = Optional.of(progress);
            summary = new Ingest(client.kafka(), client.topics(), root.clock().instant())
                    .run(request, bar, stop::isAsked);
        }
        bar.notes.forEach(root.terminal().err()::println);
        tell(summary);
        boolean whole = summary.end() == IngestSummary.End.COMPLETE
                && !summary.leftOut().containsKey(WarcItem.Why.OLDER_THAN_KEPT);
        return whole ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void tell(IngestSummary summary) {
        String left = summary.leftOut().entrySet().stream()
                .map(e -> e.getValue() + " " + word(e.getKey()))
                .collect(Collectors.joining(", "));
        root.terminal()
                .err()
                .println("tocsin: " + summary.captures() + " captures published, " + summary.broken()
                        + " places broken" + (left.isEmpty() ? "" : "; left out: " + left)
                        + (summary.end() == IngestSummary.End.COMPLETE
                                ? ""
                                : "; stopped, and goes on when asked again"));
        if (summary.leftOut().containsKey(WarcItem.Why.OLDER_THAN_KEPT)) {
            root.terminal()
                    .err()
                    .println("tocsin: Kafka would delete the old ones at once: ingest them with --again --keep"
                            + " (and set topics.raw-retention and topics.article-retention to 0s for good)");
        }
    }

    private static String word(WarcItem.Why why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where all files together are; what is to be told waits until the bar is gone. */
    private static final class Bar implements IngestListener {
        private final Map<Path, Long> begins = new HashMap<>();
        private final List<String> notes = new ArrayList<>();
        private final long total;
        private Optional<Progress> progress = Optional.empty();
        private int told;

        Bar(List<Path> files) throws IOException {
            long sum = 0;
            for (Path file : files) {
                begins.put(file, sum);
                sum += Files.size(file);
            }
            total = sum;
        }

        @Override
        public void opened(Path file, long offset) {
            if (offset > 0) {
                notes.add("tocsin: " + file + ": ingested before up to " + Amounts.bytes(offset)
                        + "; went on there (--again begins anew)");
            }
            at(file, offset);
        }

        @Override
        public void at(Path file, long offset) {
            progress.ifPresent(p -> p.stepTo(begins.getOrDefault(file, 0L) + offset));
        }

        @Override
        public void broken(Path file, WarcItem.Broken broken) {
            if (++told <= MOST_TOLD) {
                notes.add("tocsin: " + file + " is broken at byte " + broken.offset() + ": " + broken.detail());
            }
        }
    }
}
