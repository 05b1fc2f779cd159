package dev.tocsin.fetcher;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Threads of which another stands in for each that takes long, so that those who wait for slow answers do not hold up
 * the rest. There are at most twice as many as at first. Safe to share.
 */
final class WatchedWorkers implements AutoCloseable {
    /** Longer than this, and a thread is not counted on to come back soon. */
    private static final Duration PROMPT = Duration.ofSeconds(2);

    private final ThreadPoolExecutor pool;
    private final ScheduledExecutorService timer;
    private final int threads;
    /** Tasks that have taken long; guarded by this. */
    private int held;

    /** How long a task has taken. */
    private enum Wait {
        SHORT,
        LONG,
        OVER
    }

    /**
     * @param pool of a fixed size with an unbounded queue; closed with this
     * @param timer left open
     */
    WatchedWorkers(ThreadPoolExecutor pool, ScheduledExecutorService timer) {
        this.pool = pool;
        this.timer = timer;
        this.threads = pool.getCorePoolSize();
    }

    /** @param dawdles called once from another thread, if the task takes long */
    void execute(Runnable task, Runnable dawdles) {
        pool.execute(() -> run(task, dawdles));
    }

    private void run(Runnable task, Runnable dawdles) {
        AtomicReference<Wait> wait = new AtomicReference<>(Wait.SHORT);
        Optional<ScheduledFuture<?>> watch = watch(() -> {
            if (wait.compareAndSet(Wait.SHORT, Wait.LONG)) {
                dawdles.run();
                hold(1);
            }
        });
        try {
            task.run();
        } finally {
            watch.ifPresent(w -> w.cancel(false));
            if (wait.getAndSet(Wait.OVER) == Wait.LONG) {
                hold(-1);
            }
        }
    }

    /** Empty once the timer is closed. */
    private Optional<ScheduledFuture<?>> watch(Runnable tooLong) {
        try {
            return Optional.of(timer.schedule(tooLong, PROMPT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (RejectedExecutionException closed) {
            return Optional.empty();
        }
    }

    private synchronized void hold(int more) {
        held += more;
        // Below zero for a moment where a task ends just as it is found to take long.
        int size = threads + Math.max(0, Math.min(held, threads));
        if (size > pool.getMaximumPoolSize()) {
            pool.setMaximumPoolSize(size);
            pool.setCorePoolSize(size);
        } else {
            pool.setCorePoolSize(size);
            pool.setMaximumPoolSize(size);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
