package dev.tocsin.fetcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A web site on the loopback address that answers by path, 404 for what it does not know. */
final class TestSite implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final Map<String, Function<RecordedRequest, MockResponse>> pages = new ConcurrentHashMap<>();
    private final List<Visit> visits = new CopyOnWriteArrayList<>();

    /** A request that came, with the time at which it did. */
    record Visit(String target, long nanos, RecordedRequest request) {}

    TestSite() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                visits.add(new Visit(request.getTarget(), System.nanoTime(), request));
                return pages.getOrDefault(request.getTarget(), r -> status(404)).apply(request);
            }
        });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MockResponse status(int code) {
        return new MockResponse.Builder().code(code).build();
    }

    static MockResponse html(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/html; charset=utf-8")
                .body(body)
                .build();
    }

    static MockResponse redirect(String to) {
        return new MockResponse.Builder().code(302).addHeader("Location", to).build();
    }

    TestSite on(String path, Function<RecordedRequest, MockResponse> answer) {
        pages.put(path, answer);
        return this;
    }

    TestSite on(String path, MockResponse answer) {
        return on(path, r -> answer);
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }

    int port() {
        return server.getPort();
    }

    List<Visit> visits(String path) {
        return visits.stream().filter(v -> v.target().equals(path)).toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
