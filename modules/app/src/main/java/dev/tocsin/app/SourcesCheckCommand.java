package dev.tocsin.app;

import dev.tocsin.app.print.Progress;
import dev.tocsin.app.print.Table;
import dev.tocsin.extract.ArticleReader;
import dev.tocsin.extract.override.OverridingReader;
import dev.tocsin.fetcher.FetchMetrics;
import dev.tocsin.fetcher.FetchSettings;
import dev.tocsin.fetcher.PageFetcher;
import dev.tocsin.fetcher.Source;
import dev.tocsin.fetcher.SourceCheck;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tocsin sources check}. */
@Command(
        name = "check",
        description = {
            "Asks all sources at once and tells of each: whether it can be read, how many items it lists, how new the"
                    + " newest is, how sure the reader is of that page (0 to 1), what is wrong.",
            "",
            "Exits with 1 where a source fails."
        },
        footer = {"  tocsin sources check", "  tocsin sources check --sources my-sources.yaml"})
final class SourcesCheckCommand implements Callable<Integer> {
    private final RootCommand root;

    @Mixin
    private SourcesOption sources = new SourcesOption();

    SourcesCheckCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        List<Source> list = sources.read(root);
        List<SourceCheck.Report> reports = check(list);
        Table table = Table.of("SOURCE", "STATE", ">ITEMS", "NEWEST", ">CONFIDENCE", "WHAT IS WRONG");
        for (SourceCheck.Report report : reports) {
            table.row(
                    report.source().name(),
                    report.state().name().toLowerCase(Locale.ROOT),
                    Integer.toString(report.items()),
                    report.newest().map(Instant::toString).orElse("-"),
                    report.page()
                            .flatMap(SourceCheck.PageCheck::confidence)
                            .map(c -> String.format(Locale.ROOT, "%.2f", c))
                            .orElse("-"),
                    problem(report));
        }
        table.lines().forEach(root.terminal().out()::println);
        long failed = reports.stream()
                .filter(r -> r.state() == SourceCheck.State.FAILED)
                .count();
        root.terminal()
                .err()
                .println("tocsin: " + (reports.size() - failed) + " of " + reports.size() + " can be read");
        return failed == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static String problem(SourceCheck.Report report) {
        return report.problem().isEmpty()
                ? report.page()
                        .filter(page -> !page.problem().isEmpty())
                        .map(page -> page.url() + ": " + page.problem())
                        .orElse("")
                : report.problem();
    }

    private List<SourceCheck.Report> check(List<Source> list) {
        try (PageFetcher fetcher = new PageFetcher(
                        FetchSettings.limits(root.settings()),
                        root.clock(),
                        RandomGenerator.getDefault(),
                        FetchMetrics.NOOP);
                Progress progress = Progress.start(root.terminal(), "sources", list.size())) {
            OverridingReader reader = new OverridingReader(
                    new ArticleReader(), ExtractSettings.from(root.settings()).overrides());
            SourceCheck check = new SourceCheck(fetcher, reader::read);
            List<CompletableFuture<SourceCheck.Report>> asked = list.stream()
                    .map(source -> check.one(source).whenComplete((report, bug) -> progress.step()))
                    .toList();
            return asked.stream().map(CompletableFuture::join).toList();
        }
    }
}
