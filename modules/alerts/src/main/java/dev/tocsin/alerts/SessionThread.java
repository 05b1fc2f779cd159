package dev.tocsin.alerts;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a session going: where Kafka fails, it is closed and a new one is opened, which begins at what was committed.
 * Anything else that is thrown ends the thread and is told by {@link #ended}.
 */
final class SessionThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SessionThread.class);
    private static final long PAUSE_MILLIS = 1_000;
    private static final long CLOSE_LIMIT_MILLIS = 20_000;

    private final Supplier<Session> sessions;
    private final BrokerWatch watch;
    private final Thread thread;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    SessionThread(String name, Supplier<Session> sessions, BrokerWatch watch) {
        this.sessions = sessions;
        this.watch = watch;
        this.thread = new Thread(this::run, name);
    }

    void start() {
        thread.start();
    }

    /** Completes when the thread has ended, exceptionally where it failed. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    private void run() {
        boolean opened = false;
        try {
            while (!stopping()) {
                try (Session session = sessions.get()) {
                    opened = true;
                    while (!stopping()) {
                        session.step();
                    }
                    session.finish();
                } catch (InterruptException e) {
                    LOG.debug("interrupted", e);
                    return;
                } catch (KafkaException e) {
                    if (e instanceof ConfigException && !opened) {
                        throw e;
                    }
                    LOG.debug("session failed", e);
                    watch.missed(describe(e));
                    pause();
                }
            }
        } catch (Throwable e) {
            ended.completeExceptionally(e);
        } finally {
            ended.complete(null);
        }
    }

    private static String describe(KafkaException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private boolean stopping() {
        return stop.getCount() == 0;
    }

    private void pause() throws InterruptedException {
        if (stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
            LOG.debug("stopped while waiting for the broker");
        }
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(CLOSE_LIMIT_MILLIS);
            if (thread.isAlive()) {
                thread.interrupt();
                thread.join(CLOSE_LIMIT_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
