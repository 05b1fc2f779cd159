package dev.tocsin.benchmarks;

import dev.tocsin.fetcher.FetchMetrics;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;

/** Counts polls and why they failed, and tells of each as it ends. The names of its sources are numbers. */
final class PollCount implements FetchMetrics {
    private final IntConsumer ended;
    private final LongAdder polls = new LongAdder();
    private final LongAdder captured = new LongAdder();
    private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();

    /** @param ended told the number of each source that was polled, whatever came of it */
    PollCount(IntConsumer ended) {
        this.ended = ended;
    }

    @Override
    public void polled(String source, int newItems) {
        polls.increment();
        ended.accept(Integer.parseInt(source));
    }

    @Override
    public void pollFailed(String source, String reason) {
        failures.computeIfAbsent(reason, r -> new LongAdder()).increment();
        ended.accept(Integer.parseInt(source));
    }

    @Override
    public void captured() {
        captured.increment();
    }

    long polls() {
        return polls.sum();
    }

    long pages() {
        return captured.sum();
    }

    /** How many polls failed for each reason. */
    Map<String, Long> failures() {
        Map<String, Long> sums = new TreeMap<>();
        failures.forEach((reason, count) -> sums.put(reason, count.sum()));
        return sums;
    }
}
