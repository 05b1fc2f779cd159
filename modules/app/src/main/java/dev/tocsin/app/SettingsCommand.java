package dev.tocsin.app;

import dev.tocsin.app.print.Table;
import dev.tocsin.settings.Setting;
import dev.tocsin.settings.Settings;
import java.io.PrintStream;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tocsin settings}. */
@Command(
        name = "settings",
        description = {
            "Lists the settings in force and where each comes from.",
            "",
            "A value comes from the command line, the environment, a file or is the default. Passwords and tokens are"
                    + " not shown."
        },
        footer = {
            "  tocsin settings",
            "  tocsin settings --changed --config cluster.yaml",
            "  tocsin settings --markdown > docs/configuration.md"
        })
final class SettingsCommand implements Runnable {
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|jaas|api-key).*");

    private final RootCommand root;

    @Option(names = "--markdown", description = "Print the documentation of all settings instead.")
    private boolean markdown;

    @Option(names = "--changed", description = "Leave out what has its default.")
    private boolean changed;

    SettingsCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public void run() {
        PrintStream out = root.terminal().out();
        if (markdown) {
            out.print(SettingsPage.markdown(AllSettings.groups()));
            return;
        }
        GivenSettings given = root.given();
        Settings checked = given.settings(AllSettings.list());
        Table table = Table.of("SETTING", "VALUE", "FROM");
        for (Setting<?> setting : AllSettings.list()) {
            if (!changed || given.origin(setting) != GivenSettings.Origin.DEFAULT) {
                table.row(setting.key(), shown(setting.key(), given.text(setting)), given.originText(setting));
            }
        }
        checked.kafka().forEach((key, value) -> {
            String full = Settings.KAFKA_PREFIX + key;
            table.row(full, shown(full, value), given.commandLine().containsKey(full) ? "command line" : "file");
        });
        table.lines().forEach(out::println);
    }

    private static String shown(String key, String value) {
        return SECRET.matcher(key).matches() && !value.isEmpty() ? "(hidden)" : value;
    }
}
