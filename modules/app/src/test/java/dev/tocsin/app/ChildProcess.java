package dev.tocsin.app;

import dev.tocsin.testkit.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process on the tests' own class path, which a test may signal and kill. Its output is in two files. */
final class ChildProcess implements AutoCloseable {
    /** Far beyond what anything takes on a quiet machine. */
    static final Duration LIMIT = Duration.ofMinutes(3);

    private final Process process;
    private final Path out;
    private final Path err;
    private final long startedNanos = System.nanoTime();

    private ChildProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Runs {@code tocsin} with these arguments, in this directory. */
    static ChildProcess tocsin(Path directory, String... arguments) {
        return start(directory, command(Main.class, arguments));
    }

    static ChildProcess of(Class<?> main, Path directory, String... arguments) {
        return start(directory, command(main, arguments));
    }

    static ChildProcess start(Path directory, List<String> command) {
        try {
            Path out = Files.createTempFile(directory, "out", ".txt");
            Path err = Files.createTempFile(directory, "err", ".txt");
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            return new ChildProcess(process, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What starts such a process; for a shell too, as no word has a blank or a quote. */
    static List<String> command(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Complete lines of standard output so far. */
    List<String> out() {
        return lines(out);
    }

    /** Complete lines of standard error so far. */
    List<String> err() {
        return lines(err);
    }

    /** Waits until a line of standard error has this in it, and gives the line. */
    String awaitErr(String part) {
        return await(part, err);
    }

    /** The same of standard output. */
    String awaitOut(String part) {
        return await(part, out);
    }

    private String await(String part, Path file) {
        List<String> found = new ArrayList<>();
        Eventually.holds("'" + part + "' from a process that says " + tail(), LIMIT, () -> {
            lines(file).stream().filter(line -> line.contains(part)).findFirst().ifPresent(found::add);
            if (found.isEmpty() && !process.isAlive() && lines(file).stream().noneMatch(l -> l.contains(part))) {
                throw new AssertionError("ended with " + process.exitValue() + " before '" + part + "': " + tail());
            }
            return !found.isEmpty();
        });
        return found.get(0);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    /** Waits for the end and gives the exit code. */
    int awaitExit(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("still running after " + limit + ": " + tail());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** As {@code kill -9}. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Sends a signal by its name, {@code TERM} or {@code INT}. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** The end of both outputs, for the message of a failed assertion. */
    String tail() {
        return last(out) + "\n--- and on standard error\n" + last(err);
    }

    @Override
    public void close() {
        kill();
    }

    private static String last(Path file) {
        List<String> all = lines(file);
        return String.join("\n", all.subList(Math.max(0, all.size() - 20), all.size()));
    }

    private static List<String> lines(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
