package dev.tocsin.app;

import dev.tocsin.broker.BrokerSettings;
import dev.tocsin.console.ConsoleSettings;
import dev.tocsin.settings.Settings;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tocsin doctor}. */
@Command(
        name = "doctor",
        description = {
            "Checks whether this machine is fit to run on.",
            "",
            "Also the brokers and the schema registry, where they are named. Each check is one line: ok, warn or fail,"
                    + " what was found, and what to do. The exit code is 1 where one fails."
        },
        footer = {"  tocsin doctor", "  tocsin doctor --bootstrap kafka-1:9092 --config cluster.yaml"})
final class DoctorCommand implements Callable<Integer> {
    private final RootCommand root;

    @Mixin
    private BootstrapOption bootstrap = new BootstrapOption();

    DoctorCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        bootstrap.applyTo(root);
        List<Finding> findings = findings(root.settings());
        findings.forEach(this::print);
        boolean ill = findings.stream().anyMatch(f -> f.status() == Finding.Status.FAIL);
        return ill ? ExitCode.FAILED : ExitCode.DONE;
    }

    private List<Finding> findings(Settings settings) {
        AppSettings app = AppSettings.from(settings);
        List<Finding> findings = new ArrayList<>();
        findings.add(MachineChecks.java());
        findings.add(MachineChecks.memory());
        findings.add(MachineChecks.clock(root.clock().instant()));
        findings.add(MachineChecks.openFiles());
        findings.add(MachineChecks.writable(
                "data directory", root.terminal().resolve(app.dataDirectory().toString())));
        findings.add(InputChecks.sources(root.terminal().resolve(app.sources().toString())));
        ConsoleSettings console = ConsoleSettings.from(settings);
        findings.add(MachineChecks.port("console's port", console.host(), console.port(), ConsoleSettings.PORT.key()));
        if (app.bootstrap().isPresent()) {
            findings.add(ClusterChecks.brokers(app.bootstrap().get(), settings.kafka()));
        } else {
            BrokerSettings broker = BrokerSettings.from(settings);
            findings.add(MachineChecks.writable(
                    "broker's data",
                    root.terminal().resolve(broker.dataDirectory().toString())));
            findings.add(MachineChecks.disk(
                    root.terminal().resolve(broker.dataDirectory().toString())));
            findings.add(MachineChecks.port("broker's port", broker.host(), broker.port(), BrokerSettings.PORT.key()));
        }
        app.registry().ifPresent(registry -> findings.add(ClusterChecks.registry(registry)));
        return findings;
    }

    private void print(Finding f) {
        PrintStream out = root.terminal().out();
        String line = String.format(
                Locale.ROOT, "%-4s  %-14s  %s", f.status().name().toLowerCase(Locale.ROOT), f.check(), f.detail());
        out.println(f.advice().isEmpty() ? line : line + " -> " + f.advice());
    }
}
