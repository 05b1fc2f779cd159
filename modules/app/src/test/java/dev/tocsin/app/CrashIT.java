package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.app.role.LedgerTable;
import dev.tocsin.model.LedgerEntry;
import dev.tocsin.model.RawArticle;
import dev.tocsin.testkit.Eventually;
import dev.tocsin.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything in one process, broker included, killed as the power cord would: the result is that of a quiet run. */
class CrashIT {
    /** Of a loaded machine; a session or transaction that had to time out first would take longer still. */
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final String SETTLED = "settled ";

    @TempDir
    static Path directory;

    private static List<RawArticle> captures;
    private static Path file;
    private static Result quiet;

    /** @param accounts the ledger by source and hour, the count of first publications left out: it may tell the order */
    private record Result(Map<String, String> events, Map<String, LedgerEntry> accounts) {
        static Result of(Path data) throws InterruptedException {
            try (TestHouse house = TestHouse.on(data)) {
                Map<String, LedgerEntry> accounts = house.ledger().stream()
                        .collect(Collectors.toMap(e -> e.source() + " " + e.hour(), Result::columns));
                return new Result(EventFacts.standing(house), accounts);
            }
        }

        private static LedgerEntry columns(LedgerEntry e) {
            return new LedgerEntry(
                    e.source(),
                    e.hour(),
                    e.captured(),
                    e.articles(),
                    e.versions(),
                    e.duplicates(),
                    e.rejected(),
                    e.deadLettered(),
                    0);
        }

        LedgerEntry total() {
            return LedgerTable.total(accounts.values());
        }
    }

    @BeforeAll
    static void runUndisturbed() throws Exception {
        captures = SampleCaptures.take(2);
        file = SampleCaptures.write(captures, Topics.bundled().raw().valueSerde(), directory.resolve("captures"));
        Path data = directory.resolve("quiet");
        try (ChildProcess house = start(data)) {
            assertThat(house.awaitExit(ChildProcess.LIMIT)).as(house.tail()).isZero();
        }
        quiet = Result.of(data);
        assertThat(quiet.total().captured()).isEqualTo(captures.size());
        assertThat(quiet.total().balances()).isTrue();
        assertThat(quiet.events()).hasSizeGreaterThan(100);
    }

    @Test
    void killedAtDifferentMomentsItLosesAndDoublesNothing() throws Exception {
        Path data = directory.resolve("killed");
        int all = captures.size();
        long settled = 0;
        for (int goal : new int[] {all / 8, all / 2, all * 3 / 4}) {
            settled = runUntil(data, goal);
        }
        breakStore(data);
        killWhileItStarts(data);
        try (ChildProcess house = start(data)) {
            assertGoesOnSoon(house, settled);
            assertThat(house.awaitExit(ChildProcess.LIMIT)).as(house.tail()).isZero();
        }
        Result result = Result.of(data);
        assertThat(result.accounts()).isEqualTo(quiet.accounts());
        assertThat(result.events()).isEqualTo(quiet.events());
    }

    private static long runUntil(Path data, int goal) {
        try (ChildProcess house = start(data)) {
            assertGoesOnSoon(house, goal);
            house.kill();
            return settled(house);
        }
    }

    /** As a kill leaves it in the middle of making the store: RocksDB has a log, but not the file that names the rest. */
    private static void breakStore(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("streams"))) {
            Files.delete(
                    files.filter(file -> file.endsWith("CURRENT")).findFirst().orElseThrow());
        }
    }

    /** At the moment when the stores are being restored. */
    private static void killWhileItStarts(Path data) {
        try (ChildProcess house = start(data)) {
            house.awaitOut("missing ");
            house.kill();
        }
    }

    /** Waits until it has settled more than it found, and at least so many. */
    private static void assertGoesOnSoon(ChildProcess house, long goal) {
        house.awaitOut(SETTLED);
        long found = settled(house);
        Eventually.holds("processing after " + house.tail(), ChildProcess.LIMIT, () -> settled(house) > found);
        assertThat(house.age()).as(house.tail()).isLessThan(SOON);
        Eventually.holds("processing after " + house.tail(), ChildProcess.LIMIT, () -> settled(house) >= goal);
    }

    private static long settled(ChildProcess house) {
        return house.out().stream()
                .filter(line -> line.contains(SETTLED))
                .reduce((before, last) -> last)
                .map(line -> Long.parseLong(line.replaceFirst(".*" + SETTLED, "")))
                .orElse(0L);
    }

    private static ChildProcess start(Path data) {
        return ChildProcess.of(HouseProcess.class, directory, data.toString(), file.toString());
    }
}
