package dev.tocsin.replay;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Takes what is replayed. For one thread. */
interface ReplayWriter extends AutoCloseable {
    void write(ConsumerRecord<byte[], byte[]> record, Content content);

    /**
     * Makes all that was written whole.
     *
     * @param next the offset of each partition to go on at
     */
    void checkpoint(Map<TopicPartition, OffsetAndMetadata> next);

    /** After the last checkpoint: what was written can be read by others when this returns. */
    void finish(ReplaySummary.End end);

    /** Without a checkpoint, drops what came after the last one. */
    @Override
    void close();
}
