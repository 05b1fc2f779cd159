package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.broker.BrokerProcesses;
import dev.tocsin.model.RawArticle;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that is not there yet, or goes and comes back. */
class BrokerUnreachableIT {
    @TempDir
    Path directory;

    @Test
    void processingWaitsForTheBrokerAndOutlivesItsRestart() throws Exception {
        List<RawArticle> captures = SampleCaptures.take(1);
        try (BrokerProcesses broker = BrokerProcesses.start(directory.resolve("brokers"), 1)) {
            broker.kill(1);
            try (ChildProcess process = ChildProcess.tocsin(
                    directory, "process", "--bootstrap", broker.bootstrap(), "--set", "console.port=0")) {
                process.awaitErr("no broker answers at " + broker.bootstrap());
                broker.restart(1);
                process.awaitErr("running on " + broker.bootstrap());
                try (TestHouse house = TestHouse.at(directory.resolve("house"), broker.bootstrap())) {
                    house.publish(captures.subList(0, 10));
                    assertThat(house.awaitSettled().captured()).isEqualTo(10);
                    broker.kill(1);
                    broker.restart(1);
                    house.publish(captures.subList(10, 20));
                    assertThat(house.awaitSettled().captured()).isEqualTo(20);
                }
                assertThat(process.isAlive()).isTrue();
                process.signal("TERM");
                assertThat(process.awaitExit(ChildProcess.LIMIT))
                        .as(process.tail())
                        .isZero();
            }
        }
    }

    @Test
    void waitingForTheBrokerCanBeEnded() throws Exception {
        try (ChildProcess process =
                ChildProcess.tocsin(directory, "process", "--bootstrap", "127.0.0.1:1", "--set", "console.port=0")) {
            process.awaitErr("no broker answers at 127.0.0.1:1");
            process.signal("INT");
            assertThat(process.awaitExit(ChildProcess.LIMIT)).as(process.tail()).isZero();
        }
    }
}
