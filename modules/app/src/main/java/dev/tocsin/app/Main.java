package dev.tocsin.app;

import dev.tocsin.app.print.OutputClosed;
import dev.tocsin.app.print.Terminal;
import java.time.InstantSource;
import picocli.CommandLine;

/** The program {@code tocsin}. {@link #commands} is the list of everything it can do. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Terminal terminal = Terminal.system();
        int code = run(terminal, args);
        System.exit(code);
    }

    /** Runs one command to its end and gives its exit code: 0 done, 1 failed, 2 wrong usage. */
    public static int run(Terminal terminal, String... args) {
        try {
            int code =
                    commands(new RootCommand(terminal, InstantSource.system())).execute(args);
            terminal.out().flush();
            terminal.err().flush();
            return code;
        } catch (OutputClosed e) {
            return ExitCode.DONE;
        }
    }

    static CommandLine commands(RootCommand root) {
        CommandLine line = new CommandLine(root)
                .addSubcommand(new DemoCommand(root))
                .addSubcommand(new RunCommand(root))
                .addSubcommand(new FetchCommand(root))
                .addSubcommand(new ProcessCommand(root))
                .addSubcommand(new AlertCommand(root))
                .addSubcommand(new ConsoleCommand(root))
                .addSubcommand(new TailCommand(root))
                .addSubcommand(new CommandLine(new RulesCommand()).addSubcommand(new RulesTestCommand(root)))
                .addSubcommand(new ReplayCommand(root))
                .addSubcommand(new RecodeCommand(root))
                .addSubcommand(new IngestCommand(root))
                .addSubcommand(new ExportCommand(root))
                .addSubcommand(new CompareCommand(root))
                .addSubcommand(new CommandLine(new DeadLettersCommand())
                        .addSubcommand(new DeadLettersListCommand(root))
                        .addSubcommand(new DeadLettersShowCommand(root))
                        .addSubcommand(new DeadLettersResendCommand(root)))
                .addSubcommand(new CommandLine(new SourcesCommand())
                        .addSubcommand(new SourcesListCommand(root))
                        .addSubcommand(new SourcesCheckCommand(root))
                        .addSubcommand(new SourcesAddCommand(root)))
                .addSubcommand(new CommandLine(new KbCommand())
                        .addSubcommand(new KbAddCommand(root))
                        .addSubcommand(new KbCheckCommand(root))
                        .addSubcommand(new KbShowCommand(root)))
                .addSubcommand(new ExtractCommand(root))
                .addSubcommand(new CodeCommand(root))
                .addSubcommand(new EvaluateCommand(root))
                .addSubcommand(new TopicsCommand(root))
                .addSubcommand(new SettingsCommand(root))
                .addSubcommand(new DoctorCommand(root))
                .addSubcommand(new CompletionCommand(root))
                .addSubcommand(new HelpCommand(root));
        return CommandStyle.apply(line, root);
    }
}
