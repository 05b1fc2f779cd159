package dev.tocsin.replay;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Waits for what Kafka answers later. */
final class Answers {
    private Answers() {}

    /**
     * Blocks until the answer is there.
     *
     * @param purpose for the message, behind "can't"
     * @throws KafkaException with Kafka's own as its cause
     */
    static <T> T await(Future<T> answer, String purpose) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new KafkaException("can't " + purpose + ": " + cause.getMessage(), cause);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
