package dev.tocsin.app;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tocsin completion}. */
@Command(
        name = "completion",
        description = "Prints a script that teaches bash and zsh to complete tocsin's commands and options.",
        footer = {
            "  source <(tocsin completion)",
            "  tocsin completion > ~/.local/share/bash-completion/completions/tocsin"
        })
final class CompletionCommand implements Runnable {
    private final RootCommand root;

    @Spec
    private @Nullable CommandSpec spec;

    CompletionCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public void run() {
        String script =
                AutoComplete.bash("tocsin", Objects.requireNonNull(spec).root().commandLine());
        root.terminal().out().println(script);
    }
}
