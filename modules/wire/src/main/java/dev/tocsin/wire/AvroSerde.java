package dev.tocsin.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * A model type on the wire: a zero byte, the schema's id in 4 bytes, the Avro body. Reads every earlier version of the
 * schema. Tombstones pass as null. Safe to share between threads.
 */
final class AvroSerde<T, A extends SpecificRecord> implements Serde<T>, Serializer<T>, Deserializer<T> {
    private static final byte MAGIC = 0;
    private static final int HEADER_BYTES = 5;

    private static final String LARGEST_FIELD_BYTES = Integer.toString(64 << 20);

    static {
        // A damaged length must not make Avro ask for two gigabytes.
        for (String what : List.of("string.maxLength", "bytes.maxLength", "collectionItems.maxLength")) {
            System.getProperties().putIfAbsent("org.apache.avro.limits." + what, LARGEST_FIELD_BYTES);
        }
        // Avro makes objects only of classes that are trusted by name; ours are all generated into one package.
        String generated = dev.tocsin.news.Event.class.getPackageName();
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(),
                type -> type.getPackageName().equals(generated)));
    }

    private final AvroCodec<T, A> codec;
    private final SchemaIds ids;
    private final SpecificDatumWriter<A> writer;
    private final Map<Integer, SpecificDatumReader<A>> readers = new ConcurrentHashMap<>();

    AvroSerde(AvroCodec<T, A> codec, SchemaIds ids) {
        this.codec = codec;
        this.ids = ids;
        this.writer = new SpecificDatumWriter<>(codec.schema());
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T value) {
        if (value == null) {
            return null;
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
            out.write(MAGIC);
            out.write(ByteBuffer.allocate(4)
                    .putInt(ids.idOf(topic + "-value", codec.schema()))
                    .array());
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
            writer.write(codec.toAvro(value), encoder);
            encoder.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    /**
     * @throws SerializationException where the bytes are not a record of this type
     */
    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        if (bytes.length < HEADER_BYTES || bytes[0] != MAGIC) {
            throw new SerializationException(bytes.length + " bytes without the framing of a schema id, where "
                    + codec.schema().getName() + " is due");
        }
        try {
            SpecificDatumReader<A> reader =
                    readers.computeIfAbsent(ByteBuffer.wrap(bytes, 1, 4).getInt(), this::reader);
            BinaryDecoder decoder =
                    DecoderFactory.get().binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null);
            A record = read(reader, decoder);
            if (!decoder.isEnd()) {
                throw new SerializationException(
                        "bytes left over after a " + codec.schema().getName());
            }
            return codec.fromAvro(record);
        } catch (SerializationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Damaged bytes lead Avro and the model's own checks into nearly every unchecked exception there is.
            throw new SerializationException("not a " + codec.schema().getName() + ": " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("NullAway") // Avro takes null for "no record to reuse"
    private static <A> A read(SpecificDatumReader<A> reader, BinaryDecoder decoder) throws IOException {
        return reader.read(null, decoder);
    }

    private SpecificDatumReader<A> reader(int id) {
        return new SpecificDatumReader<>(ids.byId(id), codec.schema());
    }

    @Override
    public Serializer<T> serializer() {
        return this;
    }

    @Override
    public Deserializer<T> deserializer() {
        return this;
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        // nothing to configure: everything came with the constructor
    }

    @Override
    public void close() {
        // nothing held
    }
}
