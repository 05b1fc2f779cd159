package dev.tocsin.app;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tocsin dead-letters}. */
@Command(
        name = "dead-letters",
        description = "Shows the records that could not be handled, whole and with the reason, and sends them again.",
        footer = {
            "  tocsin dead-letters list",
            "  tocsin dead-letters show news.raw-2@4711",
            "  tocsin dead-letters resend --all --reason CODING_FAILED"
        })
final class DeadLettersCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "list, show or resend?");
    }
}
