package dev.tocsin.console;

import dev.tocsin.console.ConsoleEndpoints.TopicLine;
import java.util.List;
import java.util.function.Supplier;

/** {@code /}: what is served here, for somebody who opens the address in a browser. */
record IndexPage(Supplier<List<TopicLine>> topics) implements Endpoint {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Tocsin</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem;
                   color: #1b1b1b; background: #fff; }
            code { font-size: 0.95em; }
            dt { margin-top: 0.75rem; }
            dd { margin-left: 1.5rem; }
            </style>
            </head>
            <body>
            <h1>Tocsin</h1>
            <p>The world's news as coded events on Kafka topics.</p>
            <h2>Served here</h2>
            <dl>
            <dt><a href="/health"><code>/health</code></a></dt>
            <dd>how this process and what it depends on are, as JSON</dd>
            <dt><a href="/metrics"><code>/metrics</code></a></dt>
            <dd>counters and timers for Prometheus</dd>
            <dt><a href="/subjects"><code>/subjects</code></a>, <code>/schemas/ids/{id}</code></dt>
            <dd>the topics' Avro schemas, by the read calls of the Confluent Schema Registry; point a client's
            <code>schema.registry.url</code> here</dd>
            </dl>
            <h2>Topics</h2>
            <dl>
            """;

    @Override
    public Answer answer(Ask ask) {
        StringBuilder page = new StringBuilder(HEAD);
        for (TopicLine topic : topics.get()) {
            page.append("<dt><code>").append(escaped(topic.name())).append("</code></dt>\n");
            page.append("<dd>").append(escaped(topic.meaning())).append("</dd>\n");
        }
        return Answer.html(page.append("</dl>\n</body>\n</html>\n").toString());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
