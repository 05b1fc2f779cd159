package dev.tocsin.app;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --bootstrap}, which says the same as the setting {@code bootstrap}. */
final class BootstrapOption {
    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT,...",
            description = "The brokers to work with, instead of the setting 'bootstrap'.")
    private @Nullable String bootstrap;

    /** Call it before the settings are asked for. */
    void applyTo(RootCommand root) {
        Optional.ofNullable(bootstrap).ifPresent(value -> root.set(AppSettings.BOOTSTRAP.key(), value));
    }
}
