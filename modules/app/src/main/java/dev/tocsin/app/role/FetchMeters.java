package dev.tocsin.app.role;

import dev.tocsin.fetcher.FetchMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;

/** The fetcher's counters as meters. The sums of {@link FetchMetrics} hold over the outcomes of each name. */
public final class FetchMeters implements FetchMetrics {
    private static final String REQUESTS = "tocsin.fetch.requests";
    private static final String OUTCOMES = "tocsin.fetch.outcomes";
    private static final String PAGES = "tocsin.fetch.pages";
    private static final String PAGE_OUTCOMES = "tocsin.fetch.page.outcomes";
    private static final String OUTCOME = "outcome";
    private static final String REASON = "reason";

    private final MeterRegistry meters;
    private final Counter requests;
    private final Counter pages;
    private final DistributionSummary bodies;

    public FetchMeters(MeterRegistry meters) {
        this.meters = meters;
        this.requests = Counter.builder(REQUESTS)
                .description("feeds and pages asked for")
                .register(meters);
        this.pages = Counter.builder(PAGES).description("pages taken up").register(meters);
        this.bodies = DistributionSummary.builder("tocsin.fetch.body")
                .baseUnit("bytes")
                .description("decoded size of what was fetched")
                .register(meters);
    }

    @Override
    public void requested() {
        requests.increment();
    }

    @Override
    public void fetched(long bodyBytes) {
        bodies.record(bodyBytes);
        outcome(OUTCOMES, "fetched", "");
    }

    @Override
    public void notModified() {
        outcome(OUTCOMES, "not-modified", "");
    }

    @Override
    public void disallowed(String reason) {
        outcome(OUTCOMES, "disallowed", reason);
    }

    @Override
    public void failed(String reason) {
        outcome(OUTCOMES, "failed", reason);
    }

    @Override
    public void page() {
        pages.increment();
    }

    @Override
    public void captured() {
        outcome(PAGE_OUTCOMES, "captured", "");
    }

    @Override
    public void unchanged() {
        outcome(PAGE_OUTCOMES, "unchanged", "");
    }

    @Override
    public void notCaptured(String reason) {
        outcome(PAGE_OUTCOMES, "not-captured", reason);
    }

    @Override
    public void unpublished() {
        outcome(PAGE_OUTCOMES, "unpublished", "");
    }

    @Override
    public void polled(String source, int newItems) {
        meters.counter("tocsin.fetch.polls", OUTCOME, "read").increment();
        meters.counter("tocsin.fetch.items").increment(newItems);
    }

    @Override
    public void pollFailed(String source, String reason) {
        meters.counter("tocsin.fetch.polls", OUTCOME, "failed").increment();
    }

    private void outcome(String name, String outcome, String reason) {
        meters.counter(name, OUTCOME, outcome, REASON, reason).increment();
    }
}
