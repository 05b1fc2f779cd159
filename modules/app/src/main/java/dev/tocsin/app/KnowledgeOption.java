package dev.tocsin.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which folder of the user's own entries. */
final class KnowledgeOption {
    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Your own entries. Default: the setting 'language.knowledge'.")
    private @Nullable Path folder;

    /** The folder that is there; absent for ours alone. */
    Optional<Path> present(RootCommand root) {
        if (folder == null) {
            return LanguageSettings.knowledge(root);
        }
        Path named = root.terminal().resolve(folder.toString());
        if (!Files.isDirectory(named)) {
            throw new WrongInput(named + ": there is no such folder; 'tocsin kb add --folder' begins one");
        }
        return Optional.of(named);
    }

    /** Where to write, whether or not it is there yet. */
    Path wanted(RootCommand root) {
        return Optional.ofNullable(folder)
                .map(named -> root.terminal().resolve(named.toString()))
                .or(() -> LanguageSettings.folder(root))
                .orElseThrow(() -> new WrongInput("the setting " + LanguageSettings.KNOWLEDGE.key()
                        + " is empty, so there is nowhere to write: name a folder with --folder"));
    }
}
