package dev.tocsin.app;

import dev.tocsin.model.DeadLetter;
import dev.tocsin.replay.DeadLetterDesk;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tocsin dead-letters resend}. */
@Command(
        name = "resend",
        description = {
            "Sends dead letters to the topic they came from, byte for byte, with their key and time.",
            "",
            "Do it once what broke them is mended; one that breaks again comes back under its new offset."
        },
        footer = {
            "  tocsin dead-letters resend news.raw-2@4711",
            "  tocsin dead-letters resend --all --reason EXTRACTION_FAILED"
        })
final class DeadLettersResendCommand implements Callable<Integer> {
    private final RootCommand root;

    @Mixin
    private BootstrapOption bootstrap = new BootstrapOption();

    @Parameters(arity = "0..*", paramLabel = "ORIGIN", description = "topic-partition@offset, as 'list' prints it.")
    private List<String> origins = List.of();

    @Option(names = "--all", description = "All of them.")
    private boolean all;

    @Option(names = "--reason", paramLabel = "REASON", description = "With --all: only those with this reason.")
    private DeadLetter.@Nullable Reason reason;

    DeadLettersResendCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (all != origins.isEmpty()) {
            throw new WrongInput("name the letters to send again, or --all of them");
        }
        Client client = Client.of(root, bootstrap);
        DeadLetterDesk desk = new DeadLetterDesk(client.kafka(), client.topics());
        List<DeadLetter> chosen = desk.list().stream()
                .filter(letter -> all ? reason == null || letter.reason() == reason : origins.contains(letter.origin()))
                .toList();
        if (!all && chosen.size() < origins.size()) {
            throw new WrongInput("there are dead letters of only " + chosen.size() + " of these " + origins.size()
                    + "; 'tocsin dead-letters list' shows them");
        }
        int sent = desk.resend(chosen);
        root.terminal().err().println("tocsin: sent " + sent + " of " + chosen.size() + " again");
        return ExitCode.DONE;
    }
}
