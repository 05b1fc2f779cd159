package dev.tocsin.app;

import dev.tocsin.model.RawArticle;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Broker, processing and a source of captures in one process, to be killed: data directory, file of captures. It goes on
 * where the process before it ended, says {@code settled N} on standard output whenever that number changes, and
 * {@code done} when all captures are settled. Few captures are ever under way, so that a kill always meets some.
 */
final class HouseProcess {
    private static final int UNDER_WAY = 12;

    private HouseProcess() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (TestHouse house = TestHouse.on(Path.of(arguments[0]))) {
            say("broker");
            house.session().startProcessing();
            say("streams");
            List<RawArticle> all = SampleCaptures.read(
                    Path.of(arguments[1]), house.topics().raw().valueSerde());
            run(house, all);
        }
        System.exit(0);
    }

    private static void run(TestHouse house, List<RawArticle> all) {
        Deque<RawArticle> missing = missing(house, all);
        say("missing " + missing.size());
        long said = -1;
        while (said < all.size()) {
            long settled = house.total().settled();
            if (settled != said) {
                say("settled " + settled);
                said = settled;
            }
            while (!missing.isEmpty() && all.size() - missing.size() - settled < UNDER_WAY) {
                house.publish(List.of(missing.remove()));
            }
            if (house.session().failure().isPresent()) {
                throw new IllegalStateException(house.session().failure().get());
            }
        }
        house.awaitSettled();
        say("done");
    }

    private static void say(String what) {
        System.out.println(ManagementFactory.getRuntimeMXBean().getUptime() + " ms: " + what);
    }

    /** A capture is told by its time: no two have the same. */
    private static Deque<RawArticle> missing(TestHouse house, List<RawArticle> all) {
        Set<Long> there = house.bytes(List.of(house.topics().raw().name())).stream()
                .map(record -> record.timestamp())
                .collect(Collectors.toSet());
        return all.stream()
                .filter(capture -> !there.contains(capture.capturedAt().toEpochMilli()))
                .collect(Collectors.toCollection(ArrayDeque::new));
    }
}
