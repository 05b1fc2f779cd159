package dev.tocsin.app;

import static dev.tocsin.settings.SettingTypes.text;

import dev.tocsin.extract.override.PageOverrides;
import dev.tocsin.settings.Setting;
import dev.tocsin.settings.Settings;
import java.nio.file.Path;
import java.util.List;

/**
 * How pages are read.
 *
 * @param overrides what somebody wrote for the pages of some publishers
 */
record ExtractSettings(PageOverrides overrides) {
    static final Setting<String> OVERRIDES = text(
            "extract.overrides",
            "",
            "A folder of YAML files with CSS selectors for publishers that are read badly; empty for none.");

    static final List<Setting<?>> ALL = List.of(OVERRIDES);

    /** @throws dev.tocsin.extract.override.InvalidOverride telling what is wrong in which file and line */
    static ExtractSettings from(Settings settings) {
        String folder = settings.get(OVERRIDES);
        return new ExtractSettings(folder.isEmpty() ? PageOverrides.NONE : PageOverrides.read(Path.of(folder)));
    }
}
