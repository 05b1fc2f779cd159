package dev.tocsin.benchmarks;

import dev.tocsin.app.role.Backbone;
import dev.tocsin.app.role.Completion;
import dev.tocsin.app.role.ProcessRole;
import dev.tocsin.app.role.ProcessSettings;
import dev.tocsin.app.role.TopicTable;
import dev.tocsin.app.role.Understanding;
import dev.tocsin.broker.BrokerSettings;
import dev.tocsin.fetcher.RawPublisher;
import dev.tocsin.model.Decision;
import dev.tocsin.model.LedgerEntry;
import dev.tocsin.model.RawArticle;
import dev.tocsin.settings.Settings;
import dev.tocsin.topology.NewsTopology;
import dev.tocsin.wire.Topics;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * Pushes captures through the embedded broker: as many as it takes, then at a steady pace for the latency; beside it, in
 * the same run on the same broker, a graph that only passes records on, and the pure functions alone.
 */
final class PipelineBenchmark {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int PACED_ARTICLES = 600;
    private static final int PACE_PER_SECOND = 20;
    private static final int THREADS = 2;

    private final int articles;
    private final PrintStream out;
    private final Understanding understanding = Understanding.load();
    private final List<RawArticle> pages = BenchmarkPages.load();
    private final com.sun.management.OperatingSystemMXBean machine =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Kept, so that the work can't be optimised away. */
    private long coded;

    PipelineBenchmark(int articles, PrintStream out) {
        this.articles = articles;
        this.out = out;
    }

    /** Seconds and CPU seconds of one piece of work. */
    private record Cost(double seconds, double cpuSeconds) {}

    void run() throws IOException, InterruptedException {
        out.printf("%d pages, %d captures, %d stream threads%n", pages.size(), articles, THREADS);
        Path data = Files.createTempDirectory("tocsin-benchmark");
        try (Backbone backbone = Backbone.embedded(BrokerSettings.in(data.resolve("broker"), 0), Map.of(), why -> {})) {
            Topics topics = Topics.bundled();
            backbone.ensureTopics(topics, understanding.classes(), (short) 1);
            warmUp();
            double pure = pureFunctions();
            Cost produced = produce(backbone, topics);
            Cost passed = passThrough(backbone, topics, data);
            Cost whole = whole(backbone, topics, data);
            row("pure functions, one thread", articles / pure, pure);
            row("produce", articles / produced.seconds(), produced.cpuSeconds());
            row("pass-through graph", articles / passed.seconds(), passed.cpuSeconds());
            row("whole graph, exactly once", articles / whole.seconds(), whole.cpuSeconds());
            out.printf(
                    "whole graph / pure functions, CPU: %.2f (%d events coded alone)%n",
                    whole.cpuSeconds() / pure, coded);
        }
    }

    private void row(String what, double perSecond, double cpuSeconds) {
        out.printf("%-28s %8.0f articles/s %8.2f ms CPU an article%n", what, perSecond, 1000 * cpuSeconds / articles);
    }

    private void warmUp() {
        for (int i = 0; i < 3 * pages.size(); i++) {
            understand(variant(i));
        }
    }

    private double pureFunctions() {
        List<RawArticle> variants = variants(articles);
        long before = machine.getProcessCpuTime();
        variants.forEach(this::understand);
        return (machine.getProcessCpuTime() - before) / 1e9;
    }

    private void understand(RawArticle raw) {
        if (understanding.read().apply(raw) instanceof dev.tocsin.model.Extraction.Read page) {
            coded += understanding.code().apply(page.article()).size();
        }
    }

    private Cost produce(Backbone backbone, Topics topics) {
        List<RawArticle> variants = variants(articles);
        return cost(() -> publish(backbone, topics, variants));
    }

