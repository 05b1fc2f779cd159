package dev.tocsin.console;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The console's HTTP server. On loopback it answers only requests that name a loopback host, so that no web page can
 * read it through a name of its own that it points here (DNS rebinding). It serves no files.
 */
public final class ConsoleServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleServer.class);
    private static final int PORTS_TRIED = 100;
    private static final int HIGHEST_PORT = 65_535;
    private static final int THREADS = 4;
    private static final int MAX_BODY_BYTES = 1 << 20;
    private static final long MOST_DISCARDED_BYTES = 16L << 20;
    private static final int DISCARDED_AT_ONCE = 1 << 16;
    private static final int MAX_PATH_CHARS = 2_048;

    static {
        // The JDK's server has no limits unless told so: seconds for a request and an answer, and open connections.
        System.getProperties().putIfAbsent("sun.net.httpserver.maxReqTime", "30");
        System.getProperties().putIfAbsent("sun.net.httpserver.maxRspTime", "60");
        System.getProperties().putIfAbsent("jdk.httpserver.maxConnections", "200");
    }

    private final ConsoleSettings settings;
    private final HttpServer server;
    private final ExecutorService threads;
    private final Map<String, Endpoint> endpoints;
    private final boolean onLoopback;

    private ConsoleServer(ConsoleSettings settings, HttpServer server, Map<String, Endpoint> endpoints) {
        this.settings = settings;
        this.server = server;
        this.endpoints = Map.copyOf(endpoints);
        this.onLoopback = server.getAddress().getAddress().isLoopbackAddress();
        AtomicInteger count = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "console-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts serving. Where the port is taken the next free one is used, and a warning says so; see {@link #port}.
     *
     * @param endpoints by first path segment, {@code ""} for the index; see {@link ConsoleEndpoints}
     * @throws UncheckedIOException if no port can be opened on the host
     */
    public static ConsoleServer start(ConsoleSettings settings, Map<String, Endpoint> endpoints) {
        try {
            ConsoleServer console = new ConsoleServer(settings, open(settings), endpoints);
            console.serve();
            return console;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the console can't listen on " + settings.host() + ":" + settings.port() + ": " + e.getMessage(),
                    e);
        }
    }

    private static HttpServer open(ConsoleSettings settings) throws IOException {
        InetAddress host = InetAddress.getByName(settings.host());
        int last = settings.port() == 0 ? 0 : Math.min(HIGHEST_PORT, settings.port() + PORTS_TRIED);
        for (int port = settings.port(); ; port++) {
            try {
                return HttpServer.create(new InetSocketAddress(host, port), 0);
            } catch (BindException e) {
                if (port >= last) {
                    throw e;
                }
            }
        }
    }

    private void serve() {
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        if (settings.port() != 0 && port() != settings.port()) {
            LOG.warn("port {} is taken: the console is at {}", settings.port(), address());
        } else {
            LOG.info("the console is at {}", address());
        }
    }

    /** The port that it listens on; not {@link #requestedPort} where that one was taken, or 0. */
    public int port() {
        return server.getAddress().getPort();
    }

    public int requestedPort() {
        return settings.port();
    }

    /** The address for a browser, and for a client's {@code schema.registry.url}. */
    public String address() {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return "http://" + host + ":" + port();
    }

    /** Ends at once, requests under way included. May be called again. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer;
            try {
                answer = answer(exchange);
            } catch (RuntimeException e) {
                LOG.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI(), e);
                answer = Answer.text(500, "this console failed to answer; its log says why\n");
            }
            send(exchange, answer);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        if (onLoopback && !namesLoopback(exchange.getRequestHeaders().getFirst("Host"))) {
            return Answer.text(403, "this console answers only to localhost, 127.0.0.1 and [::1]\n");
        }
        String rawPath = exchange.getRequestURI().getRawPath();
        if (rawPath == null || rawPath.length() > MAX_PATH_CHARS) {
            return Answer.text(414, "the path is too long\n");
        }
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            return Answer.text(413, "the request is larger than " + MAX_BODY_BYTES + " bytes\n");
        }
        List<String> path;
        try {
            path = segments(rawPath);
        } catch (IllegalArgumentException e) {
            return Answer.text(400, "the path is not properly encoded\n");
        }
        String method = exchange.getRequestMethod().equals("HEAD") ? "GET" : exchange.getRequestMethod();
        Endpoint endpoint = endpoints.get(path.isEmpty() ? "" : path.get(0));
        if (endpoint == null) {
            return Answer.text(Answer.NOT_FOUND, "nothing is served here; / lists what is\n");
        }
        if (!endpoint.takes(method)) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return Answer.text(Answer.NOT_ALLOWED, "this can only be read\n");
        }
        return endpoint.answer(new Ask(method, path, body));
    }

    private static List<String> segments(String rawPath) {
        return Arrays.stream(rawPath.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
    }

    private static boolean namesLoopback(@Nullable String header) {
        if (header == null) {
            return false;
        }
        String host = header.strip().toLowerCase(Locale.ROOT).replaceFirst(":[0-9]*$", "");
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        discard(exchange.getRequestBody());
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.type());
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Integer.toString(answer.body().length));
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer.body());
        }
    }

    /** Reads what is still coming: a client that is still sending would see a reset connection, not the answer. */
    private static void discard(InputStream rest) throws IOException {
        byte[] read = new byte[DISCARDED_AT_ONCE];
        long left = MOST_DISCARDED_BYTES;
        // Not skip(): it may skip no more than what is buffered.
        for (int count = rest.read(read); count >= 0 && left > 0; count = rest.read(read)) {
            left -= count;
        }
    }
}
