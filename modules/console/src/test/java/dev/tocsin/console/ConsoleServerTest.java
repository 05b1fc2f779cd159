package dev.tocsin.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.console.ConsoleEndpoints.TopicLine;
import dev.tocsin.console.HealthCheck.State;
import dev.tocsin.console.SchemaCatalogue.Entry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleServerTest {
    private static final String FIRST =
            "{\"type\":\"record\",\"name\":\"Event\",\"fields\":[{\"name\":\"id\",\"type\":\"string\"}]}";
    private static final String SECOND =
            "{\"type\":\"record\",\"name\":\"Event\",\"doc\":\"coded\",\"fields\":[{\"name\":\"id\",\"type\":\"string\"},"
                    + "{\"name\":\"place\",\"type\":\"string\",\"default\":\"\"}]}";
    private static final SchemaCatalogue SCHEMAS = () -> List.of(
            new Entry("news.events.talks-value", 1, 3, FIRST),
            new Entry("news.events.talks-value", 2, 8, SECOND),
            new Entry("news.events.visit-value", 1, 3, FIRST));

    private volatile Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private volatile State broker = State.up("127.0.0.1:9092");
    private final Health health = new Health((InstantSource) () -> now);
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final ConsoleServer console = start(new ConsoleSettings("127.0.0.1", 0));

    private ConsoleServer start(ConsoleSettings settings) {
        return ConsoleServer.start(
                settings,
                ConsoleEndpoints.of(
                        metrics,
                        health,
                        SCHEMAS,
                        () -> List.of(new TopicLine("news.events.talks", "<talks> & pacts"))));
    }

    @BeforeEach
    void registerBroker() {
        health.register("broker", () -> broker);
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void listsWhatItServesAndTheTopics() throws Exception {
        HttpResponse<String> page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("/metrics", "/health", "news.events.talks", "&lt;talks&gt; &amp; pacts");
    }

    @Test
    void givesTheCountersToPrometheus() throws Exception {
        metrics.counter("articles.read").increment(7);
        HttpResponse<String> page = get("/metrics");
        assertThat(page.headers().firstValue("Content-Type")).get().asString().startsWith("text/plain; version=0.0.4");
        assertThat(page.body()).contains("articles_read_total 7.0");
    }

    @Test
    void isAsWellAsItsWorstPartAndSaysSinceWhen() throws Exception {
        health.register("disk", () -> State.up(""));
        assertThat(tree(get("/health")).at("/status").asText()).isEqualTo("up");

        now = now.plusSeconds(60);
        broker = State.degraded("disk is filling up");
        HttpResponse<String> degraded = get("/health");
        assertThat(degraded.statusCode()).isEqualTo(200);
        assertThat(tree(degraded).at("/status").asText()).isEqualTo("degraded");
        assertThat(tree(degraded).at("/dependencies/broker/detail").asText()).isEqualTo("disk is filling up");
        assertThat(tree(degraded).at("/dependencies/broker/since").asText()).isEqualTo("2026-03-01T10:01:00Z");
        assertThat(tree(degraded).at("/dependencies/disk/since").asText()).isEqualTo("2026-03-01T10:00:00Z");

        now = now.plusSeconds(60);
        broker = State.degraded("fuller still");
        assertThat(tree(get("/health")).at("/dependencies/broker/since").asText())
                .isEqualTo("2026-03-01T10:01:00Z");
    }

    @Test
    void answers503WhereSomethingIsDownOrItsCheckThrows() throws Exception {
        broker = State.down("no answer");
        assertThat(get("/health").statusCode()).isEqualTo(503);
        health.register("broker", () -> {
            throw new IllegalStateException("boom");
        });
        HttpResponse<String> broken = get("/health");
        assertThat(broken.statusCode()).isEqualTo(503);
        assertThat(tree(broken).at("/dependencies/broker/detail").asText()).contains("boom");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/schemas/types | [\"AVRO\"]",
                "/schemas/ids/3/subjects | [\"news.events.talks-value\",\"news.events.visit-value\"]",
                "/schemas/ids/8/versions | [{\"subject\":\"news.events.talks-value\",\"version\":2}]",
                "/subjects | [\"news.events.talks-value\",\"news.events.visit-value\"]",
                "/subjects/news.events.talks-value/versions | [1,2]",
                "/subjects/news.events.talks-value/versions/1/referencedby | []",
                "/config | {\"compatibilityLevel\":\"BACKWARD_TRANSITIVE\"}",
                "/config/news.events.talks-value | {\"compatibilityLevel\":\"BACKWARD_TRANSITIVE\"}",
                "/mode | {\"mode\":\"READONLY\"}",
            })
    void answersTheRegistrysReads(String path, String expected) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/vnd.schemaregistry.v1+json");
        assertThat(answer.body()).isEqualTo(expected);
    }

    @Test
    void givesSchemasByIdAndByVersion() throws Exception {
        assertThat(tree(get("/schemas/ids/8")).get("schema").asText()).isEqualTo(SECOND);
        assertThat(get("/schemas/ids/8/schema").body()).isEqualTo(SECOND);
        JsonNode latest = tree(get("/subjects/news.events.talks-value/versions/latest"));
        assertThat(latest.get("version").asInt()).isEqualTo(2);
        assertThat(latest.get("id").asInt()).isEqualTo(8);
        assertThat(latest.get("schema").asText()).isEqualTo(SECOND);
        assertThat(tree(get("/subjects/news%2Eevents.talks-value/versions/1"))
                        .get("id")
                        .asInt())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "/schemas/ids/99, 404, 40403",
        "/schemas/ids/three, 404, 40403",
        "/subjects/no-such/versions, 404, 40401",
        "/subjects/news.events.talks-value/versions/9, 404, 40402",
        "/subjects/news.events.talks-value/versions/zero, 422, 42202",
        "/schemas/ids, 404, 404",
    })
    void explainsErrorsAsTheRegistryDoes(String path, int status, int code) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(tree(answer).get("error_code").asInt()).isEqualTo(code);
        assertThat(tree(answer).get("message").asText()).isNotEmpty();
    }

    @Test
    void findsARegisteredSchemaHoweverItIsWritten() throws Exception {
        String spaced = SECOND.replace("\"doc\":\"coded\",", " ").replace(",", " ,\n ");
        HttpResponse<String> found = post("/subjects/news.events.talks-value", schemaRequest(spaced));
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(tree(found).get("version").asInt()).isEqualTo(2);
        HttpResponse<String> missing = post("/subjects/news.events.visit-value", schemaRequest(SECOND));
        assertThat(tree(missing).get("error_code").asInt()).isEqualTo(40403);
        HttpResponse<String> broken = post("/subjects/news.events.visit-value", schemaRequest("{"));
        assertThat(tree(broken).get("error_code").asInt()).isEqualTo(42201);
        assertThat(post("/subjects/news.events.visit-value", "no json").statusCode())
                .isEqualTo(422);
    }

    @Test
    void registersNothing() throws Exception {
        HttpResponse<String> known = post("/subjects/news.events.talks-value/versions", schemaRequest(FIRST));
        assertThat(known.body()).isEqualTo("{\"id\":3}");
        HttpResponse<String> fresh = post("/subjects/news.events.visit-value/versions", schemaRequest(SECOND));
        assertThat(fresh.statusCode()).isEqualTo(422);
        assertThat(tree(fresh).get("error_code").asInt()).isEqualTo(42205);
        assertThat(tree(fresh).get("message").asText()).contains("read-only");
        HttpRequest.Builder delete = HttpRequest.newBuilder(uri("/subjects/news.events.visit-value"))
                .method("DELETE", BodyPublishers.noBody());
        assertThat(send(delete).statusCode()).isEqualTo(405);
    }

    @Test
    void takesNothingButReadsElsewhere() throws Exception {
        HttpResponse<String> answer = post("/health", "{}");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
        HttpResponse<String> head =
                send(HttpRequest.newBuilder(uri("/metrics")).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../pom.xml", "/%2e%2e/pom.xml", "/etc/passwd", "/favicon.ico"})
    void servesNoFiles(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "localhost:8090, 200",
        "127.0.0.1:1, 200",
        "[::1]:8090, 200",
        "news.example, 403",
        "localhost.news.example, 403",
        "127.0.0.1.news.example:8090, 403",
    })
    void answersOnlyToNamesOfThisMachine(String host, int status) throws Exception {
        assertThat(raw("GET /health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status);
    }

    @Test
    void refusesLargeRequests() throws Exception {
        assertThat(post("/subjects/x", "x".repeat(12 << 20)).statusCode()).isEqualTo(413);
        assertThat(post("/" + "x".repeat(3_000), "x".repeat(12 << 20)).statusCode())
                .isEqualTo(414);
        assertThat(get("/" + "x".repeat(3_000)).statusCode()).isEqualTo(414);
        assertThat(raw("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void takesTheNextFreePort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                ConsoleServer moved = start(new ConsoleSettings("127.0.0.1", taken.getLocalPort()))) {
            assertThat(moved.requestedPort()).isEqualTo(taken.getLocalPort());
            assertThat(moved.port()).isGreaterThan(taken.getLocalPort());
        }
    }

    private URI uri(String path) {
        return URI.create(console.address() + path);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private String schemaRequest(String schema) {
        return json.createObjectNode().put("schema", schema).toString();
    }

    private JsonNode tree(HttpResponse<String> answer) throws IOException {
        return json.readTree(answer.body());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", console.port());
                OutputStream out = socket.getOutputStream()) {
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