    private void publish(Backbone backbone, Topics topics, List<RawArticle> captures) {
        Map<String, String> kafka = new HashMap<>();
        backbone.properties().forEach((key, value) -> kafka.put(key.toString(), value.toString()));
        try (RawPublisher publisher = new RawPublisher(topics, kafka)) {
            CompletableFuture.allOf(captures.stream().map(publisher::publish).toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private Cost passThrough(Backbone backbone, Topics topics, Path data) {
        Topics side = new Topics("through.", dev.tocsin.wire.BundledSchemas.load(), dev.tocsin.wire.TopicSizes.DEFAULT);
        backbone.ensureTopics(side, understanding.classes(), (short) 1);
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(topics.raw().name(), Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .to(side.raw().name(), Produced.with(Serdes.String(), Serdes.ByteArray()));
        Counting counting = new Counting(backbone, side);
        return cost(() -> {
            try (ProcessRole role = role(builder.build(), side, backbone, data.resolve("through"), "through")) {
                role.start();
                counting.await(articles, PATIENCE);
            }
        });
    }

    private Cost whole(Backbone backbone, Topics topics, Path data) throws InterruptedException {
        NewsTopology graph = new NewsTopology(
                topics, topics, backbone.partitions(topics.raw().name()), understanding.read(), understanding.code());
        try (ProcessRole role = role(graph.get(), topics, backbone, data.resolve("whole"), "whole");
                TopicTable<LedgerEntry> ledger = new TopicTable<>(backbone, List.of(topics.ledger()), e -> {})) {
            Completion completion = new Completion(backbone, topics, ledger);
            Cost cost = cost(() -> {
                role.start();
                if (!completion.await(PATIENCE, () -> false)) {
                    throw new IllegalStateException("not processed in time: " + role.failure());
                }
            });
            latency(backbone, topics);
            return cost;
        }
    }

    /** From the capture's record time to its decision being read by a subscriber, at a steady pace. */
    private void latency(Backbone backbone, Topics topics) throws InterruptedException {
        Map<String, Long> seen = new HashMap<>();
        List<Double> millis = new ArrayList<>();
        try (TopicTable<Decision> decisions = new TopicTable<>(
                        backbone,
                        List.of(topics.decisions()),
                        d -> seen.putIfAbsent(d.article(), System.currentTimeMillis() - d.at().toEpochMilli()));
                RawPublisher publisher = new RawPublisher(topics, kafka(backbone))) {
            decisions.catchUp();
            seen.clear();
            long start = System.nanoTime();
            List<CompletableFuture<Void>> sent = new ArrayList<>();
            for (int i = 0; i < PACED_ARTICLES; i++) {
                long due = start + i * 1_000_000_000L / PACE_PER_SECOND;
                while (System.nanoTime() < due) {
                    decisions.refresh(Duration.ofMillis(1));
                    LockSupport.parkNanos(100_000);
                }
                RawArticle capture = variant(articles + i);
                sent.add(publisher.publish(
                        BenchmarkPages.capture(capture.url(), capture.body(), capture.contentType(), Instant.now())));
            }
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (seen.size() < PACED_ARTICLES && System.nanoTime() < until) {
                decisions.refresh(POLL);
            }
        }
        seen.values().forEach(m -> millis.add((double) m));
        Collections.sort(millis);
        out.printf(
                "latency at %d articles/s, capture to event: p50 %.0f ms, p99 %.0f ms (%d articles)%n",
                PACE_PER_SECOND, millis.get(millis.size() / 2), millis.get(millis.size() * 99 / 100), millis.size());
    }

    private static Map<String, String> kafka(Backbone backbone) {
        Map<String, String> kafka = new HashMap<>();
        backbone.properties().forEach((key, value) -> kafka.put(key.toString(), value.toString()));
        return kafka;
    }

    private static ProcessRole role(Topology graph, Topics topics, Backbone backbone, Path state, String id) {
        ProcessSettings usual = ProcessSettings.from(Settings.defaults(ProcessSettings.ALL));
        ProcessSettings settings = new ProcessSettings(
                id, THREADS, usual.commitInterval(), usual.guarantee(), usual.cacheBytes(), usual.standbys());
        return new ProcessRole(graph, topics, backbone, settings, state, Optional.of("local"), why -> {});
    }

    private List<RawArticle> variants(int count) {
        List<RawArticle> variants = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            variants.add(variant(i));
        }
        return variants;
    }

    /** The i-th capture: a page of the set under an address of its own, with a title of its own so that none is a copy. */
    private RawArticle variant(int i) {
        return Variants.of(pages.get(i % pages.size()), i);
    }

    private Cost cost(Runnable work) {
        long cpu = machine.getProcessCpuTime();
        long start = System.nanoTime();
        work.run();
        return new Cost((System.nanoTime() - start) / 1e9, (machine.getProcessCpuTime() - cpu) / 1e9);
    }
}
