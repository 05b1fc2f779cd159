package dev.tocsin.app;

import static dev.tocsin.settings.SettingTypes.text;
import static dev.tocsin.settings.SettingTypes.yesNo;

import dev.tocsin.app.role.Understanding;
import dev.tocsin.language.neural.Encoder;
import dev.tocsin.settings.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the coding of events starts from. */
final class LanguageSettings {
    static final Setting<String> KNOWLEDGE = text(
            "language.knowledge",
            "knowledge",
            "The folder of your own entries of the knowledge base, read after ours; beside the sources file where it is"
                    + " relative; empty for none.");

    static final Setting<Boolean> ENCODER = yesNo(
            "language.encoder",
            true,
            "Reads sentences with the trained encoder beside the rules: more events are found, at about 6 ms of one core"
                    + " for each sentence that names two parties.");

    static final List<Setting<?>> ALL = List.of(KNOWLEDGE, ENCODER);

    private LanguageSettings() {}

    /** Where the user's entries are, or would be; absent where none are wanted. */
    static Optional<Path> folder(RootCommand root) {
        String folder = root.settings().get(KNOWLEDGE);
        Path sources = root.terminal()
                .resolve(AppSettings.from(root.settings()).sources().toString());
        return folder.isEmpty() ? Optional.empty() : Optional.of(sources.resolveSibling(folder));
    }

    /**
     * The folder with the user's entries; absent where there is none.
     *
     * @throws WrongInput where one was named that isn't there
     */
    static Optional<Path> knowledge(RootCommand root) {
        Optional<Path> folder = folder(root).filter(Files::isDirectory);
        boolean named = root.given().origin(KNOWLEDGE) != GivenSettings.Origin.DEFAULT;
        if (named && folder.isEmpty() && folder(root).isPresent()) {
            throw new WrongInput(folder(root).get() + ": there is no such folder; correct " + KNOWLEDGE.key()
                    + ", or begin it with 'tocsin kb add'");
        }
        return folder;
    }

    /** Everything that the user's settings say about reading and coding. */
    static Understanding understanding(RootCommand root) {
        return Understanding.load(ExtractSettings.from(root.settings()).overrides(), knowledge(root), encoder(root));
    }

    /** The trained reader, where it is wanted and shipped. */
    static Optional<Encoder> encoder(RootCommand root) {
        return root.settings().get(ENCODER) ? Understanding.encoder() : Optional.empty();
    }
}
