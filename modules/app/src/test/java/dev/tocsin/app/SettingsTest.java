package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.app.role.ProcessSettings;
import dev.tocsin.settings.Setting;
import dev.tocsin.settings.Settings;
import dev.tocsin.wire.TopicSizes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsTest {
    @TempDir
    Path directory;

    @Test
    void committedPageEqualsTheTable() throws Exception {
        Path page = Path.of(System.getProperty("tocsin.root"), "docs", "configuration.md");
        assertThat(Files.readString(page))
                .as("renew it: tocsin settings --markdown > docs/configuration.md")
                .isEqualTo(SettingsPage.markdown(AllSettings.groups()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachSettingHasUsableDefaultAndSentence(Setting<?> setting) {
        assertThat(setting.defaultValue()).isNotNull();
        assertThat(setting.sentence()).endsWith(".");
        assertThat(setting.key()).matches("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*");
    }

    static List<Setting<?>> all() {
        return AllSettings.list();
    }

    @Test
    void defaultsAreThoseOfTheRecords() {
        Settings settings = Settings.defaults(AllSettings.list());
        assertThat(AppSettings.from(settings).bootstrap()).isEmpty();
        assertThat(AppSettings.from(settings).registry()).isEmpty();
        assertThat(TopicSettings.from(settings).sizes()).isEqualTo(TopicSizes.DEFAULT);
        assertThat(ProcessSettings.from(settings).commitInterval()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void commandLineBeatsEnvironmentBeatsFileBeatsDefault() throws Exception {
        Files.writeString(
                directory.resolve("tocsin.yaml"), "process:\n  threads: 3\n  standbys: 1\ntopics.partitions: 6\n");
        Map<String, String> environment = Map.of("TOCSIN_PROCESS_THREADS", "4", "TOCSIN_PROCESS_STANDBYS", "2");
        String out = CommandLineRun.with(directory, environment, "", "settings", "--set", "process.threads=5")
                .out();
        assertThat(line(out, "process.threads")).containsSubsequence("5", "command line");
        assertThat(line(out, "process.standbys")).containsSubsequence("2", "TOCSIN_PROCESS_STANDBYS");
        assertThat(line(out, "topics.partitions")).containsSubsequence("6", "tocsin.yaml");
        assertThat(line(out, "process.guarantee")).containsSubsequence("exactly_once_v2", "default");
    }

    private static String line(String out, String key) {
        return out.lines().filter(l -> l.startsWith(key + " ")).findFirst().orElseThrow();
    }

    @Test
    void showsNoSecrets() {
        String out = CommandLineRun.of(directory, "settings", "--set", "kafka.ssl.key.password=opensesame")
                .out();
        assertThat(out).contains("kafka.ssl.key.password", "(hidden)").doesNotContain("opensesame");
    }

    @Test
    void unknownKeyNamesTheNearest() {
        CommandLineRun run = CommandLineRun.of(directory, "settings", "--set", "broker.prt=1");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("did you mean broker.port?");
    }

    @Test
    void wrongValueSaysWhatWouldDo() {
        CommandLineRun run = CommandLineRun.of(directory, "settings", "--set", "process.threads=0");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("process.threads", "1 to 256");
    }

    @Test
    void configFileMustExistAndBeYaml() throws Exception {
        assertThat(CommandLineRun.of(directory, "settings", "--config", "none.yaml")
                        .code())
                .isEqualTo(2);
        Files.writeString(directory.resolve("broken.yaml"), "a: [1, 2\nb: }");
        CommandLineRun run = CommandLineRun.of(directory, "settings", "--config", "broken.yaml");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1).first().asString().contains("is not YAML");
    }
}
