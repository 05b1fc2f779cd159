package dev.tocsin.app;

import dev.tocsin.app.print.Table;
import dev.tocsin.fetcher.Source;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tocsin sources list}. */
@Command(
        name = "list",
        description = "Lists the sources as they are read, OPML files included.",
        footer = {"  tocsin sources list"})
final class SourcesListCommand implements Runnable {
    private final RootCommand root;

    @Mixin
    private SourcesOption sources = new SourcesOption();

    SourcesListCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public void run() {
        Table table = Table.of("NAME", "KIND", "URL");
        for (Source source : sources.read(root)) {
            table.row(
                    source.name(),
                    source.kind().name().toLowerCase(Locale.ROOT),
                    source.url().toString());
        }
        table.lines().forEach(root.terminal().out()::println);
    }
}
