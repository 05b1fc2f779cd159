package dev.tocsin.app;

import dev.tocsin.alerts.AlertSettings;
import dev.tocsin.alerts.rule.AlertRules;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tocsin alert}. */
@Command(
        name = "alert",
        description = {
            "Runs the alert role alone: watches the event topics with your rules, puts alerts on news.alerts and delivers"
                    + " them to the sinks, at least once.",
            "",
            "Further kinds of sinks are found in jars in the folder plugins/. Replayed history never raises an alert."
        },
        footer = {"  tocsin alert --example > rules.yaml", "  tocsin alert --bootstrap kafka-1:9092 --rules rules.yaml"
        })
final class AlertCommand implements Callable<Integer>, LongRunning {
    private final RootCommand root;

    @Mixin
    private BootstrapOption bootstrap = new BootstrapOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--example", description = "Print a file of rules to begin with, and end.")
    private boolean example;

    AlertCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (example) {
            root.terminal().out().print(AlertRules.exampleText());
            return ExitCode.DONE;
        }
        bootstrap.applyTo(root);
        AlertRules watched = rules.read(root)
                .orElseThrow(
                        () -> new WrongInput(
                                "there is no " + root.settings().get(AlertSettings.RULES)
                                        + ": name the rules with --rules, or begin with 'tocsin alert --example > rules.yaml'"));
        return new RoleRun(root)
                .until(session -> session.startAlerting(
                        watched, root.terminal().out(), root.terminal().environment()));
    }
}
