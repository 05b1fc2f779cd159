package dev.tocsin.fetcher;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts by the name of the counter, so that sums can be checked. */
final class CountingMetrics implements FetchMetrics {
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    private void count(String name) {
        counts.computeIfAbsent(name, n -> new LongAdder()).increment();
    }

    long of(String name) {
        LongAdder adder = counts.get(name);
        return adder == null ? 0 : adder.sum();
    }

    @Override
    public void requested() {
        count("requests");
    }

    @Override
    public void fetched(long bodyBytes) {
        count("fetched");
    }

    @Override
    public void notModified() {
        count("notModified");
    }

    @Override
    public void disallowed(String reason) {
        count("disallowed");
    }

    @Override
    public void failed(String reason) {
        count("failed");
    }

    @Override
    public void page() {
        count("pages");
    }

    @Override
    public void captured() {
        count("captured");
    }

    @Override
    public void unchanged() {
        count("unchanged");
    }

    @Override
    public void notCaptured(String reason) {
        count("notCaptured");
    }

    @Override
    public void unpublished() {
        count("unpublished");
    }

    @Override
    public void polled(String source, int newItems) {
        count("polled");
    }

    @Override
    public void pollFailed(String source, String reason) {
        count("pollFailed");
    }
}
