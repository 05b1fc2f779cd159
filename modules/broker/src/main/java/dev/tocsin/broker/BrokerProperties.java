package dev.tocsin.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The Kafka properties of a node; a small machine is assumed. */
final class BrokerProperties {
    static final String CLIENTS = "CLIENTS";
    static final String CONTROLLER = "CONTROLLER";

    private BrokerProperties() {}

    static Map<String, Object> of(BrokerSettings settings, BrokerNode node, Path logDirectory) {
        Map<String, Object> properties = new TreeMap<>();
        identity(properties, settings, node);
        internalTopics(properties, node);
        logs(properties, settings, logDirectory);
        sizes(properties, settings);
        timings(properties);
        return properties;
    }

    private static void identity(Map<String, Object> properties, BrokerSettings settings, BrokerNode node) {
        String clients = CLIENTS + "://" + settings.host() + ":" + node.port();
        String controller = CONTROLLER + "://" + settings.host() + ":" + node.controllerPort();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", node.id());
        properties.put("controller.quorum.voters", node.quorum(settings.host()));
        properties.put("listeners", clients + "," + controller);
        properties.put("advertised.listeners", clients + "," + controller);
        properties.put("listener.security.protocol.map", CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        properties.put("inter.broker.listener.name", CLIENTS);
        properties.put("controller.listener.names", CONTROLLER);
        properties.put("auto.create.topics.enable", false);
    }

    private static void internalTopics(Map<String, Object> properties, BrokerNode node) {
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            properties.put(topic + ".replication.factor", (short) node.replication());
            properties.put(topic + ".num.partitions", 4);
            properties.put(topic + ".segment.bytes", 16 << 20);
        }
        properties.put("transaction.state.log.min.isr", node.minInSync());
        properties.put("share.coordinator.state.topic.min.isr", (short) node.minInSync());
        properties.put("default.replication.factor", node.replication());
        properties.put("min.insync.replicas", node.minInSync());
        properties.put("num.partitions", 4);
    }

    private static void logs(Map<String, Object> properties, BrokerSettings settings, Path logDirectory) {
        properties.put("log.dirs", logDirectory.toString());
        properties.put("log.segment.bytes", Math.toIntExact(settings.segmentBytes()));
        properties.put("log.index.size.max.bytes", 2 << 20);
        properties.put("log.retention.ms", settings.retention().toMillis());
        properties.put("log.retention.bytes", settings.retentionBytes() == 0 ? -1L : settings.retentionBytes());
        properties.put("log.cleaner.dedupe.buffer.size", 16L << 20);
        properties.put("log.segment.delete.delay.ms", 5_000L);
        properties.put("metadata.log.segment.bytes", 16 << 20);
        properties.put("num.recovery.threads.per.data.dir", 2);
    }

    private static void sizes(Map<String, Object> properties, BrokerSettings settings) {
        int maxMessage = Math.toIntExact(settings.maxMessageBytes());
        properties.put("message.max.bytes", maxMessage);
        properties.put("replica.fetch.max.bytes", maxMessage);
        properties.put("num.network.threads", 2);
        properties.put("num.io.threads", 4);
        properties.put("num.replica.fetchers", 1);
        properties.put("background.threads", 2);
        properties.put("group.coordinator.threads", 1);
        properties.put("share.coordinator.threads", 1);
        properties.put("offsets.load.buffer.size", 1 << 20);
        properties.put("transaction.state.log.load.buffer.size", 1 << 20);
    }

    /** A dead node is noticed after 3 s; its next start waits as long, where it didn't say that it stops. */
    private static void timings(Map<String, Object> properties) {
        properties.put("group.initial.rebalance.delay.ms", 0);
        properties.put("broker.session.timeout.ms", 3_000);
        properties.put("broker.heartbeat.interval.ms", 500);
        properties.put("controlled.shutdown.enable", true);
        properties.put("transaction.max.timeout.ms", 900_000);
    }
}
