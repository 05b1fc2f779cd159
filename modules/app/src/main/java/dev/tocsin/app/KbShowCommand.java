package dev.tocsin.app;

import dev.tocsin.app.print.Terminal;
import dev.tocsin.language.knowledge.KnowledgeEntries;
import dev.tocsin.language.knowledge.KnowledgeEntries.Meaning;
import dev.tocsin.wire.TerminalText;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tocsin kb show}. */
@Command(
        name = "show",
        description = {
            "Prints what a name means: everybody and everything that goes by it, and in which file and line that stands.",
            "",
            "Upper and lower case and accents don't matter. Exits with 1 where nothing goes by that name."
        },
        footer = {"  tocsin kb show Rome", "  tocsin kb show 'Sergei Shoigu'", "  tocsin kb show Russian"})
final class KbShowCommand implements Callable<Integer> {
    private final RootCommand root;

    @Parameters(paramLabel = "NAME", description = "A name as it may stand in an article.")
    private String name = "";

    @Mixin
    private KnowledgeOption option = new KnowledgeOption();

    KbShowCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Terminal terminal = root.terminal();
        List<Meaning> meanings = KnowledgeEntries.read(option.present(root)).meanings(name);
        if (meanings.isEmpty()) {
            terminal.err()
                    .println("tocsin: nothing goes by the name '" + TerminalText.clean(name)
                            + "'; 'tocsin kb add' makes it known");
            return ExitCode.FAILED;
        }
        meanings.forEach(this::print);
        return ExitCode.DONE;
    }

    private void print(Meaning m) {
        line("", m.name() + "  " + m.kind().name().toLowerCase(Locale.ROOT) + "  " + m.id());
        if (!m.code().isEmpty()) {
            line("counts for", m.code());
        }
        line("names", String.join(", ", m.names()));
        m.offices().forEach(office -> line("office", office));
        line("from", (m.users() ? "yours: " : "ours: ") + m.place());
    }

    private void line(String part, String text) {
        String start = part.isEmpty() ? "" : String.format(Locale.ROOT, "  %-10s ", part);
        root.terminal().out().println(start + TerminalText.clean(text));
    }
}
