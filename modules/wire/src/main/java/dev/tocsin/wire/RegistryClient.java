package dev.tocsin.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/**
 * A schema registry that speaks Confluent's REST API, for clusters: schemas are registered on first use and looked up
 * by id, each once. Safe to share between threads; blocks while it asks.
 */
public final class RegistryClient implements SchemaIds {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int NOT_FOUND = 404;
    private static final int OK = 200;

    private final URI base;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Integer> idsBySubject = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemasById = new ConcurrentHashMap<>();

    /**
     * @param base up to and without {@code /subjects}: {@code http://registry:8081}
     */
    public RegistryClient(URI base) {
        this.base = base;
    }

    @Override
    public int idOf(String subject, Schema schema) {
        return idsBySubject.computeIfAbsent(subject, s -> register(s, schema));
    }

    @Override
    public Schema byId(int id) {
        return schemasById.computeIfAbsent(id, this::fetch);
    }

    private int register(String subject, Schema schema) {
        String body = json.createObjectNode().put("schema", schema.toString()).toString();
        HttpResponse<String> response = send(HttpRequest.newBuilder(path("/subjects/" + subject + "/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (response.statusCode() != OK) {
            throw new RegistryUnavailable(base, "refused the schema of " + subject + ": " + response.body(), null);
        }
        return read(response.body()).get("id").asInt();
    }

    private Schema fetch(int id) {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(path("/schemas/ids/" + id)).GET());
        if (response.statusCode() == NOT_FOUND) {
            throw new UnknownSchema(id, "asked " + base);
        }
        if (response.statusCode() != OK) {
            throw new RegistryUnavailable(base, "answered " + response.statusCode(), null);
        }
        return new Schema.Parser().parse(read(response.body()).get("schema").asText());
    }

    private URI path(String path) {
        String root = base.toString();
        return URI.create((root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new RegistryUnavailable(base, "does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailable(base, "interrupted", e);
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new RegistryUnavailable(base, "does not answer in JSON", e);
        }
    }

    /** The registry can't be asked now; trying again later may help. */
    public static final class RegistryUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        RegistryUnavailable(URI base, String what, @org.jspecify.annotations.Nullable Throwable cause) {
            super("the schema registry " + base + " " + what, cause);
        }
    }
}
