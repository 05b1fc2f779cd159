package com.example.tocsin;

import dev.tocsin.alerts.sink.AlertSink;
import dev.tocsin.alerts.sink.Delivery;
import dev.tocsin.model.Alert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Puts each alert into a folder as a file of its own, named by its id: a repeat only writes the same file again. */
public final class MailboxSink implements AlertSink {
    private Path folder = Path.of(".");

    @Override public String kind() { return "mailbox"; }

    @Override public void open(Map<String, String> settings) { folder = Path.of(settings.get("folder")); }

    @Override public Delivery deliver(Alert alert, String json) {
        try {
            Files.writeString(Files.createDirectories(folder).resolve(alert.id() + ".json"), json);
            return Delivery.delivered();
        } catch (IOException e) {
            return Delivery.retryLater(e.toString());
        }
    }
}
