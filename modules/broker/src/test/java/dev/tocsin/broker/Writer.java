package dev.tocsin.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes numbered records without pause, on a thread of its own, and remembers which the broker has acknowledged. */
final class Writer implements AutoCloseable {
    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(180);
    private static final int PER_TRANSACTION = 20;
    private static final int MOST_AHEAD = 500;

    private final KafkaProducer<String, String> producer;
    private final String topic;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Thread thread;
    private int written;

    private Writer(KafkaProducer<String, String> producer, String topic, boolean inTransactions) {
        this.producer = producer;
        this.topic = topic;
        this.thread = new Thread(inTransactions ? this::writeTransactions : this::writeRecords, "writer-" + topic);
        thread.start();
    }

    static Writer plain(String bootstrap, String topic) {
        return new Writer(Clients.producer(bootstrap, Map.of("linger.ms", 1)), topic, false);
    }

    static Writer transactional(String bootstrap, String topic) {
        KafkaProducer<String, String> producer =
                Clients.producer(bootstrap, Map.of("transactional.id", topic, "max.block.ms", 180_000));
        producer.initTransactions();
        return new Writer(producer, topic, true);
    }

    Set<String> acknowledged() {
        return acknowledged;
    }

    Iterable<String> failures() {
        return failures;
    }

    /** Blocks until that many records more have been acknowledged. */
    void awaitMore(int records) {
        int goal = acknowledged.size() + records;
        long deadline = System.nanoTime() + LIMIT_NANOS;
        while (acknowledged.size() < goal) {
            if (System.nanoTime() > deadline || !thread.isAlive()) {
                throw new AssertionError(
                        topic + ": " + acknowledged.size() + " of " + goal + " acknowledged, failures: " + failures);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    void stop() throws InterruptedException {
        stopping.set(true);
        thread.join();
    }

    @Override
    public void close() throws InterruptedException {
        stop();
        producer.close();
    }

    private void writeRecords() {
        while (!stopping.get()) {
            String value = next();
            producer.send(new ProducerRecord<>(topic, value, value), (metadata, exception) -> {
                if (exception == null) {
                    acknowledged.add(value);
                } else {
                    failures.add(value + ": " + exception);
                }
            });
            while (!stopping.get() && written - acknowledged.size() > MOST_AHEAD) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
        }
        producer.flush();
    }

    private void writeTransactions() {
        try {
            while (!stopping.get()) {
                List<String> values = new ArrayList<>();
                producer.beginTransaction();
                for (int i = 0; i < PER_TRANSACTION; i++) {
                    values.add(next());
                    producer.send(new ProducerRecord<>(topic, values.get(i), values.get(i)));
                }
                producer.commitTransaction();
                acknowledged.addAll(values);
            }
        } catch (RuntimeException e) {
            failures.add(e.toString());
        }
    }

    private String next() {
        return topic + " " + written++;
    }
}
