package dev.tocsin.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tocsin process}. */
@Command(
        name = "process",
        description = {
            "Runs the graph alone: reads captures from news.raw, publishes articles, events, decisions and the ledger.",
            "",
            "Start as many instances as there are partitions: they share the work, exactly once."
        },
        footer = {
            "  tocsin process --bootstrap kafka-1:9092",
            "  tocsin process --bootstrap kafka-1:9092 --set process.threads=4 --set process.standbys=1"
        })
final class ProcessCommand implements Callable<Integer>, LongRunning {
    private final RootCommand root;

    @Mixin
    private BootstrapOption bootstrap = new BootstrapOption();

    ProcessCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws InterruptedException {
        bootstrap.applyTo(root);
        return new RoleRun(root).until(Session::startProcessing);
    }
}
