package dev.tocsin.benchmarks;

import dev.tocsin.extract.ArticleIds;
import dev.tocsin.fetcher.FetchRequest.Reach;
import dev.tocsin.fetcher.FetchSettings;
import dev.tocsin.fetcher.FetcherRole;
import dev.tocsin.fetcher.MemoryFetchState;
import dev.tocsin.fetcher.RawPublisher;
import dev.tocsin.fetcher.Source;
import dev.tocsin.settings.Settings;
import dev.tocsin.testkit.LoopbackFeeds;
import dev.tocsin.testkit.LoopbackFeeds.Kind;
import dev.tocsin.testkit.LoopbackFeeds.Manners;
import dev.tocsin.testkit.Punctuality;
import dev.tocsin.wire.Topics;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The fetcher as shipped, but for one interval for all, on thousands of sources some of which are broken in every way:
 * whether the broken hold up the others, whether anything is lost or taken twice, and what it costs. The sites are
 * played in the same process.
 */
final class FeedsBenchmark {
    private static final Duration INTERVAL = Duration.ofSeconds(60);
    /** The spread of polls, a tenth of the interval, included. */
    private static final Duration SILENCE = Duration.ofSeconds(66);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(90);
    private static final Manners MANNERS = new Manners(Duration.ofSeconds(20), Duration.ofSeconds(45), RETRY_AFTER);
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration REPORT = Duration.ofSeconds(10);
    private static final int SEED = 7;
    private static final int BAR = 24;

    private final int sources;
    private final Duration length;
    private final PrintStream out;
    private final Punctuality punctuality;
    private final PollCount polls;
    private final LoopbackFeeds sites;
    private final CaptureCount captures =
            new CaptureCount(Topics.bundled().raw().name());
    private final com.sun.management.OperatingSystemMXBean machine =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    FeedsBenchmark(int sources, Duration length, PrintStream out) {
        this.sources = sources;
        this.length = length;
        this.out = out;
        this.punctuality = new Punctuality(sources, this::longestSilence);
        this.polls = new PollCount(punctuality::sign);
        this.sites = new LoopbackFeeds(sources, SEED, MANNERS, punctuality::sign);
    }

    private Duration longestSilence(int source) {
        return switch (sites.kind(source)) {
            case LIMITED -> RETRY_AFTER;
            case SLOW -> SILENCE.plus(MANNERS.delay());
            case HEALTHY, SILENT, FAILING, ILL_FORMED, LOOPING -> SILENCE;
        };
    }

    /** The exit code: 1 where a healthy feed was late by more than an interval, or captures and items differ. */
    int run() {
        out.printf(
                "%d sources, %d of them healthy, polled every %d s for %d s%n",
                sources, count(this::isHealthy), INTERVAL.toSeconds(), length.toSeconds());
        long cpu = machine.getProcessCpuTime();
        try (sites;
                FetcherRole role = role()) {
            long start = System.nanoTime();
            role.start();
            watch(start, length.dividedBy(2));
            long middle = liveHeap();
            watch(start, length);
            long end = liveHeap();
            punctuality.end();
            double cpuSeconds = (machine.getProcessCpuTime() - cpu) / 1e9;
            double sitesSeconds = sitesCpuSeconds();
            out.printf("%n%-34s %9s %7s %7s %7s %7s%n", "seconds late", "on time", "feeds", "p50", "p99", "max");
            Duration worst = table();
            out.printf(
                    "live heap %.0f MB in the middle, %.0f MB at the end; %.1f CPU s in %d s, %.1f of them the sites'%n",
                    middle / 1e6, end / 1e6, cpuSeconds, length.toSeconds(), sitesSeconds);
            out.printf("%d polls went well; %s%n", polls.polls(), polls.failures());
            sites.publishNoMore();
            boolean whole = compare();
            return whole && worst.compareTo(INTERVAL) <= 0 ? 0 : 1;
        }
    }

    private FetcherRole role() {
        Map<String, String> given = Map.of("fetch.min-interval", "60s", "fetch.max-interval", "60s");
        Settings settings = Settings.of(FetchSettings.ALL, given, Map.of(), Map.of());
        List<Source> list = IntStream.range(0, sources)
                .mapToObj(i -> Source.of(Integer.toString(i), Source.Kind.FEED, sites.feed(i))
                        .withReach(Reach.ANY))
                .toList();
        return new FetcherRole(
                list,
                FetchSettings.limits(settings),
                FetchSettings.polling(settings),
                new MemoryFetchState(),
                new RawPublisher(Topics.bundled(), captures),
                polls,
                InstantSource.system(),
                new Random(SEED));
    }

