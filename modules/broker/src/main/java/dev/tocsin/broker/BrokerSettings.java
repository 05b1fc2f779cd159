package dev.tocsin.broker;

import static dev.tocsin.settings.SettingTypes.bytes;
import static dev.tocsin.settings.SettingTypes.duration;
import static dev.tocsin.settings.SettingTypes.integer;
import static dev.tocsin.settings.SettingTypes.path;
import static dev.tocsin.settings.SettingTypes.text;

import dev.tocsin.settings.Setting;
import dev.tocsin.settings.Settings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a user may choose of the embedded broker.
 *
 * @param dataDirectory holds everything the broker keeps; made on the first start
 * @param host the loopback address it listens on and tells clients to use
 * @param port the client port asked for; 0 for any free one
 * @param retention how long a topic without a rule of its own keeps its records
 * @param retentionBytes how much of a partition such a topic keeps at most; 0 for no limit
 * @param segmentBytes the size at which a partition's log starts a new file; only whole files expire
 * @param maxMessageBytes the largest batch of records that is taken
 * @param minFreeBytes the free space below which the broker refuses to start and calls itself degraded
 */
public record BrokerSettings(
        Path dataDirectory,
        String host,
        int port,
        Duration retention,
        long retentionBytes,
        long segmentBytes,
        long maxMessageBytes,
        long minFreeBytes) {
    private static final long ONE_MEBIBYTE = 1L << 20;
    private static final int HIGHEST_PORT = 65_535;

    public static final Setting<Path> DATA =
            path("broker.data", "data/broker", "The directory where the embedded broker keeps its topics.");
    public static final Setting<String> HOST = text(
                    "broker.host", "127.0.0.1", "The loopback address that the embedded broker listens on.")
            .where(BrokerSettings::isLoopback, "a loopback address: the embedded broker asks nobody who they are");
    public static final Setting<Integer> PORT = integer(
                    "broker.port",
                    9092,
                    "",
                    "The embedded broker's port; the next free one is used where it is taken, any free one for 0.")
            .where(port -> port >= 0 && port <= HIGHEST_PORT, "0 to 65535");
    public static final Setting<Duration> RETENTION = duration(
                    "broker.retention", "90d", "How long a topic without a rule of its own keeps its records.")
            .where(age -> age.compareTo(Duration.ofMinutes(1)) >= 0, "1m or more");
    public static final Setting<Long> RETENTION_SIZE = bytes(
            "broker.retention-size", "0", "How much each partition of such a topic keeps at most; 0 means no limit.");
    public static final Setting<Long> SEGMENT = bytes(
                    "broker.segment-size", "128MiB", "The size at which a partition's log starts a new file.")
            .where(size -> size >= ONE_MEBIBYTE && size <= Integer.MAX_VALUE, "1MiB to 2047MiB");
    public static final Setting<Long> MAX_MESSAGE = bytes(
                    "broker.max-message-size", "20MiB", "The largest batch of records that the embedded broker takes.")
            .where(size -> size >= ONE_MEBIBYTE && size <= 100 * ONE_MEBIBYTE, "1MiB to 100MiB");
    public static final Setting<Long> MIN_FREE = bytes(
            "broker.min-free-space",
            "256MiB",
            "The free disk space below which the embedded broker refuses to start and, running, reports itself degraded.");

    public static final List<Setting<?>> ALL =
            List.of(DATA, HOST, PORT, RETENTION, RETENTION_SIZE, SEGMENT, MAX_MESSAGE, MIN_FREE);

    public static BrokerSettings from(Settings settings) {
        return new BrokerSettings(
                settings.get(DATA),
                settings.get(HOST),
                settings.get(PORT),
                settings.get(RETENTION),
                settings.get(RETENTION_SIZE),
                settings.get(SEGMENT),
                settings.get(MAX_MESSAGE),
                settings.get(MIN_FREE));
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The defaults, on another directory and port. */
    public static BrokerSettings in(Path dataDirectory, int port) {
        BrokerSettings defaults = from(Settings.defaults(ALL));
        return new BrokerSettings(
                dataDirectory,
                defaults.host,
                port,
                defaults.retention,
                defaults.retentionBytes,
                defaults.segmentBytes,
                defaults.maxMessageBytes,
                defaults.minFreeBytes);
    }

    public BrokerSettings withMinFreeBytes(long bytes) {
        return new BrokerSettings(
                dataDirectory, host, port, retention, retentionBytes, segmentBytes, maxMessageBytes, bytes);
    }
}
