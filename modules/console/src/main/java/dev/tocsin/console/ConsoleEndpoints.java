package dev.tocsin.console;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What the console serves, by the first segment of the path. */
public final class ConsoleEndpoints {
    private ConsoleEndpoints() {}

    /**
     * The usual set: an index page, metrics, health and the schema registry's read calls. A caller may add its own to
     * the map before it starts the server.
     *
     * @param topics for the index page: name and one line of meaning; asked for each view
     */
    public static Map<String, Endpoint> of(
            PrometheusMeterRegistry metrics, Health health, SchemaCatalogue schemas, Supplier<List<TopicLine>> topics) {
        RegistryEndpoint registry = new RegistryEndpoint(schemas);
        Map<String, Endpoint> endpoints = new TreeMap<>();
        endpoints.put("", new IndexPage(topics));
        endpoints.put(
                "metrics", ask -> Answer.of(Answer.OK, "text/plain; version=0.0.4; charset=utf-8", metrics.scrape()));
        endpoints.put("health", new HealthEndpoint(health));
        for (String first : List.of("schemas", "subjects", "config", "mode")) {
            endpoints.put(first, registry);
        }
        return endpoints;
    }

    /** A topic for the index page. */
    public record TopicLine(String name, String meaning) {}
}
