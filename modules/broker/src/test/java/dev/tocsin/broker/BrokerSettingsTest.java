package dev.tocsin.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.settings.InvalidSetting;
import dev.tocsin.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerSettingsTest {
    private static final Path LOG = Path.of("/var/lib/broker/log");

    @Test
    void reachTheBroker() {
        Map<String, String> given = Map.of(
                "broker.data", "elsewhere",
                "broker.host", "localhost",
                "broker.retention", "2d",
                "broker.retention-size", "1GiB",
                "broker.segment-size", "32MiB",
                "broker.max-message-size", "2MiB");
        BrokerSettings settings = BrokerSettings.from(Settings.of(BrokerSettings.ALL, given, Map.of(), Map.of()));
        assertThat(settings.dataDirectory()).isEqualTo(Path.of("elsewhere"));
        assertThat(BrokerProperties.of(settings, BrokerNode.alone(9092, 9093), LOG))
                .containsEntry("log.dirs", LOG.toString())
                .containsEntry("listeners", "CLIENTS://localhost:9092,CONTROLLER://localhost:9093")
                .containsEntry("log.retention.ms", 172_800_000L)
                .containsEntry("log.retention.bytes", 1L << 30)
                .containsEntry("log.segment.bytes", 32 << 20)
                .containsEntry("message.max.bytes", 2 << 20);
    }

    @Test
    void keepOneCopyAloneAndThreeOfThree() {
        BrokerSettings settings = BrokerSettings.in(Path.of("data"), 9092);
        assertThat(BrokerProperties.of(settings, BrokerNode.alone(9092, 9093), LOG))
                .containsEntry("default.replication.factor", 1)
                .containsEntry("transaction.state.log.min.isr", 1)
                .containsEntry("log.retention.bytes", -1L);
        BrokerNode third =
                new BrokerNode(3, 9092, 9300, Map.of(1, 9100, 2, 9200, 3, 9300), Optional.of("dG9jc2luLWNsdXN0ZXItMQ"));
        assertThat(BrokerProperties.of(settings, third, LOG))
                .containsEntry("default.replication.factor", 3)
                .containsEntry("transaction.state.log.min.isr", 2)
                .containsEntry("controller.quorum.voters", "1@127.0.0.1:9100,2@127.0.0.1:9200,3@127.0.0.1:9300");
    }

    @ParameterizedTest
    @CsvSource({
        "broker.port, 70000",
        "broker.host, 0.0.0.0",
        "broker.retention, 5s",
        "broker.segment-size, 2KiB",
        "broker.max-message-size, 4GiB",
    })
    void refuseWhatTheBrokerCannotDo(String key, String value) {
        assertThatThrownBy(() -> Settings.of(BrokerSettings.ALL, Map.of(key, value), Map.of(), Map.of()))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining(key);
    }
}
