package dev.tocsin.app;

import dev.tocsin.alerts.rule.InvalidRules;
import dev.tocsin.app.print.OutputClosed;
import dev.tocsin.broker.BrokerUnavailable;
import dev.tocsin.extract.override.InvalidOverride;
import dev.tocsin.fetcher.SourceListError;
import dev.tocsin.language.catalogue.InvalidCatalogue;
import dev.tocsin.language.filter.InvalidFilter;
import dev.tocsin.language.knowledge.InvalidKnowledge;
import dev.tocsin.settings.InvalidSetting;
import dev.tocsin.wire.TopicSetup.TopicsUnavailable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what went wrong: one line for people, the stack trace only for {@code --debug}; and which exit code it is. */
final class ProblemReport implements IParameterExceptionHandler, IExecutionExceptionHandler {
    /** What the user can put right by writing something else. */
    private static final List<Class<? extends RuntimeException>> USER_MISTAKES = List.of(
            InvalidSetting.class,
            WrongInput.class,
            InvalidCatalogue.class,
            InvalidFilter.class,
            InvalidKnowledge.class,
            InvalidRules.class,
            InvalidOverride.class,
            SourceListError.class);

    private final RootCommand root;

    ProblemReport(RootCommand root) {
        this.root = root;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        line(firstLine(e) + nearest(e));
        line("'" + command + " --help' shows what it takes.");
        trace(e);
        return ExitCode.WRONG_USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof OutputClosed) {
            return ExitCode.DONE;
        }
        if (e instanceof ParameterException usage) {
            return handleParseException(usage, new String[0]);
        }
        line(reason(e));
        trace(e);
        return USER_MISTAKES.stream().anyMatch(c -> c.isInstance(e)) ? ExitCode.WRONG_USAGE : ExitCode.FAILED;
    }

    private static String firstLine(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            return (unmatched.isUnknownOption() ? "there is no option " : "there is no command or argument ") + word;
        }
        return String.valueOf(e.getMessage());
    }

    private static String nearest(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return "";
        }
        return unmatched.getSuggestions().stream()
                .findFirst()
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
    }

    private String reason(Throwable e) {
        if (e instanceof UncheckedIOException && e.getCause() != null) {
            return reason(e.getCause());
        }
        String message = Optional.ofNullable(e.getMessage()).orElse("");
        if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
            return message + ": there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return message + ": not allowed; check the file's permissions";
        }
        if (isExpected(e) && !message.isEmpty()) {
            return message;
        }
        String hint = root.debug() ? "" : " (--debug shows where)";
        return e.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message) + hint;
    }

    private static boolean isExpected(Throwable e) {
        return e instanceof CommandFailed
                || e instanceof IOException
                || e instanceof BrokerUnavailable
                || e instanceof TopicsUnavailable
                || USER_MISTAKES.stream().anyMatch(c -> c.isInstance(e));
    }

    private void line(String text) {
        err().println("tocsin: " + text);
    }

    private void trace(Throwable e) {
        if (root.debug()) {
            e.printStackTrace(err());
        }
    }

    private PrintStream err() {
        return root.terminal().err();
    }
}
