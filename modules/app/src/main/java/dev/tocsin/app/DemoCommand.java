package dev.tocsin.app;

import dev.tocsin.app.print.Table;
import dev.tocsin.app.role.Completion;
import dev.tocsin.app.role.LedgerTable;
import dev.tocsin.app.role.TopicTable;
import dev.tocsin.fetcher.FetchRequest.Reach;
import dev.tocsin.fetcher.Source;
import dev.tocsin.model.Decision;
import dev.tocsin.model.Event;
import dev.tocsin.model.EventState;
import dev.tocsin.model.LedgerEntry;
import dev.tocsin.sample.SampleSite;
import dev.tocsin.sample.SampleSource;
import dev.tocsin.wire.EventJson;
import dev.tocsin.wire.EventLine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tocsin demo}. */
@Command(
        name = "demo",
        description = {
            "Shows the whole pipeline at work, with nothing installed and no network.",
            "",
            "Starts an embedded Kafka broker, serves a bundled site of seven small outlets on loopback, fetches it as any"
                    + " other news, and prints each event as it is coded: date, confidence, class, who to whom, and the"
                    + " sentence it rests on. Ctrl-C ends it; the broker's data stays for the next start.",
            "",
            "With --once it ends when all is processed, prints the ledger, compares with what must come of the site, and"
                    + " exits with 1 where the ledger does not balance or something expected is missing."
        },
        footer = {"  tocsin demo", "  tocsin demo --once", "  tocsin demo --once --format json > events.jsonl"})
final class DemoCommand implements Callable<Integer>, LongRunning {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int SITE_PORT = 8580;

    private final RootCommand root;

    @Option(names = "--once", description = "End when everything fetched has been processed, and check the result.")
    private boolean once;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the demo keeps its broker's data. Default: data/demo.")
    private Path data = Path.of("data", "demo");

    @Option(names = "--format", paramLabel = "FORMAT", description = "lines or json. Default: lines.")
    private EventFormat format = EventFormat.LINES;

    /** While what is read was printed by an earlier start. */
    private boolean kept = true;

    /** How events are printed. */
    enum EventFormat {
        LINES,
        JSON
    }

    DemoCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path directory = root.terminal().resolve(data.toString());
        root.setDefault("data", directory.toString());
        root.setDefault("broker.data", directory.resolve("broker").toString());
        root.setDefault("fetch.host-delay", "5ms");
        root.setDefault("fetch.host-parallelism", "4");
        root.setDefault("fetch.revisit-after", "1ms");
        root.setDefault("fetch.backoff", "50ms");
        root.setDefault("fetch.breaker-failures", "100");
        StopSignal stop = StopSignal.install();
        try (SampleSite site = SampleSite.start(SITE_PORT);
                Session session =
                        Session.open(root.settings(), stop, LanguageSettings.understanding(root), root.clock())) {
            return runOrTellWhyNot(site, session, stop);
        } finally {
            stop.closed();
        }
    }

    /** Once a role has failed (the disk is full), what its broker's clients then complain of is not the news. */
    private int runOrTellWhyNot(SampleSite site, Session session, StopSignal stop) throws InterruptedException {
        try {
            return run(site, session, stop);
        } catch (KafkaException | IllegalStateException e) {
            if (session.failure().isPresent()) {
                return ended(session);
            }
            throw e;
        }
    }

    private int run(SampleSite site, Session session, StopSignal stop) throws InterruptedException {
        PrintStream out = root.terminal().out();
        int port = site.sources().get(0).uri().getPort();
        if (port != SITE_PORT) {
            say("port " + SITE_PORT + " is taken: the sample site is at port " + port);
        }
        TopicTable<Event> events = session.events(event -> print(out, event));
        List<Decision> decisions = new ArrayList<>();
        TopicTable<Decision> decided = session.decisions(decisions::add);
        events.catchUp();
        kept = false;
        session.startProcessing();
        say("broker " + session.backbone().bootstrap() + ", schemas, metrics and health " + session.startConsole()
                + ", " + site.sources().size() + " outlets on loopback, "
                + events.values().size()
                + " events kept from earlier starts");
        CompletableFuture<Void> fetched = session.fetcher(sources(site)).rounds(2);
        while (!stop.isAsked() && !fetched.isDone()) {
            events.refresh(POLL);
        }
        if (!once) {
            while (!stop.isAsked()) {
                events.refresh(POLL);
            }
            return ended(session);
        }
        TopicTable<LedgerEntry> ledger = session.ledger();
        boolean complete = !stop.isAsked()
                && new Completion(session.backbone(), session.topics(), ledger).await(PATIENCE, stop::isAsked);
        events.catchUp();
        decided.catchUp();
        printLedger(ledger);
        DemoCheck check = DemoCheck.of(site.expectations(), decisions, events.values());
        check.lines().forEach(this::say);
        if (!complete) {
            say("the ledger does not balance: " + LedgerTable.total(ledger.values()));
        }
        return complete && check.passed() ? ended(session) : ExitCode.FAILED;
    }

    private int ended(Session session) {
        session.failure().ifPresent(why -> say("failed: " + why));
        return session.failure().isPresent() ? ExitCode.FAILED : ExitCode.DONE;
    }

    private void print(PrintStream out, Event event) {
        if (kept) {
            return;
        }
        if (format == EventFormat.JSON) {
            out.println(EventJson.line(event));
        } else if (event.revision() == 1) {
            out.println(line().of(event));
        } else if (event.state() == EventState.RETRACTED) {
            out.println("RETRACTED " + line().of(event));
        }
    }

    private EventLine line() {
        return new EventLine(
                EventLine.UNLIMITED, root.terminal().colours() ? EventLine.Style.COLOUR : EventLine.Style.PLAIN);
    }

    private void printLedger(TopicTable<LedgerEntry> ledger) {
        Table table = Table.of(
                "SOURCE",
                ">CAPTURED",
                ">ARTICLES",
                ">VERSIONS",
                ">DUPLICATES",
                ">REJECTED",
                ">DEAD",
                "BALANCES",
                ">EVENTS");
        List<LedgerEntry> rows = new ArrayList<>(LedgerTable.bySource(ledger.values()));
        rows.add(LedgerTable.total(ledger.values()));
        for (LedgerEntry e : rows) {
            table.row(
                    e.source(),
                    Long.toString(e.captured()),
                    Long.toString(e.articles()),
                    Long.toString(e.versions()),
                    Long.toString(e.duplicates()),
                    Long.toString(e.rejected()),
                    Long.toString(e.deadLettered()),
                    e.balances() ? "yes" : "NO",
                    Long.toString(e.events()));
        }
        table.lines().forEach(this::say);
    }

    private static List<Source> sources(SampleSite site) {
        return site.sources().stream()
                .map(s -> Source.of(s.name(), kind(s.kind()), s.uri()).withReach(Reach.ANY))
                .toList();
    }

    private static Source.Kind kind(SampleSource.Kind kind) {
        return switch (kind) {
            case FEED -> Source.Kind.FEED;
            case SITEMAP -> Source.Kind.SITEMAP;
            case HOME -> Source.Kind.HOME;
        };
    }

    private void say(String line) {
        root.terminal().err().println(line);
    }
}
