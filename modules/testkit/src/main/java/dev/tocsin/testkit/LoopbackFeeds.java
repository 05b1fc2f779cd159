package dev.tocsin.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;

/**
 * Many news sites in one server: each has a loopback address of its own, a feed and its articles, and most of them are
 * healthy. What they publish follows from the seed and from how often they were asked, never from the clock. Needs a
 * system on which all of 127.0.0.0/8 is loopback, as on Linux.
 */
public final class LoopbackFeeds implements AutoCloseable {
    private static final int KINDS_RECUR_AFTER = 50;
    private static final int BACKLOG = 1024;
    private static final int THREADS = 4;
    private static final int FIRST_ITEMS = 2;
    private static final int ITEMS_IN_FEED = 10;
    private static final int NEWS_EVERY = 5;
    private static final int HOSTS_A_ROW = 250;
    /** Begins the names of all threads. */
    public static final String THREAD_PREFIX = "loopback-feeds";

    private final int sites;
    private final long seed;
    private final Manners manners;
    private final IntConsumer asked;
    private final HttpServer server;
    private final ExecutorService threads;
    private final ScheduledExecutorService late;
    private final AtomicIntegerArray polls;
    private final AtomicIntegerArray published;
    private final Set<URI> told = ConcurrentHashMap.newKeySet();
    private volatile boolean quiet;

    /** How a site answers. */
    public enum Kind {
        HEALTHY,
        /** Answers everything, after a while. */
        SLOW,
        /** Takes connections and never answers. */
        SILENT,
        /** Its feed is a status of 500. */
        FAILING,
        /** Its feed is no feed. */
        ILL_FORMED,
        /** Its feed leads to an address that leads back. */
        LOOPING,
        /** Its feed is a status of 429 that names a time to wait. */
        LIMITED
    }

    /**
     * How the unhealthy are.
     *
     * @param delay of slow answers
     * @param silence after which a connection that got no answer is closed
     * @param retryAfter named with 429, in whole seconds
     */
    public record Manners(Duration delay, Duration silence, Duration retryAfter) {}

