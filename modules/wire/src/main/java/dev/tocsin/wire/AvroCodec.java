package dev.tocsin.wire;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Between a model type and its Avro record. Implementations are stateless.
 *
 * @param <T> the model's type
 * @param <A> the generated class
 */
interface AvroCodec<T, A extends SpecificRecord> {
    Schema schema();

    Class<T> type();

    A toAvro(T value);

    T fromAvro(A record);
}
