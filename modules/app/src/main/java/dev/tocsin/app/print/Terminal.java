package dev.tocsin.app.print;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command reads from and writes to.
 *
 * @param out data only
 * @param err everything else
 * @param directory what relative paths on the command line are relative to
 * @param outWatched whether a person watches {@code out}, and not a file or another program
 * @param errWatched whether a person watches {@code err}: progress may be redrawn there
 */
public record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Path directory,
        boolean outWatched,
        boolean errWatched) {
    public Terminal {
        environment = Map.copyOf(environment);
    }

    /** This process's own streams, in UTF-8 whatever the locale says; a reader who leaves ends the writer. */
    public static Terminal system() {
        return new Terminal(
                System.in,
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                System.getenv(),
                Path.of(""),
                Descriptor.OUT.isTerminal(),
                Descriptor.ERR.isTerminal() && !isDumb(System.getenv()));
    }

    /** Whether progress may be shown. */
    public boolean interactive() {
        return errWatched;
    }

    /** Whether what goes to {@code out} may carry colours: NO_COLOR (no-color.org) and dumb terminals say no. */
    public boolean colours() {
        return outWatched && environment.getOrDefault("NO_COLOR", "").isEmpty() && !isDumb(environment);
    }

    public Path resolve(String path) {
        return directory.resolve(path);
    }

    private static boolean isDumb(Map<String, String> environment) {
        return environment.getOrDefault("TERM", "dumb").equals("dumb");
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new UnreadOutput(new FileOutputStream(descriptor))),
                true,
                StandardCharsets.UTF_8);
    }
}
