package dev.tocsin.app;

import dev.tocsin.alerts.AlertSettings;
import dev.tocsin.alerts.rule.AlertRule;
import dev.tocsin.alerts.rule.AlertRules;
import dev.tocsin.alerts.rule.RuleMonitor;
import dev.tocsin.app.print.Table;
import dev.tocsin.model.Alert;
import dev.tocsin.model.Lane;
import dev.tocsin.replay.Content;
import dev.tocsin.replay.Tail;
import dev.tocsin.replay.TailQuery;
import dev.tocsin.replay.TailRecord;
import dev.tocsin.replay.TimeArgument;
import dev.tocsin.replay.TopicGlob;
import dev.tocsin.wire.EventLine;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tocsin rules test}. */
@Command(
        name = "test",
        description = {
            "Asks the rules about the events of the past: prints each alert that they would have raised with the clauses"
                    + " that matched, then how often each rule did. Nothing is written, nobody is told."
        },
        footer = {"  tocsin rules test --rules rules.yaml --since 7d"})
final class RulesTestCommand implements Runnable {
    private final RootCommand root;

    @Mixin
    private BootstrapOption bootstrap = new BootstrapOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "From when: 7d, 2024-05-14, ISO. Default: ${DEFAULT-VALUE}.")
    private String since = "1970-01-01";

    RulesTestCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public void run() {
        AlertRules asked = rules.read(root)
                .orElseThrow(
                        () -> new WrongInput(
                                "there is no " + root.settings().get(AlertSettings.RULES)
                                        + ": name the rules with --rules, or begin with 'tocsin alert --example > rules.yaml'"));
        Client client = Client.of(root, bootstrap);
        RuleMonitor monitor = new RuleMonitor(asked.rules());
        Map<String, Long> counts = new TreeMap<>();
        asked.rules().forEach(rule -> counts.put(rule.name(), 0L));
        new Tail(client.kafka(), client.topics())
                .run(query(client), record -> match(monitor, record, counts), () -> false);
        Table table = Table.of("RULE", ">ALERTS", "DESCRIPTION");
        for (AlertRule rule : asked.rules()) {
            table.row(rule.name(), String.valueOf(counts.getOrDefault(rule.name(), 0L)), rule.description());
        }
        table.lines().forEach(root.terminal().err()::println);
    }

    private TailQuery query(Client client) {
        try {
            return new TailQuery(
                    new TopicGlob(client.topics().events("*").name()),
                    Optional.of(TimeArgument.parse(since, root.clock().instant())),
                    Optional.empty(),
                    TailQuery.Until.PRESENT_END,
                    OptionalLong.empty());
        } catch (IllegalArgumentException e) {
            throw new WrongInput(String.valueOf(e.getMessage()), e);
        }
    }

    /** History counts here as if it were live: the question is what the rules say. */
    private void match(RuleMonitor monitor, TailRecord record, Map<String, Long> counts) {
        if (!(record.content() instanceof Content.OfEvent event)) {
            return;
        }
        for (Alert alert : monitor.match(event.event().inLane(Lane.LIVE), record.at())) {
            counts.merge(alert.rule(), 1L, Long::sum);
            root.terminal()
                    .out()
                    .println(alert.rule() + ": " + EventLine.PLAIN.of(alert.event()) + "  because "
                            + String.join(" and ", alert.why()));
        }
    }
}
