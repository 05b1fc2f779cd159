package dev.tocsin.fetcher;

import java.time.Duration;

/** Limits that let tests be quick, to vary one at a time. */
record TestLimits(
        Duration callTimeout,
        long maxBodyBytes,
        int attempts,
        Duration hostDelay,
        int hostParallelism,
        int workers,
        int breakerFailures) {
    static final TestLimits QUICK = new TestLimits(Duration.ofSeconds(20), 1 << 20, 3, Duration.ZERO, 4, 16, 50);

    FetchLimits limits() {
        return new FetchLimits(
                "Tocsin/0 (test)",
                Duration.ofSeconds(5),
                Duration.ofMinutes(5),
                callTimeout,
                maxBodyBytes,
                5,
                attempts,
                Duration.ofMillis(2),
                hostDelay,
                hostParallelism,
                workers,
                breakerFailures,
                Duration.ofMinutes(1));
    }

    TestLimits callTimeout(Duration timeout) {
        return new TestLimits(timeout, maxBodyBytes, attempts, hostDelay, hostParallelism, workers, breakerFailures);
    }

    TestLimits attempts(int most) {
        return new TestLimits(callTimeout, maxBodyBytes, most, hostDelay, hostParallelism, workers, breakerFailures);
    }

    TestLimits hostDelay(Duration delay) {
        return new TestLimits(callTimeout, maxBodyBytes, attempts, delay, hostParallelism, workers, breakerFailures);
    }

    TestLimits breakerFailures(int most) {
        return new TestLimits(callTimeout, maxBodyBytes, attempts, hostDelay, hostParallelism, workers, most);
    }

    TestLimits workers(int threads) {
        return new TestLimits(
                callTimeout, maxBodyBytes, attempts, hostDelay, hostParallelism, threads, breakerFailures);
    }
}
