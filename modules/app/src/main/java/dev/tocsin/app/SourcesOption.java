package dev.tocsin.app;

import dev.tocsin.fetcher.Source;
import dev.tocsin.fetcher.SourceList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which sources to read. */
final class SourcesOption {
    @Option(
            names = "--sources",
            paramLabel = "FILE",
            description = "YAML list of feeds, sitemaps, home pages and OPML files. Default: the setting 'sources'; the"
                    + " bundled list where that file does not exist.")
    private @Nullable Path file;

    List<Source> read(RootCommand root) {
        if (file != null) {
            root.set(AppSettings.SOURCES.key(), file.toString());
        }
        Path list = root.terminal()
                .resolve(AppSettings.from(root.settings()).sources().toString());
        if (file == null && !Files.exists(list)) {
            List<Source> bundled = SourceList.defaults();
            root.terminal()
                    .err()
                    .println("tocsin: there is no " + list + "; reading the " + bundled.size()
                            + " bundled sources ('tocsin sources list' shows them)");
            return bundled;
        }
        return SourceList.read(list);
    }
}
