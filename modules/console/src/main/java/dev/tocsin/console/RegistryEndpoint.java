package dev.tocsin.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.console.SchemaCatalogue.Entry;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * The read calls of Confluent's Schema Registry REST API (version 7), which stock clients use to decode records. Nothing
 * can be registered; a client that registers a schema before it writes gets the id of an equal one, and a refusal
 * otherwise.
 */
final class RegistryEndpoint implements Endpoint {
    private static final String TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int UNPROCESSABLE = 422;
    private static final int NO_SUBJECT = 40401;
    private static final int NO_VERSION = 40402;
    private static final int NO_SCHEMA = 40403;
    private static final int BAD_SCHEMA = 42201;
    private static final int BAD_VERSION = 42202;
    private static final int READ_ONLY = 42205;

    private final SchemaCatalogue catalogue;
    private final ObjectMapper json = new ObjectMapper();

    RegistryEndpoint(SchemaCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All methods, so that a client that writes is told why it can't in the registry's own form. */
    @Override
    public boolean takes(String method) {
        return true;
    }

    @Override
    public Answer answer(Ask ask) {
        try {
            return ask.reads() ? read(ask) : lookUp(ask);
        } catch (Refusal e) {
            ObjectNode body = json.createObjectNode().put("error_code", e.code).put("message", e.getMessage());
            return Answer.of(e.status, TYPE, body.toString());
        }
    }

    private Answer read(Ask ask) throws Refusal {
        return switch (ask.segment(0)) {
            case "schemas" -> readSchemas(ask);
            case "subjects" -> readSubjects(ask);
            case "config" -> ok(json.createObjectNode().put("compatibilityLevel", "BACKWARD_TRANSITIVE"));
            case "mode" -> ok(json.createObjectNode().put("mode", "READONLY"));
            default -> throw noSuchPath(ask);
        };
    }

    private Answer readSchemas(Ask ask) throws Refusal {
        if (ask.path().equals(List.of("schemas", "types"))) {
            return ok(json.createArrayNode().add("AVRO"));
        }
        if (!ask.segment(1).equals("ids") || ask.path().size() < 3 || ask.path().size() > 4) {
            throw noSuchPath(ask);
        }
        List<Entry> entries = withId(ask.segment(2));
        ArrayNode array = json.createArrayNode();
        switch (ask.segment(3)) {
            case "" -> {
                return ok(json.createObjectNode().put("schema", entries.get(0).schema()));
            }
            case "schema" -> {
                return Answer.of(Answer.OK, TYPE, entries.get(0).schema());
            }
            case "subjects" -> entries.stream().map(Entry::subject).distinct().forEach(array::add);
            case "versions" ->
                entries.forEach(
                        e -> array.addObject().put("subject", e.subject()).put("version", e.version()));
            default -> throw noSuchPath(ask);
        }
        return ok(array);
    }

    private Answer readSubjects(Ask ask) throws Refusal {
        ArrayNode array = json.createArrayNode();
        if (ask.path().size() == 1) {
            catalogue.entries().stream().map(Entry::subject).distinct().forEach(array::add);
            return ok(array);
        }
        if (!ask.segment(2).equals("versions") || ask.path().size() > 5) {
            throw noSuchPath(ask);
        }
        List<Entry> versions = ofSubject(ask.segment(1));
        if (ask.path().size() == 3) {
            versions.forEach(e -> array.add(e.version()));
            return ok(array);
        }
        Entry entry = version(versions, ask.segment(3));
        return switch (ask.segment(4)) {
            case "" -> ok(described(entry));
            case "schema" -> Answer.of(Answer.OK, TYPE, entry.schema());
            case "referencedby" -> ok(array);
            default -> throw noSuchPath(ask);
        };
    }

    /** {@code POST /subjects/{subject}} asks for a schema; below {@code versions} it wants it registered. */
    private Answer lookUp(Ask ask) throws Refusal {
        boolean asks = ask.path().size() == 2;
        boolean registers = ask.path().size() == 3 && ask.segment(2).equals("versions");
        if (!ask.method().equals("POST") || !ask.segment(0).equals("subjects") || !(asks || registers)) {
            throw new Refusal(Answer.NOT_ALLOWED, Answer.NOT_ALLOWED, "this registry is read-only");
        }
        Schema schema = schemaOf(ask.body());
        if (asks) {
            List<Entry> versions = ofSubject(ask.segment(1));
            return ok(described(equalTo(schema, versions.stream())
                    .orElseThrow(() -> new Refusal(Answer.NOT_FOUND, NO_SCHEMA, "Schema not found"))));
        }
        Stream<Entry> ofSubject =
                catalogue.entries().stream().filter(e -> e.subject().equals(ask.segment(1)));
        Entry known = equalTo(schema, ofSubject)
                .orElseThrow(() -> new Refusal(
                        UNPROCESSABLE,
                        READ_ONLY,
                        "Subject '" + ask.segment(1) + "' is in read-only mode: this registry serves the schemas that "
                                + "come with Tocsin and takes no others"));
        return ok(json.createObjectNode().put("id", known.id()));
    }

    private Schema schemaOf(byte[] body) throws Refusal {
        try {
            JsonNode request = json.readTree(body);
            String type = request.path("schemaType").asText("AVRO");
            if (!type.equals("AVRO") || !request.path("schema").isTextual()) {
                throw new Refusal(UNPROCESSABLE, BAD_SCHEMA, "Invalid schema: an Avro schema is expected");
            }
            return new Schema.Parser().parse(request.path("schema").textValue());
        } catch (JsonProcessingException | AvroRuntimeException e) {
            throw new Refusal(UNPROCESSABLE, BAD_SCHEMA, "Invalid schema: " + e.getMessage());
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
    }

    private static Optional<Entry> equalTo(Schema schema, Stream<Entry> entries) {
        long fingerprint = SchemaNormalization.parsingFingerprint64(schema);
        return entries.filter(e ->
                        SchemaNormalization.parsingFingerprint64(new Schema.Parser().parse(e.schema())) == fingerprint)
                .max(Comparator.comparingInt(Entry::version));
    }

    private List<Entry> withId(String id) throws Refusal {
        List<Entry> entries = catalogue.entries().stream()
                .filter(e -> Integer.toString(e.id()).equals(id))
                .toList();
        if (entries.isEmpty()) {
            throw new Refusal(Answer.NOT_FOUND, NO_SCHEMA, "Schema " + id + " not found");
        }
        return entries;
    }

    private List<Entry> ofSubject(String subject) throws Refusal {
        List<Entry> versions = catalogue.entries().stream()
                .filter(e -> e.subject().equals(subject))
                .sorted(Comparator.comparingInt(Entry::version))
                .toList();
        if (versions.isEmpty()) {
            throw new Refusal(Answer.NOT_FOUND, NO_SUBJECT, "Subject '" + subject + "' not found.");
        }
        return versions;
    }

    private static Entry version(List<Entry> versions, String wanted) throws Refusal {
        if (wanted.equals("latest") || wanted.equals("-1")) {
            return versions.get(versions.size() - 1);
        }
        if (!wanted.matches("[1-9][0-9]{0,8}")) {
            throw new Refusal(
                    UNPROCESSABLE, BAD_VERSION, "The specified version '" + wanted + "' is not a valid version id.");
        }
        return versions.stream()
                .filter(e -> Integer.toString(e.version()).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refusal(Answer.NOT_FOUND, NO_VERSION, "Version " + wanted + " not found."));
    }

    private ObjectNode described(Entry entry) {
        return json.createObjectNode()
                .put("subject", entry.subject())
                .put("version", entry.version())
                .put("id", entry.id())
                .put("schema", entry.schema());
    }

    private static Answer ok(JsonNode body) {
        return Answer.of(Answer.OK, TYPE, body.toString());
    }

    private static Refusal noSuchPath(Ask ask) {
        return new Refusal(Answer.NOT_FOUND, Answer.NOT_FOUND, "no such path: /" + String.join("/", ask.path()));
    }

    /** Becomes an error in the registry's form. */
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;

        private final int status;
        private final int code;

        Refusal(int status, int code, String message) {
            super(message);
            this.status = status;
            this.code = code;
        }
    }
}
