package dev.tocsin.app;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tocsin rules}. */
@Command(
        name = "rules",
        description = "Tries alert rules on the events there are, before they run.",
        footer = {"  tocsin rules test --rules rules.yaml --since 7d"})
final class RulesCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "test?");
    }
}
