package dev.tocsin.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.console.HealthCheck.Status;
import java.util.Locale;

/** {@code /health}: 200 while the process does its work, even if badly; 503 when it doesn't. */
record HealthEndpoint(Health health) implements Endpoint {
    private static final int UNAVAILABLE = 503;

    @Override
    public Answer answer(Ask ask) {
        Health.Report report = health.report();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("status", name(report.status()));
        ObjectNode dependencies = root.putObject("dependencies");
        for (Health.Part part : report.parts()) {
            dependencies
                    .putObject(part.name())
                    .put("status", name(part.status()))
                    .put("detail", part.detail())
                    .put("since", part.since().toString());
        }
        return Answer.json(report.status() == Status.DOWN ? UNAVAILABLE : Answer.OK, root.toPrettyString() + "\n");
    }

    private static String name(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
