package dev.tocsin.app;

import dev.tocsin.fetcher.FetchMetrics;
import dev.tocsin.fetcher.FetchRequest.Reach;
import dev.tocsin.fetcher.FetchSettings;
import dev.tocsin.fetcher.PageFetcher;
import dev.tocsin.fetcher.Source;
import dev.tocsin.fetcher.SourceDiscovery;
import dev.tocsin.fetcher.SourceDiscovery.Found;
import dev.tocsin.fetcher.SourceList;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tocsin sources add}. */
@Command(
        name = "add",
        description = {
            "Finds the feeds and news sitemaps of a site and writes the best one into the list of sources.",
            "",
            "The file is made where it does not exist; nothing that stands in it is changed."
        },
        footer = {
            "  tocsin sources add https://example.org",
            "  tocsin sources add https://example.org --all --name example"
        })
final class SourcesAddCommand implements Callable<Integer> {
    private final RootCommand root;

    @Parameters(paramLabel = "URL", description = "A home page, feed or sitemap.")
    private @Nullable URI url;

    @Option(names = "--sources", paramLabel = "FILE", description = "The list. Default: the setting 'sources'.")
    private @Nullable Path file;

    @Option(names = "--name", paramLabel = "NAME", description = "What to call the source. Default: the site's host.")
    private @Nullable String name;

    @Option(names = "--all", description = "Write every feed that is found, not only the best.")
    private boolean all;

    @Option(names = "--allow-private", description = "The site may be on this machine or in a private network.")
    private boolean allowPrivate;

    SourcesAddCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        if (file != null) {
            root.set(AppSettings.SOURCES.key(), file.toString());
        }
        Path list = root.terminal()
                .resolve(AppSettings.from(root.settings()).sources().toString());
        URI site = Objects.requireNonNull(url);
        if (site.getHost() == null) {
            throw new WrongInput(site + " is no address of a site: write https://example.org");
        }
        List<Found> found = discover(site);
        if (found.isEmpty()) {
            throw new CommandFailed(
                    "no feed or news sitemap was found at " + site + "; look for one by hand and add its own address");
        }
        write(list, site, all ? found : found.subList(0, 1));
        return ExitCode.DONE;
    }

    private List<Found> discover(URI site) {
        try (PageFetcher fetcher = new PageFetcher(
                FetchSettings.limits(root.settings()), root.clock(), RandomGenerator.getDefault(), FetchMetrics.NOOP)) {
            Source source = Source.of("new", Source.Kind.HOME, site).withReach(allowPrivate ? Reach.ANY : Reach.PUBLIC);
            return new SourceDiscovery(fetcher).discover(source).join();
        }
    }

    private void write(Path list, URI site, List<Found> found) throws IOException {
        boolean exists = Files.exists(list);
        Set<String> taken =
                exists ? SourceList.read(list).stream().map(Source::name).collect(Collectors.toSet()) : Set.of();
        StringBuilder text = new StringBuilder(exists ? Files.readString(list) : "sources:\n");
        if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        String usual = name == null ? site.getHost().replaceFirst("^www\\.", "") : name;
        int number = 1;
        for (Found one : found) {
            String free = usual;
            while (taken.contains(free) || text.indexOf("- name: " + free + "\n") >= 0) {
                number++;
                free = usual + "-" + number;
            }
            text.append("  - name: ").append(free).append('\n');
            text.append("    ")
                    .append(one.kind().name().toLowerCase(Locale.ROOT))
                    .append(": ")
                    .append(one.url())
                    .append('\n');
            text.append(allowPrivate ? "    private: yes\n" : "");
            root.terminal()
                    .err()
                    .println("tocsin: " + free + ": " + one.url() + ", " + one.items() + " items " + one.title());
        }
        Files.writeString(list, text.toString(), StandardCharsets.UTF_8);
        SourceList.read(list);
    }
}
