package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tocsin.testkit.Eventually;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that can't be written to ends the demo with one line that says what to do. */
class DiskIT {
    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    Path directory;

    private @Nullable Path mounted;

    @AfterEach
    void unmount() throws Exception {
        if (mounted != null) {
            run("umount", "-l", mounted.toString());
        }
    }

    @Test
    void fileWhereTheDataShouldBe() throws Exception {
        Files.writeString(directory.resolve("file"), "not a directory");
        assertRefused("name another directory", "--data", "file/demo");
    }

    @Test
    void fullDisk() throws Exception {
        Path disk = mount("size=64m");
        assertRefused("free space", "--data", disk.toString());
    }

    @Test
    void readOnlyDisk() throws Exception {
        Path disk = mount("size=1m,ro");
        assertRefused("make it writable", "--data", disk.resolve("demo").toString());
    }

    @Test
    void diskThatFillsUpWhileItRuns() throws Exception {
        Path disk = mount("size=400m");
        try (ChildProcess demo = ChildProcess.tocsin(
                directory, "demo", "--data", disk.toString(), "--set", "broker.port=0", "--set", "console.port=0")) {
            demo.awaitErr("outlets on loopback");
            try (RandomAccessFile filler =
                    new RandomAccessFile(disk.resolve("filler").toFile(), "rw")) {
                FileStore store = Files.getFileStore(disk);
                byte[] piece = new byte[MEBIBYTE];
                Eventually.holds("the disk is full and the demo ends: " + demo.tail(), ChildProcess.LIMIT, () -> {
                    fill(filler, store, piece);
                    return !demo.isAlive();
                });
            }
            assertThat(demo.awaitExit(ChildProcess.LIMIT)).as(demo.tail()).isEqualTo(1);
            assertThat(demo.err()).as(demo.tail()).anyMatch(line -> line.startsWith("failed: "));
        }
    }

    private static void fill(RandomAccessFile filler, FileStore store, byte[] piece) {
        try {
            while (store.getUsableSpace() > 0) {
                filler.write(piece, 0, (int) Math.min(piece.length, store.getUsableSpace()));
            }
        } catch (IOException full) {
            return;
        }
    }

    private void assertRefused(String advice, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "demo";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        try (ChildProcess demo = ChildProcess.tocsin(directory, all)) {
            assertThat(demo.awaitExit(ChildProcess.LIMIT)).as(demo.tail()).isEqualTo(1);
            assertThat(demo.out()).isEmpty();
            assertThat(demo.err())
                    .as(demo.tail())
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("tocsin: the ")
                    .contains(advice, "name another directory with")
                    .doesNotContain("--debug");
        }
    }

    private Path mount(String options) throws Exception {
        Path point = Files.createDirectory(directory.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", options, "tmpfs", point.toString()) == 0,
                "a small file system can't be mounted here");
        mounted = point;
        return point;
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException missing) {
            return -1;
        }
    }
}
