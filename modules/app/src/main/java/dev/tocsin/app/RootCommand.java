package dev.tocsin.app;

import dev.tocsin.app.print.Terminal;
import dev.tocsin.settings.Settings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code tocsin} itself: the options that every command takes, and the settings they lead to. */
@Command(
        name = "tocsin",
        versionProvider = Version.class,
        description = {
            "Reads the world's news as it is published, turns it into coded events (who did what to whom, said by whom,"
                    + " when, where, in which words) and publishes them on Kafka topics.",
            "",
            "Data goes to standard output, all else to standard error. 'tocsin help COMMAND' explains a command."
        },
        footer = {
            "  tocsin code article.txt --published 2024-05-13 --format table",
            "  tocsin extract https://example.org/story.html",
            "  tocsin doctor"
        })
final class RootCommand implements Runnable {
    private static final int LAST = 1000;

    private final Terminal terminal;
    private final InstantSource clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--set",
            order = LAST,
            scope = ScopeType.INHERIT,
            paramLabel = "KEY=VALUE",
            description = "Give a setting a value; repeatable. 'tocsin settings' lists them.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(
            names = "--config",
            order = LAST + 1,
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "YAML file of settings. Default: ./tocsin.yaml, where there is one.")
    private @Nullable Path config;

    @Option(
            names = "--log-level",
            order = LAST + 2,
            scope = ScopeType.INHERIT,
            paramLabel = "LEVEL",
            description = "error, warn, info or debug. Default: info for what runs until stopped, else warn.")
    private @Nullable LogLevel logLevel;

    @Option(
            names = "--log-format",
            order = LAST + 3,
            scope = ScopeType.INHERIT,
            paramLabel = "FORMAT",
            description = "text, or json for one object a line. Default: text.")
    private LogFormat logFormat = LogFormat.TEXT;

    @Option(
            names = "--debug",
            order = LAST + 4,
            scope = ScopeType.INHERIT,
            description = "Show the stack trace of a failure.")
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            order = LAST + 5,
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @Option(names = "--version", order = LAST + 6, versionHelp = true, description = "Show the version.")
    private boolean version;

    private final Map<String, String> defaults = new LinkedHashMap<>();

    RootCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    Terminal terminal() {
        return terminal;
    }

    InstantSource clock() {
        return clock;
    }

    boolean debug() {
        return debug;
    }

    /** Gives a setting the value of an option of its own, as if it had been written with {@code --set}. */
    void set(String key, String value) {
        set.put(key, value);
    }

    /** Gives a setting another default than its own, which the user can still override. */
    void setDefault(String key, String value) {
        defaults.put(key, value);
    }

    /** What was given where, with no check yet. */
    GivenSettings given() {
        return GivenSettings.gather(terminal, set, Optional.ofNullable(config)).withDefaults(defaults);
    }

    /** The values in force. */
    Settings settings() {
        return given().settings(AllSettings.list());
    }

    void configureLogging(Object command) {
        LogLevel usual = command instanceof LongRunning ? LogLevel.INFO : LogLevel.WARN;
        Logging.configure(logFormat, Optional.ofNullable(logLevel).orElse(usual));
    }

    /** No command was named. */
    @Override
    public void run() {
        CommandSpec known = Objects.requireNonNull(spec);
        throw new CommandLine.ParameterException(known.commandLine(), "which command?");
    }
}
