package dev.tocsin.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One broker as a process of its own, which {@link BrokerProcesses} starts. It ends with its standard input, so that it
 * doesn't outlive whoever started it. Exit code 1 if it can't start or fails.
 *
 * <pre>{@code
 * java -cp ... dev.tocsin.broker.BrokerMain data=DIR port=9092
 * java -cp ... dev.tocsin.broker.BrokerMain data=DIR port=9092 id=1 voters=1:9192,2:9193,3:9194 cluster=UUID
 * }</pre>
 */
public final class BrokerMain {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerMain.class);

    private BrokerMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch failed = new CountDownLatch(1);
        EmbeddedBroker broker;
        try {
            broker = start(options(arguments), failed);
        } catch (BrokerUnavailable e) {
            LOG.error(e.getMessage());
            System.exit(1);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "close-broker"));
        Thread watcher = new Thread(BrokerMain::exitWithInput, "watch-input");
        watcher.setDaemon(true);
        watcher.start();
        failed.await();
        System.exit(1);
    }

    private static EmbeddedBroker start(Map<String, String> options, CountDownLatch failed) {
        int port = Integer.parseInt(required(options, "port"));
        BrokerSettings settings = BrokerSettings.in(Path.of(required(options, "data")), port);
        if (!options.containsKey("voters")) {
            return EmbeddedBroker.start(settings, reason -> failed.countDown());
        }
        Map<Integer, Integer> voters = voters(required(options, "voters"));
        int id = Integer.parseInt(required(options, "id"));
        int controllerPort = voters.getOrDefault(id, 0);
        BrokerNode node = new BrokerNode(id, port, controllerPort, voters, Optional.of(required(options, "cluster")));
        return EmbeddedBroker.start(settings, node, reason -> failed.countDown());
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        Arrays.stream(arguments).map(argument -> argument.split("=", 2)).forEach(pair -> options.put(pair[0], pair[1]));
        return options;
    }

    private static String required(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("missing: " + name + "=...");
        }
        return value;
    }

    private static Map<Integer, Integer> voters(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(voter -> voter.split(":", 2))
                .collect(Collectors.toMap(voter -> Integer.valueOf(voter[0]), voter -> Integer.valueOf(voter[1])));
    }

    private static void exitWithInput() {
        try {
            while (System.in.read() >= 0) {
                LOG.debug("input ignored");
            }
        } catch (IOException e) {
            LOG.warn("standard input can't be read: {}", e.getMessage());
        }
        System.exit(0);
    }
}
