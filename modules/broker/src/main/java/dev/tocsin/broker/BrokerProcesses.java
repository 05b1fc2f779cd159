package dev.tocsin.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;

/**
 * Brokers on this machine, each a process of its own on this process's class path, which can be killed and started
 * again: for trying what the rest does then. Ports stay the same between starts. Not safe for several threads.
 */
public final class BrokerProcesses implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final Duration START_LIMIT = Duration.ofSeconds(180);
    private static final int STOP_SECONDS = 4;
    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Path directory;
    private final Map<Integer, Integer> ports = new TreeMap<>();
    private final Map<Integer, Integer> voters = new TreeMap<>();
    private final String clusterId = Uuid.randomUuid().toString();
    private final Map<Integer, Process> running = new TreeMap<>();

    private BrokerProcesses(Path directory, int nodes) {
        this.directory = directory;
        List<Integer> free = FreePort.several(HOST, 2 * nodes);
        for (int id = 1; id <= nodes; id++) {
            ports.put(id, free.get(2 * id - 2));
            voters.put(id, free.get(2 * id - 1));
        }
    }

    /**
     * Starts that many nodes, numbered from 1, and returns when all take records.
     *
     * @param directory where each keeps its data, in a directory of its own
     */
    public static BrokerProcesses start(Path directory, int nodes) {
        BrokerProcesses processes = new BrokerProcesses(directory, nodes);
        try {
            processes.voters.keySet().forEach(processes::launch);
            processes.voters.keySet().forEach(processes::awaitReady);
            return processes;
        } catch (RuntimeException e) {
            processes.close();
            throw e;
        }
    }

    /** All the nodes' addresses, those of killed ones too. */
    public String bootstrap() {
        return ports.values().stream().map(port -> HOST + ":" + port).collect(Collectors.joining(","));
    }

    /** Ends a node as {@code kill -9} does. */
    public void kill(int id) {
        Process process = running.remove(id);
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /** Starts a killed node on its old data and returns when it takes records. */
    public void restart(int id) {
        if (running.containsKey(id)) {
            throw new IllegalStateException("node " + id + " is running");
        }
        launch(id);
        awaitReady(id);
    }

    /** Stops all; their data stays. The last of several can't stop in order, having lost its majority, and is killed. */
    @Override
    public void close() {
        running.values().forEach(Process::destroy);
        running.values().forEach(process -> {
            process.onExit()
                    .completeOnTimeout(process, STOP_SECONDS, TimeUnit.SECONDS)
                    .join();
            process.destroyForcibly().onExit().join();
        });
        running.clear();
    }

    private Path data(int id) {
        return directory.resolve("node-" + id);
    }

    private void launch(int id) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                BrokerMain.class.getName(),
                "data=" + data(id),
                "port=" + ports.get(id)));
        if (voters.size() > 1) {
            command.add("id=" + id);
            command.add("cluster=" + clusterId);
            command.add("voters="
                    + voters.entrySet().stream()
                            .map(voter -> voter.getKey() + ":" + voter.getValue())
                            .collect(Collectors.joining(",")));
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            running.put(id, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(int id) {
        Process process = running.get(id);
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (process != null && process.isAlive() && System.nanoTime() < deadline) {
            Optional<BrokerAddress> address = BrokerAddress.read(data(id));
            if (address.isPresent() && address.get().pid() == process.pid()) {
                return;
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
        throw new BrokerUnavailable("node " + id + " has not started; its messages are on standard error");
    }
}
