package dev.tocsin.app;

import dev.tocsin.language.knowledge.KnowledgeCheck;
import dev.tocsin.language.knowledge.KnowledgeCheck.Problem;
import dev.tocsin.wire.TerminalText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tocsin kb check}. */
@Command(
        name = "check",
        description = {
            "Looks for mistakes in the knowledge base, ours and yours: unknown country codes, offices that end before they"
                    + " begin, names that already mean somebody else, ids that stand twice, columns that lack.",
            "",
            "Prints file:line, what is wrong, and what to do. Exits with 1 where something is."
        },
        footer = {"  tocsin kb check", "  tocsin kb check --folder my-knowledge"})
final class KbCheckCommand implements Callable<Integer> {
    private final RootCommand root;

    @Mixin
    private KnowledgeOption option = new KnowledgeOption();

    KbCheckCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Optional<Path> folder = option.present(root);
        List<Problem> problems = KnowledgeCheck.problems(folder);
        problems.forEach(problem -> root.terminal().out().println(TerminalText.clean(line(problem))));
        String where = folder.map(f -> "ours and " + f).orElse("ours; you have no entries of your own");
        root.terminal()
                .err()
                .println("tocsin: " + (problems.isEmpty() ? "nothing is" : problems.size() + " things are")
                        + " wrong in " + where);
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static String line(Problem problem) {
        String remedy = problem.remedy().isEmpty() ? "" : " -> " + problem.remedy();
        return (problem.place().isEmpty() ? "" : problem.place() + ": ") + problem.what() + remedy;
    }
}
