package dev.tocsin.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tocsin console}. */
@Command(
        name = "console",
        description =
                "Serves metrics, health and the schemas over HTTP, alone; every other role serves its own as well.",
        footer = {"  tocsin console --bootstrap kafka-1:9092 --set console.port=8090"})
final class ConsoleCommand implements Callable<Integer>, LongRunning {
    private final RootCommand root;

    @Mixin
    private BootstrapOption bootstrap = new BootstrapOption();

    ConsoleCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws InterruptedException {
        bootstrap.applyTo(root);
        return new RoleRun(root).until(Session::watchConfidence);
    }
}
