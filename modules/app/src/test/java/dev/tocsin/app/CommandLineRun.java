package dev.tocsin.app;

import dev.tocsin.app.print.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** What one run of the program, in this process, gave. */
record CommandLineRun(int code, String out, String err) {

    /** Runs it in this directory, with no environment and nobody watching. */
    static CommandLineRun of(Path directory, String... args) {
        return with(directory, Map.of(), "", args);
    }

    static CommandLineRun with(Path directory, Map<String, String> environment, String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                directory,
                false,
                false);
        int code = Main.run(terminal, args);
        return new CommandLineRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
