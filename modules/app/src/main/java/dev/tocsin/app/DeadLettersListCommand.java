package dev.tocsin.app;

import dev.tocsin.replay.DeadLetterDesk;
import dev.tocsin.replay.DeadLetterText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tocsin dead-letters list}. */
@Command(
        name = "list",
        description = "Lists the dead letters that were not sent again yet, oldest first.",
        footer = {"  tocsin dead-letters list"})
final class DeadLettersListCommand implements Runnable {
    private final RootCommand root;

    @Mixin
    private BootstrapOption bootstrap = new BootstrapOption();

    DeadLettersListCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public void run() {
        Client client = Client.of(root, bootstrap);
        var letters = new DeadLetterDesk(client.kafka(), client.topics()).list();
        root.terminal().out().println(letters.isEmpty() ? "no dead letters" : DeadLetterText.table(letters));
    }
}
