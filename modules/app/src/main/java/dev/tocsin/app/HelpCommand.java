package dev.tocsin.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tocsin help COMMAND}. */
@Command(
        name = "help",
        description = "Explains a command: what it does, its options, examples, exit codes.",
        footer = {"  tocsin help code", "  tocsin help"})
final class HelpCommand implements Runnable {
    private final RootCommand root;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "COMMAND",
            arity = "0..*",
            description = "The command, with its own subcommand if it has any.")
    private List<String> names = new ArrayList<>();

    HelpCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public void run() {
        CommandLine found = Objects.requireNonNull(spec).parent().commandLine();
        for (String name : names) {
            CommandLine next = found.getSubcommands().get(name);
            if (next == null) {
                throw new CommandLine.UnmatchedArgumentException(found, name);
            }
            found = next;
        }
        root.terminal().out().print(found.getUsageMessage());
    }
}
