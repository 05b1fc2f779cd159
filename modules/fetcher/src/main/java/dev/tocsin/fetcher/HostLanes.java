package dev.tocsin.fetcher;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One queue for each host over shared worker threads, so that no host gets more than its share and none waits for
 * another: in place of a thread that has waited long for an answer another one serves the rest, and a host that was
 * waited for in vain is served by other threads from then on. Safe to share.
 */
final class HostLanes implements AutoCloseable {
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration SWEEP = Duration.ofMinutes(5);
    private static final int SUSPECT_SHARE = 4;

    private final FetchLimits limits;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final WatchedWorkers healthy;
    private final ThreadPoolExecutor suspect;
    private final ScheduledExecutorService timer;

    HostLanes(FetchLimits limits) {
        this.limits = limits;
        this.suspect = pool("fetch-suspect", Math.max(2, limits.workers() / SUSPECT_SHARE));
        ScheduledThreadPoolExecutor clockwork = new ScheduledThreadPoolExecutor(1, r -> thread(r, "fetch-timer"));
        clockwork.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        clockwork.setRemoveOnCancelPolicy(true);
        this.timer = clockwork;
        this.healthy = new WatchedWorkers(pool("fetch", limits.workers()), timer);
        timer.scheduleWithFixedDelay(this::forgetIdle, SWEEP.toSeconds(), SWEEP.toSeconds(), TimeUnit.SECONDS);
    }

    private static ThreadPoolExecutor pool(String name, int threads) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads,
                threads,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                r -> thread(r, name + "-" + number.incrementAndGet()));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Runs {@code task} on a worker when the host's turn has come; false after {@link #close}. */
    boolean submit(String host, Runnable task) {
        return unlessClosed(() -> lane(host).add(task));
    }

    /** Calls {@code task}, which must be short, after a while; false after {@link #close}. */
    boolean later(Duration delay, Runnable task) {
        return unlessClosed(() -> timer.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS));
    }

    boolean isClosed() {
        return timer.isShutdown();
    }

    private boolean unlessClosed(Runnable action) {
        if (isClosed()) {
            return false;
        }
        try {
            action.run();
            return true;
        } catch (RejectedExecutionException closedMeanwhile) {
            return false;
        }
    }

    /** At least this long between two requests from now on. */
    void slowDown(String host, Duration delay) {
        lane(host).slowDown(delay);
    }

    /** No request before this time has passed. */
    void pause(String host, Duration time) {
        lane(host).pause(time);
    }

    /** Whether requests to the host fail at once because so many have failed. */
    boolean isBroken(String host) {
        return lane(host).isBroken();
    }

    void succeeded(String host) {
        lane(host).succeeded();
    }

    void failed(String host) {
        lane(host).failed();
    }

    private Lane lane(String host) {
        return lanes.computeIfAbsent(host, h -> new Lane());
    }

    /** A lane that is dropped just as it gets work again still does that work; only its pace is forgotten. */
    private void forgetIdle() {
        lanes.values().removeIf(Lane::isIdle);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        healthy.close();
        suspect.shutdownNow();
    }

    static ScheduledExecutorService newTimer(String name) {
        return Executors.newSingleThreadScheduledExecutor(r -> thread(r, name));
    }

    /** One host's queue. All state is guarded by the lane's own lock. */
    private final class Lane {
        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private long delayNanos = limits.hostDelay().toNanos();
        private long freeAt = System.nanoTime();
        private long lastUse = freeAt;
        private boolean wakeSet;
        private int active;
        private int failures;
        /** Since it last answered well, a request has waited long. */
        private boolean dawdling;

        private int openings;
        private long openUntil;

        synchronized void add(Runnable task) {
            waiting.add(task);
            advance();
        }

        private synchronized void advance() {
            while (!waiting.isEmpty() && active < limits.hostParallelism() && !wakeSet) {
                long wait = freeAt - System.nanoTime();
                if (wait > 0) {
                    wakeSet = true;
                    timer.schedule(this::wake, wait, TimeUnit.NANOSECONDS);
                    return;
                }
                Runnable task = waiting.remove();
                active++;
                lastUse = System.nanoTime();
                freeAt = lastUse + delayNanos;
                if (failures > 0 && dawdling) {
                    suspect.execute(() -> run(task));
                } else {
                    healthy.execute(() -> run(task), this::dawdles);
                }
            }
        }

        private synchronized void wake() {
            wakeSet = false;
            advance();
        }

        private void run(Runnable task) {
            try {
                task.run();
            } finally {
                done();
            }
        }

        private synchronized void done() {
            active--;
            unlessClosed(this::advance);
        }

        private synchronized void dawdles() {
            dawdling = true;
        }

        synchronized void slowDown(Duration delay) {
            delayNanos = Math.max(delay.toNanos(), limits.hostDelay().toNanos());
            freeAt = Math.max(freeAt, lastUse + delayNanos);
        }

        synchronized void pause(Duration time) {
            freeAt = Math.max(freeAt, System.nanoTime() + time.toNanos());
        }

        synchronized boolean isBroken() {
            return failures >= limits.breakerFailures() && System.nanoTime() < openUntil;
        }

        synchronized void succeeded() {
            failures = 0;
            dawdling = false;
            openings = 0;
        }

        synchronized void failed() {
            failures++;
            if (failures >= limits.breakerFailures()) {
                Duration pause = limits.breakerPause().multipliedBy(1L << Math.min(openings, 16));
                openings++;
                Duration capped = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
                openUntil = System.nanoTime() + capped.toNanos();
            }
        }

        synchronized boolean isIdle() {
            long now = System.nanoTime();
            boolean used = now - lastUse < SWEEP.toNanos()
                    || now < freeAt
                    || failures > 0 && now - openUntil < LONGEST_PAUSE.toNanos();
            return waiting.isEmpty() && active == 0 && !used;
        }
    }
}
