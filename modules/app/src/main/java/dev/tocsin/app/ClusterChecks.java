package dev.tocsin.app;

import dev.tocsin.app.print.Amounts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;

/** Checks of what the program talks to over the network. */
final class ClusterChecks {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int OK = 200;

    private ClusterChecks() {}

    static Finding brokers(String bootstrap, Map<String, String> kafka) {
        Properties properties = new Properties();
        properties.putAll(kafka);
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Integer.toString((int) TIMEOUT.toMillis()));
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Integer.toString((int) TIMEOUT.toMillis()));
        String advice = "check that the brokers run, their addresses, and the kafka.* settings for security";
        try (Admin admin = Admin.create(properties)) {
            Collection<Node> nodes = admin.describeCluster().nodes().get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            return Finding.ok("brokers", Amounts.count(nodes.size(), "broker") + " at " + bootstrap);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.fail("brokers", "interrupted", advice);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return Finding.fail("brokers", "no answer from " + bootstrap, advice);
        }
    }

    static Finding registry(URI registry) {
        URI subjects = URI.create(registry.toString().replaceFirst("/$", "") + "/subjects");
        String advice = "check registry.url, or leave it empty for the bundled schemas";
        try {
            HttpResponse<Void> answer = HttpClient.newBuilder()
                    .connectTimeout(TIMEOUT)
                    .build()
                    .send(
                            HttpRequest.newBuilder(subjects).timeout(TIMEOUT).build(),
                            HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == OK
                    ? Finding.ok("registry", registry + " answers")
                    : Finding.fail("registry", registry + " answers with status " + answer.statusCode(), advice);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.fail("registry", "interrupted", advice);
        } catch (IOException e) {
            return Finding.fail("registry", "no answer from " + registry, advice);
        }
    }
}
