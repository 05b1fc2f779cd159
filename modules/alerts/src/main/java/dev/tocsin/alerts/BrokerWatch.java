package dev.tocsin.alerts;

import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.Metric;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that the broker can't be reached: at once, then once per interval, and when it is back. Thread-safe. */
final class BrokerWatch {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerWatch.class);

    private final String work;
    private final Duration patience;
    private final Duration interval;
    private long lastGoodNanos = System.nanoTime();
    private long nextNoticeNanos;
    private boolean started;
    private boolean lost;
    private String reason = "";

    /**
     * @param work what needs the broker, for messages
     * @param patience how long a connection may be missing before that counts
     * @param interval between notices
     */
    BrokerWatch(String work, Duration patience, Duration interval) {
        this.work = work;
        this.patience = patience;
        this.interval = interval;
    }

    /** @param connections how many a client has open; none known counts as some */
    void connected(Optional<Metric> connections) {
        if (connections.map(m -> ((Number) m.metricValue()).intValue() > 0).orElse(true)) {
            reached();
        } else {
            missed("no connection to the broker");
        }
    }

    private synchronized void reached() {
        lastGoodNanos = System.nanoTime();
        started = true;
        if (lost) {
            lost = false;
            LOG.info("{}: the broker answers again", work);
        }
    }

    /** Something could not be done for now. */
    synchronized void missed(String why) {
        long now = System.nanoTime();
        if (now - lastGoodNanos < patience.toNanos()) {
            return;
        }
        if (!lost || now - nextNoticeNanos >= 0) {
            LOG.warn("{} can't go on and tries again: {}", work, why);
            nextNoticeNanos = now + interval.toNanos();
        }
        lost = true;
        reason = why;
    }

    synchronized AlertState.Condition condition() {
        if (lost) {
            return AlertState.Condition.BROKER_UNREACHABLE;
        }
        return started ? AlertState.Condition.RUNNING : AlertState.Condition.STARTING;
    }

    synchronized String reason() {
        return lost ? reason : "";
    }
}
