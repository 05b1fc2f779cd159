package dev.tocsin.topology;

import dev.tocsin.model.DeadLetter;
import dev.tocsin.wire.DeadLetters;
import dev.tocsin.wire.Topics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/**
 * Sends records of the graph's internal topics that can't be read to the dead letters, within the transaction, and goes
 * on. Captures do not come here: {@link PageReading} decodes them itself.
 */
public final class UnreadableRecords implements DeserializationExceptionHandler {
    /** Streams property that holds the {@link Topics} to write to. */
    public static final String TOPICS = "tocsin.topics";

    private Topics topics;

    /** For Kafka, which configures it next. */
    @SuppressWarnings("NullAway.Init")
    public UnreadableRecords() {}

    @Override
    public void configure(Map<String, ?> configs) {
        topics = (Topics) Objects.requireNonNull(configs.get(TOPICS), TOPICS);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        DeadLetter letter = DeadLetters.of(record, "process", DeadLetter.Reason.UNREADABLE, exception.getMessage());
        var to = topics.deadLetters();
        return Response.resume(List.of(new ProducerRecord<>(
                to.name(),
                null,
                record.timestamp(),
                to.keySerde().serializer().serialize(to.name(), letter.origin()),
                to.valueSerde().serializer().serialize(to.name(), letter))));
    }
}
