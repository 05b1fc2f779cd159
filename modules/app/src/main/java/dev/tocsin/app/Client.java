package dev.tocsin.app;

import dev.tocsin.broker.BrokerAddress;
import dev.tocsin.broker.BrokerSettings;
import dev.tocsin.settings.Settings;
import dev.tocsin.wire.BundledSchemas;
import dev.tocsin.wire.RegistryClient;
import dev.tocsin.wire.SchemaIds;
import dev.tocsin.wire.Topics;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * What a command needs that talks to brokers which run elsewhere.
 *
 * @param kafka properties for every Kafka client
 */
record Client(Map<String, Object> kafka, Topics topics) {
    private static final Path DEMO = Path.of("data", "demo", "broker");

    /** The brokers named, else the embedded broker of this directory's {@code tocsin run} or {@code tocsin demo}. */
    static Client of(RootCommand root, BootstrapOption bootstrap) {
        bootstrap.applyTo(root);
        Settings settings = root.settings();
        AppSettings app = AppSettings.from(settings);
        Map<String, Object> kafka = new HashMap<>(settings.kafka());
        kafka.put(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                app.bootstrap()
                        .or(() -> running(root, settings))
                        .orElseThrow(() -> new WrongInput(
                                "no broker is named and none runs here: name one with --bootstrap host:port, or start one with"
                                        + " 'tocsin run' or 'tocsin demo' in this directory")));
        return new Client(kafka, topics(settings, TopicSettings.from(settings).prefix()));
    }

    /** The topics of the pipeline with this prefix. */
    static Topics topics(Settings settings, String prefix) {
        SchemaIds ids = AppSettings.from(settings)
                .registry()
                .<SchemaIds>map(RegistryClient::new)
                .orElseGet(BundledSchemas::load);
        return new Topics(prefix, ids, TopicSettings.from(settings).sizes());
    }

    String bootstrap() {
        return String.valueOf(Objects.requireNonNull(kafka.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)));
    }

    private static Optional<String> running(RootCommand root, Settings settings) {
        List<Path> places = List.of(BrokerSettings.from(settings).dataDirectory(), DEMO);
        return places.stream()
                .map(place -> root.terminal().resolve(place.toString()))
                .flatMap(place -> BrokerAddress.read(place).stream())
                .map(BrokerAddress::bootstrap)
                .findFirst();
    }
}
