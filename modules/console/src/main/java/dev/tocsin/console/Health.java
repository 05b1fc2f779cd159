package dev.tocsin.console;

import dev.tocsin.console.HealthCheck.State;
import dev.tocsin.console.HealthCheck.Status;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this process depends on and how each of it is. The whole is as well as its worst part. Safe to share between
 * threads.
 */
public final class Health {
    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

    private final InstantSource clock;
    private final Map<String, HealthCheck> checks = new TreeMap<>();
    private final Map<String, Part> last = new TreeMap<>();

    public Health(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * One dependency.
     *
     * @param since when it was first seen in this status
     */
    public record Part(String name, Status status, String detail, Instant since) {}

    /**
     * All of it at one moment.
     *
     * @param parts by name
     */
    public record Report(Status status, List<Part> parts) {
        public Report {
            parts = List.copyOf(parts);
        }
    }

    /** Adds a dependency, or replaces the check of one. */
    public synchronized void register(String name, HealthCheck check) {
        checks.put(name, check);
    }

    /** Asks every check; one that throws counts as down. */
    public synchronized Report report() {
        Status worst = Status.UP;
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<String, HealthCheck> entry : checks.entrySet()) {
            Part part = part(entry.getKey(), ask(entry.getKey(), entry.getValue()));
            parts.add(part);
            worst = part.status().compareTo(worst) > 0 ? part.status() : worst;
        }
        return new Report(worst, parts);
    }

    private Part part(String name, State now) {
        Part before = last.get(name);
        Instant since = before != null && before.status() == now.status() ? before.since() : clock.instant();
        Part part = new Part(name, now.status(), now.detail(), since);
        last.put(name, part);
        return part;
    }

    private static State ask(String name, HealthCheck check) {
        try {
            return check.check();
        } catch (RuntimeException e) {
            LOG.debug("the check of {} threw", name, e);
            return State.down("the check failed: " + e);
        }
    }
}
