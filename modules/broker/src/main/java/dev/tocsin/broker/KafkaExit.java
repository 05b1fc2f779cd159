package dev.tocsin.broker;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;

/**
 * Turns Kafka's way of giving up, which ends the whole process, into a call: a broker whose disk has failed must not
 * take the others in its process with it, unasked. Kafka knows one procedure for all the brokers of a JVM and doesn't
 * say which broker gives up, so all of them are told.
 */
final class KafkaExit {
    private static final Set<Consumer<String>> LISTENERS = new CopyOnWriteArraySet<>();

    private KafkaExit() {}

    static void listen(Consumer<String> listener) {
        synchronized (KafkaExit.class) {
            LISTENERS.add(listener);
            Exit.setHaltProcedure(KafkaExit::tell);
            Exit.setExitProcedure(KafkaExit::tell);
        }
    }

    static void forget(Consumer<String> listener) {
        synchronized (KafkaExit.class) {
            LISTENERS.remove(listener);
            if (LISTENERS.isEmpty()) {
                Exit.resetHaltProcedure();
                Exit.resetExitProcedure();
            }
        }
    }

    private static void tell(int status, @Nullable String message) {
        String reason = message == null ? "Kafka gave up with exit code " + status : message;
        LISTENERS.forEach(listener -> listener.accept(reason));
    }
}