    /** @param asked told the site of each request as it comes, from several threads */
    public LoopbackFeeds(int sites, long seed, Manners manners, IntConsumer asked) {
        this.sites = sites;
        this.seed = seed;
        this.manners = manners;
        this.asked = asked;
        this.polls = new AtomicIntegerArray(sites);
        this.published = new AtomicIntegerArray(sites);
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(THREADS, r -> daemon(r, "-" + number.incrementAndGet()));
        this.late = Executors.newSingleThreadScheduledExecutor(r -> daemon(r, "-late"));
        try {
            this.server = HttpServer.create(new InetSocketAddress(0), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    private static Thread daemon(Runnable work, String suffix) {
        Thread thread = new Thread(work, THREAD_PREFIX + suffix);
        thread.setDaemon(true);
        return thread;
    }

    /** Of fifty sites in a row, one is of each kind but healthy. */
    public Kind kind(int site) {
        int place = site % KINDS_RECUR_AFTER;
        int kinds = Kind.values().length;
        return place % kinds == kinds / 2 ? Kind.values()[place / kinds] : Kind.HEALTHY;
    }

    public URI feed(int site) {
        return url(site, "/feed");
    }

    /** The articles of all items in feeds that were sent whole. Grows while feeds are read. */
    public Set<URI> told() {
        return Set.copyOf(told);
    }

    /** The site whose address this is. */
    public int site(URI url) {
        String[] parts = url.getHost().split("\\.", -1);
        return (Integer.parseInt(parts[1]) - 1) * HOSTS_A_ROW * HOSTS_A_ROW
                + Integer.parseInt(parts[2]) * HOSTS_A_ROW
                + Integer.parseInt(parts[3])
                - 1;
    }

    /** No feed has anything new from now on. */
    public void publishNoMore() {
        quiet = true;
    }

    private URI url(int site, String path) {
        return URI.create("http://127." + (1 + site / (HOSTS_A_ROW * HOSTS_A_ROW)) + "."
                + site / HOSTS_A_ROW % HOSTS_A_ROW + "." + (1 + site % HOSTS_A_ROW) + ":"
                + server.getAddress().getPort() + path);
    }

    private void handle(HttpExchange exchange) throws IOException {
        InetAddress host = exchange.getLocalAddress().getAddress();
        int site = site(URI.create("http://" + host.getHostAddress()));
        if (site < 0 || site >= sites) {
            send(exchange, 404, "text/plain", "");
            return;
        }
        asked.accept(site);
        switch (kind(site)) {
            case SILENT -> late.schedule(exchange::close, manners.silence().toMillis(), TimeUnit.MILLISECONDS);
            case SLOW ->
                late.schedule(() -> answerLate(exchange, site), manners.delay().toMillis(), TimeUnit.MILLISECONDS);
            case HEALTHY, FAILING, ILL_FORMED, LOOPING, LIMITED -> answer(exchange, site);
        }
    }

    private void answerLate(HttpExchange exchange, int site) {
        try {
            answer(exchange, site);
        } catch (IOException gone) {
            exchange.close();
        }
    }

    private void answer(HttpExchange exchange, int site) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/articles/")) {
            send(exchange, 200, "text/html; charset=utf-8", article(site, path));
        } else if (!path.startsWith("/feed")) {
            send(exchange, 404, "text/plain", "");
        } else {
            feed(exchange, site, path);
        }
    }

    private void feed(HttpExchange exchange, int site, String path) throws IOException {
        switch (kind(site)) {
            case HEALTHY, SLOW, SILENT -> news(exchange, site);
            case FAILING -> send(exchange, 500, "text/plain", "");
            case ILL_FORMED -> send(exchange, 200, "application/rss+xml", "We are moving house <&&");
            case LOOPING -> {
                exchange.getResponseHeaders().set("Location", path.equals("/feed") ? "/feed/moved" : "/feed");
                send(exchange, 302, "text/plain", "");
            }
            case LIMITED -> {
                exchange.getResponseHeaders()
                        .set("Retry-After", Long.toString(manners.retryAfter().toSeconds()));
                send(exchange, 429, "text/plain", "");
            }
        }
    }

    private void news(HttpExchange exchange, int site) throws IOException {
        int last = latest(site);
        String etag = "\"" + last + "\"";
        exchange.getResponseHeaders().set("ETag", etag);
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
            return;
        }
        StringBuilder rss = new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Site ")
                .append(site)
                .append("</title>");
        int first = Math.max(1, last - ITEMS_IN_FEED + 1);
        for (int item = last; item >= first; item--) {
            rss.append("<item><guid isPermaLink=\"false\">")
                    .append(item)
                    .append("</guid><title>Report ")
                    .append(item)
                    .append("</title><link>")
                    .append(url(site, "/articles/" + item))
                    .append("</link></item>");
        }
        send(
                exchange,
                200,
                "application/rss+xml",
                rss.append("</channel></rss>").toString());
        for (int item = first; item <= last; item++) {
            told.add(url(site, "/articles/" + item));
        }
    }

    /** The number of the site's latest item after one more poll. */
    private int latest(int site) {
        int poll = polls.incrementAndGet(site);
        if (poll == 1) {
            published.set(site, FIRST_ITEMS);
        } else if (!quiet && new Random(seed + 31L * site + 1_000_003L * poll).nextInt(NEWS_EVERY) == 0) {
            published.incrementAndGet(site);
        }
        return published.get(site);
    }

    private static String article(int site, String path) {
        return "<!doctype html><html lang=\"en\"><head><title>Report of site " + site
                + "</title></head><body><article><h1>"
                + "Report " + path.substring(path.lastIndexOf('/') + 1) + "</h1>"
                + "<p>The council met on Tuesday and agreed on the plan for the harbour.</p>".repeat(12)
                + "</article></body></html>";
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        late.shutdownNow();
        server.stop(0);
        threads.shutdownNow();
    }
}
