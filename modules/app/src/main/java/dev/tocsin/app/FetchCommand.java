package dev.tocsin.app;

import dev.tocsin.fetcher.Source;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tocsin fetch}. */
@Command(
        name = "fetch",
        description = {
            "Runs the fetcher alone: polls the sources, fetches the pages they tell of, publishes them on news.raw.",
            "",
            "What it knows of sources and pages is kept in the topic news.fetch-state. Run one fetcher for a list of"
                    + " sources; split the list to run several."
        },
        footer = {"  tocsin fetch --bootstrap kafka-1:9092 --sources asia.yaml"})
final class FetchCommand implements Callable<Integer>, LongRunning {
    private final RootCommand root;

    @Mixin
    private BootstrapOption bootstrap = new BootstrapOption();

    @Mixin
    private SourcesOption sources = new SourcesOption();

    FetchCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws InterruptedException {
        bootstrap.applyTo(root);
        List<Source> list = sources.read(root);
        return new RoleRun(root).until(session -> session.fetcher(list).start());
    }
}
