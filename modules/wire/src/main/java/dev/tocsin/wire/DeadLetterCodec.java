package dev.tocsin.wire;

import static dev.tocsin.wire.Absent.orNull;

import dev.tocsin.model.DeadLetter;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.avro.Schema;

final class DeadLetterCodec implements AvroCodec<DeadLetter, dev.tocsin.news.DeadLetter> {
    @Override
    public Schema schema() {
        return dev.tocsin.news.DeadLetter.getClassSchema();
    }

    @Override
    public Class<DeadLetter> type() {
        return DeadLetter.class;
    }

    @Override
    public dev.tocsin.news.DeadLetter toAvro(DeadLetter d) {
        return new dev.tocsin.news.DeadLetter(
                d.topic(),
                d.partition(),
                d.offset(),
                orNull(d.key().map(ByteBuffer::wrap)),
                orNull(d.value().map(ByteBuffer::wrap)),
                d.at(),
                d.stage(),
                d.reason().name(),
                d.detail());
    }

    @Override
    public DeadLetter fromAvro(dev.tocsin.news.DeadLetter d) {
        return new DeadLetter(
                d.getTopic(),
                d.getPartition(),
                d.getOffset(),
                Optional.ofNullable(d.getKey()).map(DeadLetterCodec::bytes),
                Optional.ofNullable(d.getValue()).map(DeadLetterCodec::bytes),
                d.getAt(),
                d.getStage(),
                DeadLetter.Reason.valueOf(d.getReason()),
                d.getDetail());
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
