package dev.tocsin.sample;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/** Speaks HTTP for one outlet: conditional requests, gzip, HEAD; tells each request to {@code log} before its answer goes out. */
record OutletHandler(String outlet, OutletPages pages, Consumer<SampleRequest> log) implements HttpHandler {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    /** Lengths that the JDK's server understands as signs. */
    private static final long NO_BODY = -1;

    private static final long LENGTH_UNKNOWN = 0;
    private static final byte[] HUGE_START =
            "<!DOCTYPE html>\n<html><head><title>Register</title></head><body>\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] HUGE_LINE =
            "<p>Entry follows entry in this register, and none of them is news.</p>\n".getBytes(StandardCharsets.UTF_8);

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        try (exchange) {
            if (method.equals("GET") || method.equals("HEAD")) {
                serve(exchange);
            } else {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                begin(exchange, 405, NO_BODY);
            }
        }
    }

    private void begin(HttpExchange exchange, int status, long length) throws IOException {
        log.accept(new SampleRequest(
                outlet,
                exchange.getRequestMethod(),
                path(exchange.getRequestURI()),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("User-Agent")),
                status));
        exchange.sendResponseHeaders(status, length);
    }

    private static String path(URI uri) {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private void serve(HttpExchange exchange) throws IOException {
        Answer answer = pages.answer(path(exchange.getRequestURI()));
        if (answer instanceof Answer.Body body) {
            send(exchange, body);
        } else if (answer instanceof Answer.Redirect redirect) {
            exchange.getResponseHeaders().set("Location", redirect.path());
            begin(exchange, answer.status(), NO_BODY);
        } else if (answer instanceof Answer.Stream stream) {
            stream(exchange, stream.bytes());
        }
    }

    private void send(HttpExchange exchange, Answer.Body body) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", body.contentType());
        if (body.status() == 200) {
            String tag = entityTag(body.bytes());
            headers.set("ETag", tag);
            body.lastModified().ifPresent(time -> headers.set("Last-Modified", HTTP_DATE.format(time)));
            if (unchanged(exchange.getRequestHeaders(), tag, body.lastModified())) {
                begin(exchange, 304, NO_BODY);
                return;
            }
        }
        byte[] bytes = body.bytes();
        if (body.compressible()) {
            headers.set("Vary", "Accept-Encoding");
            if (acceptsGzip(exchange.getRequestHeaders())) {
                headers.set("Content-Encoding", "gzip");
                bytes = gzip(bytes);
            }
        }
        boolean silent = exchange.getRequestMethod().equals("HEAD") || bytes.length == 0;
        begin(exchange, body.status(), silent ? NO_BODY : bytes.length);
        if (!silent) {
            exchange.getResponseBody().write(bytes);
        }
    }

    /** RFC 9110, 13.2.2: entity tags decide where there are any, else the time. */
    private static boolean unchanged(Headers asked, String tag, Optional<Instant> lastModified) {
        String tags = asked.getFirst("If-None-Match");
        if (tags != null) {
            return Arrays.stream(tags.split(",")).map(String::strip).anyMatch(t -> t.equals(tag) || t.equals("*"));
        }
        return Optional.ofNullable(asked.getFirst("If-Modified-Since"))
                .flatMap(OutletHandler::instant)
                .flatMap(since -> lastModified.map(
                        time -> !time.truncatedTo(ChronoUnit.SECONDS).isAfter(since)))
                .orElse(false);
    }

    private static Optional<Instant> instant(String httpDate) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(httpDate)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Weak, since the same page goes out plain and compressed. */
    private static String entityTag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "W/\"" + HexFormat.of().formatHex(hash, 0, 8) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static boolean acceptsGzip(Headers asked) {
        return asked.getOrDefault("Accept-Encoding", List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(coding -> coding.replace(" ", "").toLowerCase(Locale.ROOT))
                .anyMatch(coding ->
                        coding.equals("gzip") || (coding.startsWith("gzip;q=") && !coding.matches("gzip;q=0(\\.0*)?")));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private void stream(HttpExchange exchange, long size) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=UTF-8");
        if (exchange.getRequestMethod().equals("HEAD")) {
            begin(exchange, 200, NO_BODY);
            return;
        }
        begin(exchange, 200, LENGTH_UNKNOWN);
        OutputStream out = exchange.getResponseBody();
        try {
            out.write(HUGE_START);
            for (long sent = HUGE_START.length; sent < size; sent += HUGE_LINE.length) {
                out.write(HUGE_LINE);
            }
        } catch (IOException hungUp) {
            // A reader with a limit stops in the middle; that is what this page is for.
            return;
        }
    }
}
