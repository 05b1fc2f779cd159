package dev.tocsin.app;

import dev.tocsin.replay.DeadLetterDesk;
import dev.tocsin.replay.DeadLetterText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tocsin dead-letters show}. */
@Command(
        name = "show",
        description = "Shows one dead letter: the reason, where it was read, and its bytes.",
        footer = {"  tocsin dead-letters show news.raw-2@4711"})
final class DeadLettersShowCommand implements Runnable {
    private final RootCommand root;

    @Mixin
    private BootstrapOption bootstrap = new BootstrapOption();

    @Parameters(paramLabel = "ORIGIN", description = "topic-partition@offset, as 'list' prints it.")
    private String origin = "";

    DeadLettersShowCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public void run() {
        Client client = Client.of(root, bootstrap);
        root.terminal()
                .out()
                .println(new DeadLetterDesk(client.kafka(), client.topics())
                        .find(origin)
                        .map(DeadLetterText::details)
                        .orElseThrow(() -> new WrongInput(
                                "there is no dead letter of " + origin + "; 'tocsin dead-letters list' shows them")));
    }
}
