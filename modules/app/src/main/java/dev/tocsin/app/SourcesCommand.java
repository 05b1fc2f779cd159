package dev.tocsin.app;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tocsin sources}. */
@Command(
        name = "sources",
        description = "Shows, tries and extends the list of sources that are read.",
        footer = {
            "  tocsin sources list",
            "  tocsin sources check --sources my-sources.yaml",
            "  tocsin sources add https://example.org --sources my-sources.yaml"
        })
final class SourcesCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "list, check or add?");
    }
}
