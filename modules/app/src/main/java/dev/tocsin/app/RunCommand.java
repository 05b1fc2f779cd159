package dev.tocsin.app;

import dev.tocsin.alerts.rule.AlertRules;
import dev.tocsin.fetcher.Source;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tocsin run}. */
@Command(
        name = "run",
        description = {
            "Runs the whole pipeline on your sources: fetch, process, alert and console in one process.",
            "",
            "Without --bootstrap it starts the embedded broker, whose data stays under data/broker. Alerts are watched for"
                    + " where there is a file of rules. Ctrl-C or SIGTERM ends it in good order; a kill loses nothing."
        },
        footer = {
            "  tocsin run",
            "  tocsin run --sources my-sources.yaml --rules my-rules.yaml",
            "  tocsin run --bootstrap kafka-1:9092,kafka-2:9092 --set topics.replication=3"
        })
final class RunCommand implements Callable<Integer>, LongRunning {
    private final RootCommand root;

    @Mixin
    private BootstrapOption bootstrap = new BootstrapOption();

    @Mixin
    private SourcesOption sources = new SourcesOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    RunCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws InterruptedException {
        bootstrap.applyTo(root);
        List<Source> list = sources.read(root);
        Optional<AlertRules> watched = rules.read(root);
        return new RoleRun(root).until(session -> {
            session.startProcessing();
            session.watchConfidence();
            watched.ifPresent(r -> session.startAlerting(
                    r, root.terminal().out(), root.terminal().environment()));
            session.fetcher(list).start();
        });
    }
}
