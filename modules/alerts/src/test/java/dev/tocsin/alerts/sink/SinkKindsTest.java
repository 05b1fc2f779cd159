package dev.tocsin.alerts.sink;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.alerts.rule.SinkDefinition;
import dev.tocsin.model.Alert;
import dev.tocsin.settings.InvalidSetting;
import dev.tocsin.testkit.Samples;
import dev.tocsin.wire.AlertJson;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SinkKindsTest {
    private static final String SERVICE = "META-INF/services/" + AlertSink.class.getName();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void loadsTheExamplePluginFromItsJarAndDeliversThroughIt() throws Exception {
        jar("mailbox.jar", example());
        Path inbox = folder.resolve("inbox");
        try (SinkKinds kinds = find()) {
            assertThat(kinds.problems()).isEmpty();
            Map<String, AlertSink> sinks =
                    kinds.open(List.of(sink("a", "mailbox", Map.of("folder", inbox.toString()))));
            Alert alert = TestAlerts.numbered(1);
            assertThat(requireNonNull(sinks.get("a")).deliver(alert, AlertJson.line(alert)))
                    .isEqualTo(Delivery.delivered());
            assertThat(inbox.resolve(alert.id() + ".json")).hasContent(AlertJson.line(alert));
            SinkKinds.closeAll(sinks);
        }
    }

    @Test
    void exampleStaysShort() throws Exception {
        assertThat(Files.readAllLines(exampleSource())).hasSizeLessThan(30);
    }

    @Test
    void leavesBrokenJarsOutAndSaysSo() throws Exception {
        Files.writeString(plugins().resolve("a-text.jar"), "no jar at all");
        jar("b-nothing.jar", Map.of("readme.txt", bytes("hello")));
        jar("c-missing-class.jar", Map.of(SERVICE, bytes("com.example.Nowhere\n")));
        jar("d-mailbox.jar", example());
        jar("e-mailbox-again.jar", example());
        byte[] broken = requireNonNull(example().get("com/example/tocsin/MailboxSink.class"))
                .clone();
        broken[10] ^= 0x55;
        jar(
                "f-damaged.jar",
                Map.of(
                        SERVICE,
                        bytes("com.example.tocsin.MailboxSink"),
                        "com/example/tocsin/MailboxSink.class",
                        broken));
        try (SinkKinds kinds = find()) {
            assertThat(kinds.names()).containsExactly("file", "mailbox", "stdout", "webhook");
            assertThat(kinds.problems()).hasSize(5);
            assertThat(kinds.problems().get(0)).startsWith("a-text.jar");
            assertThat(kinds.problems().get(1)).startsWith("b-nothing.jar names no sink");
            assertThat(kinds.problems().get(2)).startsWith("c-missing-class.jar can't be loaded");
            assertThat(kinds.problems().get(3)).startsWith("e-mailbox-again.jar brings the kind 'mailbox'");
            assertThat(kinds.problems().get(4)).startsWith("f-damaged.jar can't be loaded");
        }
    }

    @Test
    void suggestsTheNearestKind() {
        try (SinkKinds kinds = find()) {
            assertThatThrownBy(() -> kinds.open(List.of(sink("a", "webhok", Map.of()))))
                    .isInstanceOf(InvalidSetting.class)
                    .hasMessage("line 3: sink 'a': no kind 'webhok'; did you mean 'webhook'?");
            assertThatThrownBy(() -> kinds.open(List.of(sink("a", "file", Map.of()))))
                    .isInstanceOf(InvalidSetting.class)
                    .hasMessage("line 3: sink 'a': 'path' is missing");
        }
    }

    @Test
    void standardOutputGetsOneLine() {
        try (SinkKinds kinds = find()) {
            Map<String, AlertSink> sinks = kinds.open(List.of(sink("a", "stdout", Map.of())));
            Alert alert = TestAlerts.numbered(1);
            assertThat(requireNonNull(sinks.get("a")).deliver(alert, AlertJson.line(alert)))
                    .isEqualTo(Delivery.delivered());
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("ALERT frigates: 2024-05-14")
                .endsWith("because class = arms-transfer: arms-transfer");
    }

    private SinkKinds find() {
        return SinkKinds.find(
                plugins(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                InstantSource.fixed(Samples.NOON),
                variable -> null);
    }

    private static SinkDefinition sink(String name, String kind, Map<String, String> settings) {
        return new SinkDefinition(name, kind, settings, 3);
    }

    private Path plugins() {
        Path plugins = folder.resolve("plugins");
        plugins.toFile().mkdirs();
        return plugins;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Path exampleFolder() {
        return Path.of(System.getProperty("tocsin.root"), "examples", "alert-plugin", "src");
    }

    private static Path exampleSource() {
        return exampleFolder().resolve("com/example/tocsin/MailboxSink.java");
    }

    private Map<String, byte[]> example() throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path classes = Files.createDirectories(folder.resolve("classes"));
        int result = compiler.run(
                null,
                null,
                OutputStream.nullOutputStream(),
                "-proc:none",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-d",
                classes.toString(),
                exampleSource().toString());
        assertThat(result).isZero();
        String name = "com/example/tocsin/MailboxSink.class";
        return Map.of(
                name,
                Files.readAllBytes(classes.resolve(name)),
                SERVICE,
                Files.readAllBytes(exampleFolder().resolve(SERVICE)));
    }

    private void jar(String name, Map<String, byte[]> entries) throws Exception {
        try (JarOutputStream jar =
                new JarOutputStream(Files.newOutputStream(plugins().resolve(name)))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        }
    }
}
