package dev.tocsin.app;

import dev.tocsin.alerts.AlertSettings;
import dev.tocsin.app.role.ProcessSettings;
import dev.tocsin.broker.BrokerSettings;
import dev.tocsin.console.ConsoleSettings;
import dev.tocsin.fetcher.FetchSettings;
import dev.tocsin.settings.Setting;
import java.util.List;

/** The one table of settings, joined from the rows that each role declares. */
final class AllSettings {
    /** Settings of one part of the program. */
    record Group(String title, List<Setting<?>> settings) {}

    private AllSettings() {}

    static List<Group> groups() {
        return List.of(
                new Group("The program", AppSettings.ALL),
                new Group("Topics", TopicSettings.ALL),
                new Group("Fetching", FetchSettings.ALL),
                new Group("Reading pages", ExtractSettings.ALL),
                new Group("Coding", LanguageSettings.ALL),
                new Group("Processing", ProcessSettings.ALL),
                new Group("Alerts", AlertSettings.ALL),
                new Group("The console", ConsoleSettings.ALL),
                new Group("The embedded broker", BrokerSettings.ALL));
    }

    static List<Setting<?>> list() {
        return groups().stream().<Setting<?>>flatMap(g -> g.settings().stream()).toList();
    }
}
