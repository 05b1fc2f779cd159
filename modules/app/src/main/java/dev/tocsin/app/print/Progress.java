package dev.tocsin.app.print;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on standard error while a person watches, nothing otherwise. Thread-safe; close it before writing more. */
public final class Progress implements AutoCloseable {
    private static final int REDRAW_MILLIS = 250;

    private final Optional<ProgressBar> bar;

    private Progress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    /**
     * Starts at 0.
     *
     * @param total how many steps there are; -1 where nobody knows
     */
    public static Progress start(Terminal terminal, String task, long total) {
        return new Progress(terminal.interactive() ? Optional.of(bar(terminal, task, total)) : Optional.empty());
    }

    public void step() {
        bar.ifPresent(ProgressBar::step);
    }

    public void stepTo(long done) {
        bar.ifPresent(b -> b.stepTo(done));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }

    private static ProgressBar bar(Terminal terminal, String task, long total) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .setStyle(terminal.colours() ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
                .build();
    }
}
