package dev.tocsin.app;

import dev.tocsin.app.print.Progress;
import dev.tocsin.app.print.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Shows how far a batch has come by how many lines its output has, of as many as its input has. */
final class GrowthProgress implements AutoCloseable {
    private static final int LOOK_MILLIS = 500;
    private static final int UNKNOWN = -1;

    private final Progress progress;
    private final ScheduledExecutorService looks;

    private GrowthProgress(Progress progress, ScheduledExecutorService looks) {
        this.progress = progress;
        this.looks = looks;
    }

    static GrowthProgress start(Terminal terminal, String task, Path in, Path out) {
        boolean counted = in.toString().endsWith(".jsonl");
        Progress progress = Progress.start(terminal, task, counted ? lines(in) : UNKNOWN);
        ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(r -> {
            Thread thread = new Thread(r, "progress");
            thread.setDaemon(true);
            return thread;
        });
        if (terminal.interactive()) {
            ScheduledFuture<?> unused = looks.scheduleWithFixedDelay(
                    () -> progress.stepTo(lines(out)), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        return new GrowthProgress(progress, looks);
    }

    @Override
    public void close() {
        looks.shutdownNow();
        progress.close();
    }

    /** A file that isn't there yet has none. A character cut in half at its end does no harm in this charset. */
    private static long lines(Path file) {
        if (!Files.isRegularFile(file)) {
            return 0;
        }
        try (Stream<String> all = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return all.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
