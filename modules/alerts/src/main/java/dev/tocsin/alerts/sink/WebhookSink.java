package dev.tocsin.alerts.sink;

import dev.tocsin.model.Alert;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Posts each alert as JSON. {@code Idempotency-Key} is the alert's id; where there is a secret,
 * {@code X-Tocsin-Signature} is {@link WebhookSignature#header}. 2xx is delivered; 408, 425, 429, 5xx and failures of
 * the network are tried again, after {@code Retry-After} where the receiver gives it; everything else, redirections
 * too, is refused. Any address may be called, inner ones too: the rules file is the user's own.
 */
final class WebhookSink implements AlertSink {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final String HEADER = "header-";

    private final InstantSource clock;
    private final UnaryOperator<@Nullable String> environment;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(TIMEOUT)
            .build();
    private final Map<String, String> headers = new TreeMap<>();
    private URI url = URI.create("");
    private Duration timeout = TIMEOUT;
    private Optional<WebhookSignature> signature = Optional.empty();

    WebhookSink(InstantSource clock, UnaryOperator<@Nullable String> environment) {
        this.clock = clock;
        this.environment = environment;
    }

    @Override
    public String kind() {
        return "webhook";
    }

    @Override
    public void open(Map<String, String> values) {
        SinkSettings settings = new SinkSettings(values);
        settings.allow(List.of("url", "secret", "secret-env", "timeout"), List.of(HEADER));
        url = url(settings.required("url"));
        timeout = settings.duration("timeout", TIMEOUT);
        signature = secret(settings).map(WebhookSignature::new);
        values.forEach((key, value) -> {
            if (key.startsWith(HEADER)) {
                headers.put(key.substring(HEADER.length()), value);
            }
        });
        request("check", "{}"); // refuses headers that HTTP does not allow
    }

    private static URI url(String text) {
        URI url;
        try {
            url = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'url' is no URL: " + e.getMessage(), e);
        }
        boolean http = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
        if (!http || url.getHost() == null) {
            throw new IllegalArgumentException("'url' must begin with https:// or http:// and a host: " + text);
        }
        return url;
    }

    private Optional<String> secret(SinkSettings settings) {
        Optional<String> variable = settings.text("secret-env");
        if (variable.isEmpty()) {
            return settings.text("secret");
        }
        String secret = environment.apply(variable.get());
        if (secret == null || secret.isBlank()) {
            throw new IllegalArgumentException("'secret-env': the environment has no " + variable.get());
        }
        return Optional.of(secret.strip());
    }

    private HttpRequest request(String id, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(timeout)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Tocsin")
                .header("Idempotency-Key", id);
        headers.forEach(request::setHeader);
        signature.ifPresent(s -> request.header("X-Tocsin-Signature", s.header(clock.instant(), json)));
        return request.POST(BodyPublishers.ofString(json, StandardCharsets.UTF_8))
                .build();
    }

    @Override
    public Delivery deliver(Alert alert, String json) {
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request(alert.id(), json), BodyHandlers.discarding());
        try {
            return outcome(answer.get(2 * timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException reason) {
                return Delivery.retryLater(describe(reason));
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            return Delivery.retryLater("no whole answer within " + timeout.multipliedBy(2));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return Delivery.retryLater("stopped while waiting for the answer");
        }
    }

    private Delivery outcome(HttpResponse<Void> response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return Delivery.delivered();
        }
        if (status == 408 || status == 425 || status == 429 || status >= 500) {
            Optional<Duration> after =
                    response.headers().firstValue("Retry-After").flatMap(this::wait);
            return new Delivery.RetryLater("HTTP " + status, after);
        }
        return Delivery.refused("HTTP " + status);
    }

    /** {@code Retry-After} is a number of seconds or a date (RFC 9110, section 10.2.3). */
    private Optional<Duration> wait(String text) {
        try {
            Duration wait = text.strip().chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(text.strip()))
                    : Duration.between(clock.instant(), date(text.strip()));
            if (wait.isNegative()) {
                return Optional.of(Duration.ZERO);
            }
            return Optional.of(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Instant date(String text) {
        return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    private static String describe(IOException reason) {
        String name = reason.getClass().getSimpleName();
        return reason.getMessage() == null ? name : name + ": " + reason.getMessage();
    }
}
