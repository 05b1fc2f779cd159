package dev.tocsin.app;

import dev.tocsin.settings.Setting;
import java.util.List;
import java.util.Locale;

/** Writes {@code docs/configuration.md} from the table. Pure. */
final class SettingsPage {
    private static final String HEAD = """
            # Configuration

            Written by `tocsin settings --markdown` from the table in the code; a test fails when this page is stale.

            A value is taken from the first place that gives one:

            1. the command line: `--set fetch.timeout=10s` (repeatable)
            2. the environment: `TOCSIN_FETCH_TIMEOUT=10s`
            3. a YAML file: `--config FILE`, else `./tocsin.yaml` where there is one; keys may be nested or dotted
            4. the default

            An unknown key, or a value that can't be used, ends the program with exit code 2 before anything starts.
            `tocsin settings` shows the values in force and where each comes from.

            Keys that begin with `kafka.` go to every Kafka client as they are, without the prefix:
            `kafka.security.protocol: SASL_SSL`.

            Durations are written `500ms`, `10s`, `5m`, `2h`, `90d`; sizes `512`, `64KiB`, `10MiB`, `2GiB`; lists with
            commas; relative paths start at the working directory.
            """;

    private SettingsPage() {}

    static String markdown(List<AllSettings.Group> groups) {
        StringBuilder page = new StringBuilder(HEAD);
        for (AllSettings.Group group : groups) {
            page.append("\n## ").append(group.title()).append("\n\n");
            page.append("| key | environment | default | values | meaning |\n|---|---|---|---|---|\n");
            group.settings().forEach(s -> page.append(row(s)));
        }
        return page.toString();
    }

    private static String row(Setting<?> s) {
        return "| `" + s.key() + "` | `" + s.environmentName() + "` | "
                + (s.defaultText().isEmpty() ? "*(empty)*" : "`" + s.defaultText() + "`") + " | "
                + cell(values(s)) + " | " + cell(s.sentence()) + " |\n";
    }

    private static String values(Setting<?> s) {
        String type = s.type().name().toLowerCase(Locale.ROOT).replace("yes_no", "yes or no");
        String unit = s.unit().isEmpty() ? "" : " of " + s.unit();
        return type + unit + (s.allowed().isEmpty() ? "" : "; " + s.allowed());
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
