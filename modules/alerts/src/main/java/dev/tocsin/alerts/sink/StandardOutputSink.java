package dev.tocsin.alerts.sink;

import dev.tocsin.model.Alert;
import dev.tocsin.wire.EventLine;
import dev.tocsin.wire.TerminalText;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** One readable line for each alert: rule, event, and the clauses that matched. */
final class StandardOutputSink implements AlertSink {
    private final PrintStream out;

    StandardOutputSink(PrintStream out) {
        this.out = out;
    }

    @Override
    public String kind() {
        return "stdout";
    }

    @Override
    public void open(Map<String, String> settings) {
        new SinkSettings(settings).allow(List.of(), List.of());
    }

    @Override
    public Delivery deliver(Alert alert, String json) {
        out.println("ALERT " + TerminalText.clean(alert.rule()) + ": " + EventLine.PLAIN.of(alert.event())
                + "  because " + TerminalText.clean(String.join("; ", alert.why())));
        out.flush();
        return out.checkError() ? Delivery.retryLater("standard output is closed") : Delivery.delivered();
    }
}
