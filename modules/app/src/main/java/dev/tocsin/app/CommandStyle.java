package dev.tocsin.app;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What is the same for every command: how its help reads, how its mistakes are told, how its options are written. */
final class CommandStyle {
    private static final int WIDTH = 100;

    private CommandStyle() {}

    static CommandLine apply(CommandLine line, RootCommand root) {
        explain(line);
        ProblemReport report = new ProblemReport(root);
        return line.registerConverter(LocalDate.class, CommandStyle::date)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setOut(writer(root.terminal().out()))
                .setErr(writer(root.terminal().err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        root.terminal().colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(report)
                .setExecutionExceptionHandler(report)
                .setExecutionStrategy(parsed -> {
                    CommandLine last = parsed.asCommandLineList()
                            .get(parsed.asCommandLineList().size() - 1);
                    root.configureLogging(last.getCommand());
                    return new CommandLine.RunLast().execute(parsed);
                });
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException("write a date as 2024-05-13, not " + text);
        }
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static void explain(CommandLine line) {
        Map<String, String> exitCodes = new LinkedHashMap<>();
        exitCodes.put("  " + ExitCode.DONE, "done");
        exitCodes.put("  " + ExitCode.FAILED, "failed; the reason is on standard error");
        exitCodes.put("  " + ExitCode.WRONG_USAGE, "wrong usage, a wrong setting or input that can't be read");
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.width(WIDTH)
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .synopsisHeading("Usage: ")
                .descriptionHeading("%n")
                .parameterListHeading("%nWhat to name:%n")
                .optionListHeading("%nOptions:%n")
                .commandListHeading("%nCommands:%n")
                .footerHeading("%nExamples:%n")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes);
        line.getSubcommands().values().forEach(CommandStyle::explain);
    }
}
