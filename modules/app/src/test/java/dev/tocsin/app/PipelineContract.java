package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.app.TestHouse.Read;
import dev.tocsin.app.role.Understanding;
import dev.tocsin.model.Article;
import dev.tocsin.model.Event;
import dev.tocsin.model.LedgerEntry;
import dev.tocsin.wire.Topic;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What the pipeline promises on whatever brokers: captures in, and everything that must come of them out. */
abstract class PipelineContract {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    /** With processing started, and nothing else published to it than by {@link #publishOnce}. */
    abstract TestHouse house();

    /** Of the console of that house. */
    abstract String console();

    static void publishOnce(TestHouse house) throws IOException, InterruptedException {
        house.session().startProcessing();
        house.publish(SampleCaptures.take(1).subList(0, 30));
        house.awaitSettled();
    }

    @Test
    void everyCaptureIsAccountedFor() {
        LedgerEntry total = house().awaitSettled();
        assertThat(total.captured()).isEqualTo(30);
        assertThat(total.settled()).isEqualTo(30);
        assertThat(total.deadLettered()).isZero();
    }

    @Test
    void articlesComeUnderTheirIds() {
        List<Read<Article>> articles = house().records(List.of(house().topics().articles()));
        assertThat(articles).hasSizeGreaterThanOrEqualTo((int) house().total().articles());
        assertThat(articles).allSatisfy(record -> {
            assertThat(record.key()).isEqualTo(record.value().id());
            assertThat(record.value().text()).isNotBlank();
        });
    }

    @Test
    void eventsComeUnderTheirIdsOnTheTopicsOfTheirClasses() {
        List<Read<Event>> events = house().records(eventTopics());
        assertThat(events).hasSizeGreaterThan(20).allSatisfy(record -> {
            assertThat(record.key()).isEqualTo(record.value().id());
            assertThat(record.topic()).endsWith(".events." + record.value().eventClass());
            assertThat(record.value().evidence()).isNotEmpty();
        });
    }

    @Test
    void plainAvroReadsEveryEventWithTheSchemaOfTheRegistryEndpoint() throws Exception {
        Map<Integer, Schema> schemas = new HashMap<>();
        int read = 0;
        for (ConsumerRecord<byte[], byte[]> record :
                house().bytes(eventTopics().stream().map(Topic::name).toList())) {
            ByteBuffer header = ByteBuffer.wrap(record.value());
            assertThat(header.get()).isZero();
            int id = header.getInt();
            if (!schemas.containsKey(id)) {
                schemas.put(id, schema("/schemas/ids/" + id));
            }
            GenericRecord event = new GenericDatumReader<GenericRecord>(schemas.get(id))
                    .read(
                            null,
                            DecoderFactory.get()
                                    .binaryDecoder(record.value(), header.position(), header.remaining(), null));
            assertThat(event.get("id")).hasToString(new String(record.key(), StandardCharsets.UTF_8));
            read++;
        }
        assertThat(read).isEqualTo(house().records(eventTopics()).size());
    }

    @Test
    void registryEndpointKnowsTheSubjectOfEveryTopic() throws Exception {
        JsonNode subjects = get("/subjects");
        assertThat(subjects).extracting(JsonNode::asText).contains("news.raw-value", "news.events.attack-value");
        assertThat(schema("/subjects/news.events.attack-value/versions/latest").getFields())
                .extracting(Schema.Field::name)
                .contains("id", "actors", "recipients", "evidence");
    }

    private List<Topic<String, Event>> eventTopics() {
        return Understanding.load().classes().stream()
                .map(house().topics()::events)
                .toList();
    }

    private Schema schema(String path) throws IOException, InterruptedException {
        return new Schema.Parser().parse(get(path).get("schema").asText());
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(URI.create(console() + path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
