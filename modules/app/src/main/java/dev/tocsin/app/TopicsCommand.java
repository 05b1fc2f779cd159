package dev.tocsin.app;

import dev.tocsin.app.print.Amounts;
import dev.tocsin.app.print.Table;
import dev.tocsin.app.print.Terminal;
import dev.tocsin.language.catalogue.ClassQualities;
import dev.tocsin.language.catalogue.EventCatalogue;
import dev.tocsin.language.catalogue.EventClass;
import dev.tocsin.settings.Settings;
import dev.tocsin.wire.BundledSchemas;
import dev.tocsin.wire.Topic;
import dev.tocsin.wire.TopicSetup;
import dev.tocsin.wire.TopicSetup.Wanted;
import dev.tocsin.wire.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tocsin topics}. */
@Command(
        name = "topics",
        description = {
            "Lists the topics of the pipeline, or makes them.",
            "",
            "The list shows them as they should be; of event topics also what they tell, and how far that can be"
                    + " trusted: how many of the events told were right, and how many of those there were found, on"
                    + " annotated articles. --create makes those that are missing on the brokers, prints their"
                    + " names, and tells where existing ones differ; existing topics are never changed."
        },
        footer = {
            "  tocsin topics",
            "  tocsin topics --create --bootstrap kafka-1:9092,kafka-2:9092 --set topics.replication=3"
        })
final class TopicsCommand implements Callable<Integer> {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final RootCommand root;

    @Mixin
    private BootstrapOption bootstrap = new BootstrapOption();

    @Option(names = "--create", description = "Make the topics that are missing.")
    private boolean create;

    TopicsCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        bootstrap.applyTo(root);
        Settings settings = root.settings();
        TopicSettings names = TopicSettings.from(settings);
        Topics topics = new Topics(names.prefix(), BundledSchemas.load(), names.sizes());
        EventCatalogue catalogue = EventCatalogue.load();
        List<Topic<?, ?>> all =
                topics.all(catalogue.classes().stream().map(EventClass::name).toList());
        if (create) {
            create(settings, all, names.sizes().replication());
        } else {
            list(all, names.sizes().replication(), meanings(catalogue, topics));
        }
        return ExitCode.DONE;
    }

    /** By the names of the event topics: how far they can be trusted, and what they tell. */
    private static Map<String, String> meanings(EventCatalogue catalogue, Topics topics) {
        ClassQualities qualities = ClassQualities.load();
        return catalogue.classes().stream()
                .collect(Collectors.toMap(
                        c -> topics.events(c.name()).name(),
                        c -> qualities.of(c.name()).map(q -> q.words() + ". ").orElse("") + c.meaning()));
    }

    private void list(List<Topic<?, ?>> topics, short replication, Map<String, String> meanings) {
        Table table = Table.of("TOPIC", ">PARTITIONS", ">COPIES", "CLEAN-UP", "KEPT", "COMPRESSION", "MEANING");
        for (Topic<?, ?> t : topics) {
            table.row(
                    t.name(),
                    Amounts.count(t.partitions()),
                    Amounts.count(replication),
                    t.configs().getOrDefault("cleanup.policy", "delete"),
                    kept(t),
                    t.configs().getOrDefault("compression.type", "producer"),
                    meanings.getOrDefault(t.name(), ""));
        }
        table.lines().forEach(root.terminal().out()::println);
    }

    private static String kept(Topic<?, ?> topic) {
        long millis = Long.parseLong(topic.configs().getOrDefault("retention.ms", "-1"));
        return millis < 0 ? "for ever" : Amounts.duration(Duration.ofMillis(millis));
    }

    private void create(Settings settings, List<Topic<?, ?>> topics, short replication) {
        String brokers = AppSettings.from(settings)
                .bootstrap()
                .orElseThrow(() -> new WrongInput("--create needs brokers: name them with --bootstrap host:port"));
        Properties properties = new Properties();
        properties.putAll(settings.kafka());
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        List<Wanted> wanted =
                topics.stream().map(t -> Wanted.of(t, replication)).toList();
        Terminal terminal = root.terminal();
        try (Admin admin = Admin.create(properties)) {
            TopicSetup.Report report = TopicSetup.ensure(admin, wanted, TIMEOUT);
            report.created().forEach(terminal.out()::println);
            report.differences().forEach(d -> terminal.err().println("tocsin: " + d));
            terminal.err()
                    .println("tocsin: made " + Amounts.count(report.created().size(), "topic") + " of "
                            + Amounts.count(wanted.size()));
        }
    }
}
