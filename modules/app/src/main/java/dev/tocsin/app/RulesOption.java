package dev.tocsin.app;

import dev.tocsin.alerts.AlertSettings;
import dev.tocsin.alerts.rule.AlertRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which alert rules to watch with. */
final class RulesOption {
    @Option(names = "--rules", paramLabel = "FILE", description = "YAML file of alert rules and sinks.")
    private @Nullable Path file;

    /** The rules, or empty where the user named no file and the usual one does not exist. */
    Optional<AlertRules> read(RootCommand root) {
        if (file != null) {
            root.set(AlertSettings.RULES.key(), file.toString());
        }
        Path rules = root.terminal()
                .resolve(AlertSettings.from(root.settings()).rules().toString());
        return file == null && !Files.exists(rules) ? Optional.empty() : Optional.of(AlertRules.load(rules));
    }
}
