package dev.tocsin.app;

import dev.tocsin.app.print.Amounts;
import dev.tocsin.fetcher.SourceList;
import dev.tocsin.fetcher.SourceListError;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks of the files that a user writes. */
final class InputChecks {
    private InputChecks() {}

    static Finding sources(Path file) {
        if (!Files.exists(file)) {
            int builtIn = SourceList.defaults().size();
            return Finding.ok("sources", "the " + builtIn + " built-in ones, for there is no " + file);
        }
        try {
            return Finding.ok("sources", Amounts.count(SourceList.read(file).size(), "source") + " in " + file);
        } catch (SourceListError e) {
            return Finding.fail("sources", String.valueOf(e.getMessage()).replace('\n', ' '), "correct the file");
        }
    }
}
