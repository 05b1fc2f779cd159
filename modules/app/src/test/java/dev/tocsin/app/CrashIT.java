package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.app.role.LedgerTable;
import dev.tocsin.model.LedgerEntry;
import dev.tocsin.model.RawArticle;
import dev.tocsin.wire.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything in one process, broker included, killed as the power cord would: the result is that of a quiet run. */
class CrashIT {
    /** Of a loaded machine; a session or transaction that had to time out first would take longer still. */
    private static final Duration SOON = Duration.ofSeconds(60);

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
        file = SampleCaptures.write(
                captures, Topics.bundled().raw().valueSerde(), directory.resolve("captures"));
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
        for (int goal : new int[] {all / 10, all / 4, all / 2, all * 3 / 4}) {
            settled = runUntil(data, goal);
        }
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

    /** At the moment when the stores are being restored. */
    private static void killWhileItStarts(Path data) {
        try (ChildProcess house = start(data)) {
            house.awaitOut("missing ");
            house.kill();
        }
    }

    /** Waits until it has settled more than it found, and at least so many. */
    private static void assertGoesOnSoon(ChildProcess house, long goal) {
        house.awaitOut("settled ");
        long found = settled(house);
        dev.tocsin.testkit.Eventually.holds("processing after " + house.tail(), ChildProcess.LIMIT, () -> settled(house) > found);
        System.out.printf("goes on after %s, missing %s, settled %d%n", house.age(), house.awaitOut("missing "), found);
        dev.tocsin.testkit.Eventually.holds("processing after " + house.tail(), ChildProcess.LIMIT, () -> settled(house) >= goal);
    }

    private static long settled(ChildProcess house) {
        List<String> said = house.out().stream().filter(line -> line.startsWith("settled ")).toList();
        return said.isEmpty() ? 0 : Long.parseLong(said.get(said.size() - 1).substring("settled ".length()));
    }

    private static ChildProcess start(Path data) {
        return ChildProcess.of(HouseProcess.class, directory, data.toString(), file.toString());
    }
}
