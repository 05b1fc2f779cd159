package dev.tocsin.alerts.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.model.Alert;
import dev.tocsin.testkit.Samples;
import dev.tocsin.wire.AlertJson;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSinkTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Samples.NOON);
    private final Alert alert = TestAlerts.numbered(1);
    private final String json = AlertJson.line(alert);

    @Test
    void postsTheAlertSignedAndWithItsId() {
        try (WebhookReceiver receiver = answering(204, "")) {
            Map<String, String> settings = Map.of("secret-env", "HOOK_SECRET", "header-Authorization", "Bearer x");
            assertThat(deliver(receiver, settings)).isEqualTo(Delivery.delivered());
            WebhookReceiver.Request request = receiver.requests().get(0);
            assertThat(request.body()).isEqualTo(json);
            assertThat(request.idempotencyKey()).isEqualTo(alert.id());
            assertThat(request.headers().getFirst("Content-Type")).isEqualTo("application/json; charset=utf-8");
            assertThat(request.headers().getFirst("Authorization")).isEqualTo("Bearer x");
            assertThat(request.headers().getFirst("X-Tocsin-Signature"))
                    .isEqualTo(new WebhookSignature("s3cret").header(Samples.NOON, json));
        }
    }

    /** Computed with {@code printf '1700000000.{}' | openssl dgst -sha256 -hmac key}. */
    @Test
    void signsTimeAndBody() {
        assertThat(new WebhookSignature("key").header(Instant.ofEpochSecond(1_700_000_000), "{}"))
                .isEqualTo("t=1700000000,v1=9d713ed406bb7076d4123f0dc2c39d2df5c654ed4b0cd56b52c8b4c940bd63ae");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 422, 301, 302, 308})
    void givesUpWhatTheReceiverRefuses(int status) {
        try (WebhookReceiver receiver = answering(status, "")) {
            assertThat(deliver(receiver, Map.of())).isEqualTo(Delivery.refused("HTTP " + status));
            assertThat(receiver.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "408, '', ",
        "500, '', ",
        "502, rubbish, ",
        "503, '', ",
        "429, 7, PT7S",
        "503, 99999999, PT1H",
        "503, 99999999999999999999999, ",
        "503, 'Tue, 14 May 2024 12:00:30 GMT', PT30S",
        "503, 'Tue, 14 May 2024 11:00:00 GMT', PT0S"
    })
    void triesAgainWhenTheReceiverAsksFor(int status, String retryAfter, Duration expected) {
        try (WebhookReceiver receiver = answering(status, retryAfter)) {
            assertThat(deliver(receiver, Map.of()))
                    .isEqualTo(new Delivery.RetryLater("HTTP " + status, Optional.ofNullable(expected)));
        }
    }

    @Test
    void triesAgainWhereNobodyListens() {
        String url;
        try (WebhookReceiver receiver = answering(200, "")) {
            url = receiver.url();
        }
        assertThat(sink(Map.of("url", url)).deliver(alert, json)).isInstanceOf(Delivery.RetryLater.class);
    }

    @Test
    void doesNotWaitForEver() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + silent.getLocalPort() + "/";
            assertThat(sink(Map.of("url", url, "timeout", "200ms")).deliver(alert, json))
                    .isInstanceOf(Delivery.RetryLater.class);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            url            | ftp://x.example/ | must begin with https
            url            | not a url        | 'url' is no URL
            url            | https:///x       | and a host
            timeout        | soon             | 'timeout'
            timeout        | 0s               | more than nothing
            secret-env     | NOT_SET          | the environment has no NOT_SET
            secrets        | x                | did you mean 'secret'?
            header-Host    | x                | restricted header
            """)
    void namesTheSettingThatIsWrong(String key, String value, String message) {
        Map<String, String> settings = new HashMap<>(Map.of("url", "https://x.example/"));
        settings.put(key, value);
        assertThatThrownBy(() -> sink(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private Delivery deliver(WebhookReceiver receiver, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("url", receiver.url());
        return sink(settings).deliver(alert, json);
    }

    private static WebhookSink sink(Map<String, String> settings) {
        WebhookSink sink = new WebhookSink(CLOCK, Map.of("HOOK_SECRET", "s3cret\n")::get);
        sink.open(settings);
        return sink;
    }

    private static WebhookReceiver answering(int status, String retryAfter) {
        return new WebhookReceiver(request -> new WebhookReceiver.Answer(status, retryAfter));
    }
}
