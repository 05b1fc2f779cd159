package dev.tocsin.app;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tocsin kb}. */
@Command(
        name = "kb",
        description = {
            "Shows, checks and extends the knowledge base: who and what is known by name.",
            "",
            "Your own entries are files of the names and form of ours, in the folder of the setting"
                    + " 'language.knowledge'. They are read after ours; an entry with the same id replaces ours."
        },
        footer = {
            "  tocsin kb show Rome",
            "  tocsin kb add person --name 'Ada Quill' --country NOR --office 'Minister of Defence' --from 2031-01-15",
            "  tocsin kb check"
        })
final class KbCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "add, check or show?");
    }
}
