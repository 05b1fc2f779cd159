package dev.tocsin.app;

import static dev.tocsin.settings.SettingTypes.path;
import static dev.tocsin.settings.SettingTypes.text;

import dev.tocsin.settings.Setting;
import dev.tocsin.settings.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the whole program shares.
 *
 * @param bootstrap brokers to work with; absent for the embedded one
 * @param dataDirectory what the program keeps on this machine, the broker's own data aside
 * @param sources the list of what to read
 * @param registry the schema registry to ask; absent for the bundled schemas
 */
record AppSettings(Optional<String> bootstrap, Path dataDirectory, Path sources, Optional<URI> registry) {
    static final Setting<String> BOOTSTRAP = text(
                    "bootstrap", "", "The brokers to work with, as host:port,host:port; empty starts the embedded one.")
            .where(AppSettings::isAddressList, "host:port, or several of them separated by commas");
    static final Setting<Path> DATA =
            path("data", "data", "The directory where the program keeps its state on this machine.");
    static final Setting<Path> SOURCES =
            path("sources", "sources.yaml", "The file that lists the feeds, sitemaps and pages to read.");
    static final Setting<String> REGISTRY = text(
                    "registry.url", "", "The schema registry to take schema ids from; empty uses the bundled ones.")
            .where(AppSettings::isHttpAddress, "an http or https address, such as http://registry:8081");

    static final List<Setting<?>> ALL = List.of(BOOTSTRAP, DATA, SOURCES, REGISTRY);

    static AppSettings from(Settings settings) {
        return new AppSettings(
                Optional.of(settings.get(BOOTSTRAP)).filter(b -> !b.isEmpty()),
                settings.get(DATA),
                settings.get(SOURCES),
                Optional.of(settings.get(REGISTRY)).filter(r -> !r.isEmpty()).map(URI::create));
    }

    private static boolean isAddressList(String text) {
        return text.isEmpty() || text.matches("\\S+:\\d{1,5}(,\\S+:\\d{1,5})*");
    }

    private static boolean isHttpAddress(String text) {
        return text.isEmpty() || text.matches("https?://[^\\s/]+(/\\S*)?");
    }
}
