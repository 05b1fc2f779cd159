package dev.tocsin.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A broker's data directory, held by one broker at a time: {@code lock} with the holder's process id, and {@code log}
 * with all that Kafka keeps. The operating system gives the lock back when its holder dies, however it dies.
 */
final class DataDirectory implements AutoCloseable {
    /**
     * The directories held by this JVM. Asked before the lock file is opened, because closing a second channel on it
     * would give up the first one's lock.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);

    private final Path directory;
    private final FileChannel lock;

    private DataDirectory(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Makes the directory where it is missing and takes it for this process.
     *
     * @throws BrokerUnavailable if it is in use, can't be written to, or its disk is as good as full
     */
    static DataDirectory take(Path wanted, long minFreeBytes) {
        Path directory = create(wanted);
        if (!HELD_HERE.add(directory)) {
            throw inUse(directory, Long.toString(ProcessHandle.current().pid()));
        }
        boolean taken = false;
        try {
            requireSpace(directory, minFreeBytes);
            FileChannel lock = lock(directory);
            taken = true;
            return new DataDirectory(directory, lock);
        } finally {
            if (!taken) {
                HELD_HERE.remove(directory);
            }
        }
    }

    private static Path create(Path wanted) {
        Path absolute = wanted.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            Path real = absolute.toRealPath();
            Files.createDirectories(real.resolve("log"));
            Path probe = Files.createTempFile(real, "probe", null);
            Files.delete(probe);
            return real;
        } catch (FileAlreadyExistsException e) {
            throw new BrokerUnavailable(
                    "the broker's data directory can't be made: " + e.getFile() + " is a file; "
                            + "move it away or name another directory with " + BrokerSettings.DATA.key(),
                    e);
        } catch (IOException e) {
            throw new BrokerUnavailable(
                    "the broker's data directory can't be written to: " + absolute + " (" + reason(e) + "); make it "
                            + "writable, free space on its disk or name another directory with "
                            + BrokerSettings.DATA.key(),
                    e);
        }
    }

    private static void requireSpace(Path directory, long minFreeBytes) {
        long free = usableBytes(directory);
        if (free < minFreeBytes) {
            throw new BrokerUnavailable(
                    "the disk of the broker's data directory is as good as full: " + directory + " has "
                            + mebibytes(free) + " free, and " + mebibytes(minFreeBytes) + " are asked for; free space, "
                            + "name another directory with " + BrokerSettings.DATA.key() + " or lower "
                            + BrokerSettings.MIN_FREE.key());
        }
    }

    private static FileChannel lock(Path directory) {
        Path file = directory.resolve("lock");
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                String pid = read(channel);
                channel.close();
                throw inUse(directory, pid);
            }
            byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(pid), 0);
            return channel;
        } catch (OverlappingFileLockException e) {
            throw inUse(directory, Long.toString(ProcessHandle.current().pid()));
        } catch (IOException e) {
            closeQuietly(channel);
            throw new BrokerUnavailable(
                    "the broker's data directory can't be locked: " + file + " (" + reason(e) + "); is its file "
                            + "system full, read-only or without file locks? Name another directory with "
                            + BrokerSettings.DATA.key(),
                    e);
        }
    }

    Path logDirectory() {
        return directory.resolve("log");
    }

    /** Prepares an empty directory for Kafka; one that was prepared before stays as it is. */
    void formatOnce(BrokerNode node) throws Exception {
        if (Files.exists(logDirectory().resolve("meta.properties"))) {
            return;
        }
        Formatter formatter = new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(node.clusterId().orElseGet(() -> Uuid.randomUuid().toString()))
                .setNodeId(node.id())
                .setControllerListenerName(BrokerProperties.CONTROLLER)
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setMetadataLogDirectory(logDirectory().toString())
                .addDirectory(logDirectory().toString());
        formatter.run();
    }

    /** Tells other processes where the directory's broker listens, until {@link #close}. */
    void announce(String bootstrap) {
        new BrokerAddress(ProcessHandle.current().pid(), bootstrap).write(directory);
    }

    /** What this process may still write on the directory's disk; 0 where the directory is gone. */
    long usableBytes() {
        return usableBytes(directory);
    }

    boolean exists() {
        return Files.isDirectory(logDirectory());
    }

    /** How it looks from outside, for somebody who must find out why Kafka has given up. */
    String condition() {
        return exists()
                ? "its data directory " + directory + " is there, with " + mebibytes(usableBytes()) + " free"
                : "its data directory " + directory + " is gone";
    }

    @Override
    public String toString() {
        return directory.toString();
    }

    /** Gives the directory up; its content stays. May be called again. */
    @Override
    public void close() {
        if (lock.isOpen()) {
            BrokerAddress.remove(directory);
            closeQuietly(lock);
            HELD_HERE.remove(directory);
        }
    }

    static String mebibytes(long bytes) {
        return (bytes >> 20) + " MiB";
    }

    private static long usableBytes(Path directory) {
        return directory.toFile().getUsableSpace();
    }

    private static BrokerUnavailable inUse(Path directory, String pid) {
        return new BrokerUnavailable("the broker's data directory is in use: " + directory + " (process " + pid
                + "); stop that process or name another directory with " + BrokerSettings.DATA.key());
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(20);
        channel.read(buffer, 0);
        String pid = new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
        return pid.isEmpty() ? "unknown" : pid;
    }

    private static String reason(IOException e) {
        String kind = e.getClass().getSimpleName();
        return e.getMessage() == null ? kind : kind + ": " + e.getMessage();
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                LOG.debug("closing the lock file", e);
            }
        }
    }
}
