package dev.tocsin.sample;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Several small newspapers on loopback, each on an address of its own (127.0.0.2, 127.0.0.3, ... on one port; where the
 * system has only 127.0.0.1, on ports of their own), so that a fetcher that is polite to each host meets several. Their
 * articles are written for this project. The first GET of an edited article's page gives its first edition, every later
 * GET the second. Safe to share between threads; its own threads are daemons.
 */
public final class SampleSite implements AutoCloseable {
    /** Dates from this year on are mistakes of an outlet, made on purpose. */
    static final int FUTURE = 2030;

    private static final int PORTS_TO_TRY = 50;
    private static final int THREADS = 8;
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private final SampleLibrary library;
    private final List<HttpServer> servers = new ArrayList<>();
    private final Map<String, String> bases = new LinkedHashMap<>();
    private final List<SampleRequest> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads;

    static {
        // Else every answer waits 40 ms: the JDK's server sends head and body apart, and TCP holds the body back. It
        // reads
        // the property once, when its first server is made.
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
    }

    private SampleSite(SampleLibrary library) {
        this.library = library;
        this.threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "sample-site");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** On any free port. */
    public static SampleSite start() throws IOException {
        return start(0);
    }

    /**
     * On this port, or the next free one.
     *
     * @param port 0 for any free one
     * @throws IOException where no port will do
     */
    public static SampleSite start(int port) throws IOException {
        SampleSite site = new SampleSite(SampleLibrary.load());
        try {
            int free = port;
            for (Outlet outlet : site.library.outlets()) {
                free = site.open(outlet, free);
            }
            return site;
        } catch (IOException | RuntimeException e) {
            site.close();
            throw e;
        }
    }

    /** Opens an outlet and gives the port that it got. */
    private int open(Outlet outlet, int port) throws IOException {
        HttpServer server = bind(servers.size() + 2, port);
        servers.add(server);
        InetSocketAddress address = server.getAddress();
        String base = "http://" + address.getAddress().getHostAddress() + ":" + address.getPort();
        bases.put(outlet.id(), base);
        server.createContext("/", new OutletHandler(outlet.id(), new OutletPages(outlet, base), requests::add));
        server.setExecutor(threads);
        server.start();
        return address.getPort();
    }

    private static HttpServer bind(int lastByte, int port) throws IOException {
        InetAddress own = InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) lastByte});
        for (int next = port; next < port + PORTS_TO_TRY; next++) {
            try {
                return HttpServer.create(new InetSocketAddress(own, next), 0);
            } catch (BindException e) {
                if (next == 0) {
                    break;
                }
            }
        }
        return HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    }

    /** One source for each outlet. */
    public List<SampleSource> sources() {
        return library.outlets().stream()
                .map(outlet -> new SampleSource(outlet.id(), outlet.source(), sourceUri(outlet)))
                .toList();
    }

    private URI sourceUri(Outlet outlet) {
        String path = outlet.source() == SampleSource.Kind.HOME
                ? OutletPages.HOME
                : outlet.feed().path();
        return URI.create(base(outlet) + path);
    }

    private String base(Outlet outlet) {
        return Optional.ofNullable(bases.get(outlet.id())).orElseThrow();
    }

    /** What must come of this site's pages, at the addresses they have now. */
    public Expectations expectations() {
        Map<String, URI> addresses = new LinkedHashMap<>();
        for (Outlet outlet : library.outlets()) {
            for (Outlet.Published article : outlet.articles()) {
                for (String slug : PageWriter.slugs(article.first())) {
                    addresses.put(
                            outlet.id() + "/" + slug, URI.create(base(outlet) + outlet.pathOf(article.first(), slug)));
                }
            }
            for (Outlet.Extra extra : outlet.extras()) {
                addresses.put(outlet.id() + "/" + extra.slug(), URI.create(base(outlet) + extra.path()));
            }
        }
        return Expectations.load(addresses);
    }

    /** The requests so far. Each is here before its answer reaches the client. */
    public List<SampleRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
    }
}