    /** Says how it goes until this long after the start. */
    private void watch(long start, Duration until) {
        long told = System.nanoTime() - start;
        while (told < until.toNanos()) {
            long next = Math.min(until.toNanos(), told + REPORT.toNanos());
            await(Duration.ofNanos(start + next - System.nanoTime()), () -> false);
            told = next;
            int done = (int) (BAR * told / length.toNanos());
            out.printf(
                    "[%s%s] %3d/%d s  %6d polls  %6d failed  %6d pages  %4d MB used  %3d threads%n",
                    "#".repeat(done),
                    ".".repeat(BAR - done),
                    told / 1_000_000_000,
                    length.toSeconds(),
                    polls.polls(),
                    polls.failures().values().stream().mapToLong(n -> n).sum(),
                    polls.pages(),
                    usedHeap() / 1_000_000,
                    threads.getThreadCount());
        }
    }

    private static long usedHeap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long liveHeap() {
        ManagementFactory.getMemoryMXBean().gc();
        return usedHeap();
    }

    private double sitesCpuSeconds() {
        long nanos = 0;
        for (long id : threads.getAllThreadIds()) {
            var info = threads.getThreadInfo(id);
            if (info != null && info.getThreadName().startsWith(LoopbackFeeds.THREAD_PREFIX)) {
                nanos += Math.max(0, threads.getThreadCpuTime(id));
            }
        }
        return nanos / 1e9;
    }

    private boolean isHealthy(int source) {
        return sites.kind(source) == Kind.HEALTHY;
    }

    private int count(IntPredicate which) {
        return (int) IntStream.range(0, sources).filter(which).count();
    }

    /** The most that a healthy feed was late. */
    private Duration table() {
        row("healthy, first poll after start", punctuality::first, this::isHealthy);
        row("healthy, every poll", punctuality::late, this::isHealthy);
        for (Kind kind : Kind.values()) {
            if (kind != Kind.HEALTHY) {
                row(
                        kind.name().toLowerCase(java.util.Locale.ROOT) + ", against their back-off",
                        punctuality::late,
                        i -> sites.kind(i) == kind);
            }
        }
        return IntStream.range(0, sources)
                .filter(this::isHealthy)
                .mapToObj(punctuality::late)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private void row(String what, java.util.function.IntFunction<Duration> late, IntPredicate which) {
        double[] seconds = IntStream.range(0, sources)
                .filter(which)
                .mapToDouble(i -> late.apply(i).toMillis() / 1e3)
                .sorted()
                .toArray();
        if (seconds.length > 0) {
            double onTime = java.util.Arrays.stream(seconds)
                    .filter(s -> s <= GRACE.toSeconds())
                    .count();
            out.printf(
                    "%-34s %8.1f%% %7d %7.1f %7.1f %7.1f%n",
                    what,
                    100 * onTime / seconds.length,
                    seconds.length,
                    seconds[seconds.length / 2],
                    seconds[seconds.length * 99 / 100],
                    seconds[seconds.length - 1]);
        }
    }

    /** Whether every page that a feed told of is captured once, and no other. */
    private boolean compare() {
        await(PATIENCE, () -> missing(sites.told()) == 0);
        Set<URI> told = sites.told();
        long lost = missing(told);
        long twice = captures.records() - captures.keys();
        long unknown = captures.keys() - (told.size() - lost);
        out.printf(
                "%d pages told of, %d captures: %d lost, %d taken twice, %d that no feed told of%n",
                told.size(), captures.records(), lost, twice, unknown);
        told.stream()
                .filter(url -> captures.of(ArticleIds.of(url)) == 0)
                .limit(5)
                .forEach(url -> out.println("  lost: " + url + ", " + sites.kind(sites.site(url))));
        return lost == 0 && twice == 0 && unknown == 0;
    }

    private long missing(Set<URI> told) {
        return told.stream().filter(url -> captures.of(ArticleIds.of(url)) == 0).count();
    }

    private static void await(Duration longest, BooleanSupplier condition) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < deadline && !condition.getAsBoolean()) {
            LockSupport.parkNanos(Math.min(200_000_000, deadline - System.nanoTime()));
        }
    }
}
