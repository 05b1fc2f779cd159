package dev.tocsin.console;

import static dev.tocsin.settings.SettingTypes.integer;
import static dev.tocsin.settings.SettingTypes.text;

import dev.tocsin.settings.Setting;
import dev.tocsin.settings.Settings;
import java.util.List;

/**
 * Where the console listens.
 *
 * @param host an address or name of this machine
 * @param port the one asked for; 0 for any free one
 */
public record ConsoleSettings(String host, int port) {
    private static final int HIGHEST_PORT = 65_535;

    public static final Setting<String> HOST = text(
            "console.host",
            "127.0.0.1",
            "The address that the console listens on; anybody who reaches it may read everything.");
    public static final Setting<Integer> PORT = integer(
                    "console.port",
                    8090,
                    "",
                    "The console's port; the next free one is used where it is taken, any free one for 0.")
            .where(port -> port >= 0 && port <= HIGHEST_PORT, "0 to 65535");

    public static final List<Setting<?>> ALL = List.of(HOST, PORT);

    public static ConsoleSettings from(Settings settings) {
        return new ConsoleSettings(settings.get(HOST), settings.get(PORT));
    }
}
