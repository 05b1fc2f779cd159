package dev.tocsin.alerts;

import dev.tocsin.alerts.AlertState.SinkState;
import dev.tocsin.alerts.sink.AlertSink;
import dev.tocsin.alerts.sink.Delivery;
import dev.tocsin.model.Alert;
import dev.tocsin.wire.AlertJson;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One sink and its thread. Tries each alert a bounded number of times, with pauses of its own; while the sink keeps
 * failing it rests as a whole. So neither one bad alert nor one dead sink holds up others. Outcomes are told on the
 * sink's thread.
 */
final class SinkWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SinkWorker.class);
    private static final int FAILURES_UNTIL_REST = 3;
    private static final long GLANCE_MILLIS = 100;
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(15);

    private final String name;
    private final AlertSink sink;
    private final Backoff backoff;
    private final int attempts;
    private final int maxWaiting;
    private final AlertMetrics metrics;
    private final Consumer<Outcome> outcomes;
    private final DelayQueue<Job> jobs = new DelayQueue<>();
    private final Thread thread;
    private volatile int failuresInRow;
    private volatile String lastFailure = "";
    private final CountDownLatch stop = new CountDownLatch(1);

    SinkWorker(
            String name,
            AlertSink sink,
            AlertSettings settings,
            Backoff backoff,
            AlertMetrics metrics,
            Consumer<Outcome> outcomes) {
        this.name = name;
        this.sink = sink;
        this.backoff = backoff;
        this.attempts = settings.attempts();
        this.maxWaiting = settings.maxPending();
        this.metrics = metrics;
        this.outcomes = outcomes;
        this.thread = new Thread(this::run, "alert-sink-" + name);
        thread.setDaemon(true);
    }

    /** An alert to be sent, and how often it was tried in vain. */
    private record Job(PendingAlert pending, Alert alert, int tried, long dueNanos) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(dueNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }

        Job again(Duration pause) {
            return new Job(pending, alert, tried + 1, System.nanoTime() + pause.toNanos());
        }
    }

    void start() {
        thread.start();
    }

    /** Hands an alert over; does not block. */
    void submit(PendingAlert pending, Alert alert) {
        if (jobs.size() >= maxWaiting) {
            outcomes.accept(new Outcome(pending, name, Outcome.Kind.PUT_ASIDE, "too many are waiting"));
        } else {
            jobs.add(new Job(pending, alert, 0, System.nanoTime()));
        }
    }

    /** Forgets alerts that are not held any more, without an outcome. One that is being sent still is. */
    void drop(Predicate<PendingAlert> held) {
        jobs.removeIf(job -> !held.test(job.pending()));
    }

    SinkState state() {
        return new SinkState(jobs.size(), failuresInRow, lastFailure);
    }

    private void run() {
        try {
            while (stop.getCount() > 0) {
                Job job = jobs.poll(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
                if (job != null) {
                    settle(job, deliver(job));
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("sink {} ends", name, e);
        }
    }

    private Delivery deliver(Job job) {
        metrics.attempted(name);
        try {
            return sink.deliver(job.alert(), AlertJson.line(job.alert()));
        } catch (RuntimeException | LinkageError e) {
            // A plug-in may fail in every way there is; that must not end its thread.
            LOG.debug("sink {} failed on alert {}", name, job.alert().id(), e);
            return Delivery.retryLater(e.toString());
        }
    }

    private void settle(Job job, Delivery delivery) throws InterruptedException {
        if (delivery instanceof Delivery.Delivered) {
            recovered();
            outcomes.accept(new Outcome(job.pending(), name, Outcome.Kind.DELIVERED, ""));
        } else if (delivery instanceof Delivery.Refused refused) {
            recovered();
            LOG.warn("sink {} refused alert {}: {}", name, job.alert().id(), refused.reason());
            outcomes.accept(new Outcome(job.pending(), name, Outcome.Kind.REFUSED, refused.reason()));
        } else if (delivery instanceof Delivery.RetryLater retry) {
            retry(job, retry);
        }
    }

    private void recovered() {
        if (failuresInRow >= FAILURES_UNTIL_REST) {
            LOG.info("sink {} answers again", name);
        }
        failuresInRow = 0;
        lastFailure = "";
    }

    private void retry(Job job, Delivery.RetryLater retry) throws InterruptedException {
        failuresInRow++;
        lastFailure = retry.reason();
        if (failuresInRow == FAILURES_UNTIL_REST) {
            LOG.warn("sink {} fails: {}; its alerts wait", name, retry.reason());
        }
        if (job.tried() + 1 >= attempts) {
            outcomes.accept(new Outcome(job.pending(), name, Outcome.Kind.PUT_ASIDE, retry.reason()));
        } else {
            jobs.add(job.again(longer(backoff.pause(job.tried() + 1), retry.after())));
        }
        if (failuresInRow >= FAILURES_UNTIL_REST) {
            Duration rest = longer(backoff.pause(failuresInRow - FAILURES_UNTIL_REST + 1), retry.after());
            if (stop.await(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("sink {} stops while it rests", name);
            }
        }
    }

    private static Duration longer(Duration own, Optional<Duration> asked) {
        return asked.filter(a -> a.compareTo(own) > 0).orElse(own);
    }

    /**
     * Lets the sink finish what it is sending, then ends the thread and closes the sink. What waits has no outcome; one
     * that does not finish within some seconds is left behind.
     */
    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(CLOSE_LIMIT.toMillis());
            if (thread.isAlive()) {
                thread.interrupt();
                thread.join(CLOSE_LIMIT.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            LOG.warn("sink {} has not stopped within {}; it is left behind", name, CLOSE_LIMIT.multipliedBy(2));
            return;
        }
        try {
            sink.close();
        } catch (RuntimeException e) {
            LOG.warn("sink {} can't be closed", name, e);
        }
    }
}
