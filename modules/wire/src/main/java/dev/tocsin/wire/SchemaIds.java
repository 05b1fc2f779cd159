package dev.tocsin.wire;

import org.apache.avro.Schema;

/**
 * Which id stands for which schema in the framing of the topics. Implementations are safe to share between threads.
 */
public interface SchemaIds {
    /** The id that records of this schema are written with, under this subject. */
    int idOf(String subject, Schema schema);

    /**
     * The schema that a record was written with.
     *
     * @throws UnknownSchema where no such id is known
     */
    Schema byId(int id);

    /** A record names a schema id that nobody knows; it can't be read. */
    final class UnknownSchema extends RuntimeException {
        private static final long serialVersionUID = 1;

        public UnknownSchema(int id, String detail) {
            super("no schema has the id " + id + (detail.isEmpty() ? "" : ": " + detail));
        }
    }
}
