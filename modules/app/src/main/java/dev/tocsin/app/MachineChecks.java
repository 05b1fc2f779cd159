package dev.tocsin.app;

import dev.tocsin.app.print.Amounts;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Checks of the machine the program runs on. Each leaves the machine as it was. */
final class MachineChecks {
    private static final int OLDEST_JAVA = 17;
    private static final long TIGHT_DISK = 5L << 30;
    private static final long FULL_DISK = 512L << 20;
    private static final long FEW_FILES = 4096;
    private static final long LITTLE_HEAP = 512L << 20;

    /** No clock is right that shows a time before this program was written, or decades after. */
    private static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2060-01-01T00:00:00Z");

    private MachineChecks() {}

    static Finding java() {
        int feature = Runtime.version().feature();
        return feature >= OLDEST_JAVA
                ? Finding.ok("java", Runtime.version().toString())
                : Finding.fail("java", "version " + feature, "install Java " + OLDEST_JAVA + " or later");
    }

    static Finding memory() {
        long heap = Runtime.getRuntime().maxMemory();
        return heap >= LITTLE_HEAP
                ? Finding.ok("memory", "heap of up to " + Amounts.bytes(heap))
                : Finding.warn("memory", "heap of up to " + Amounts.bytes(heap), "allow more: TOCSIN_JAVA_OPTS=-Xmx1g");
    }

    static Finding clock(Instant now) {
        return now.isAfter(EARLIEST) && now.isBefore(LATEST)
                ? Finding.ok("clock", now.toString())
                : Finding.fail("clock", now.toString(), "set the system's clock; records are dated by it");
    }

    static Finding openFiles() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        if (!(system instanceof com.sun.management.UnixOperatingSystemMXBean unix)) {
            return Finding.ok("open files", "no limit known on this system");
        }
        long limit = unix.getMaxFileDescriptorCount();
        return limit >= FEW_FILES
                ? Finding.ok("open files", "up to " + Amounts.count(limit))
                : Finding.warn("open files", "up to " + Amounts.count(limit), "raise it: ulimit -n 65536");
    }

    /** The directory, or where it would be made: can it be written to? */
    static Finding writable(String check, Path directory) {
        Path existing = existing(directory);
        if (!Files.isDirectory(existing)) {
            return Finding.fail(check, existing + " is no directory", "name another one in the settings");
        }
        try {
            Files.delete(Files.createTempFile(existing, "doctor", ".tmp"));
            return Finding.ok(check, directory + (existing.equals(directory) ? "" : " (will be made)"));
        } catch (IOException e) {
            return Finding.fail(check, directory + " can't be written to", "change its owner, or name another one");
        }
    }

    static Finding disk(Path directory) {
        try {
            long free = Files.getFileStore(existing(directory)).getUsableSpace();
            String detail = Amounts.bytes(free) + " free for " + directory;
            if (free < FULL_DISK) {
                return Finding.fail("disk", detail, "free some space, or name another directory in the settings");
            }
            return free < TIGHT_DISK
                    ? Finding.warn("disk", detail, "free some space, or shorten topics.raw-retention")
                    : Finding.ok("disk", detail);
        } catch (IOException e) {
            return Finding.warn("disk", "free space unknown: " + e.getMessage(), "check that the disk is mounted");
        }
    }

    static Finding port(String check, String host, int port, String setting) {
        if (port == 0) {
            return Finding.ok(check, "any free one");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return Finding.ok(check, host + ":" + port + " is free");
        } catch (IOException e) {
            String detail = host + ":" + port + " is taken";
            return Finding.warn(check, detail, "another tocsin may be running; else set " + setting);
        }
    }

    private static Path existing(Path directory) {
        Path at = directory.toAbsolutePath().normalize();
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at.equals(directory.toAbsolutePath().normalize()) ? directory : at;
    }
}
