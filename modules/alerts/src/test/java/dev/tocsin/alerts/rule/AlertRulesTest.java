package dev.tocsin.alerts.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertRulesTest {
    private static final String GOOD = """
            sinks:
              - name: desk
                kind: webhook
                url: https://desk.example/hook
                timeout: 5s
            rules:
              - name: frigates
                where: class = arms-transfer
                leastConfidence: 0.6
                historical: yes
                within: 30d
                classes: [arms-transfer]
                sinks: [desk]
              - name: asleep
                where: type = ASSAULT
                enabled: no
            """;

    @Test
    void readsSinksAndEnabledRules() {
        AlertRules rules = AlertRules.parse(GOOD, "rules.yaml");
        assertThat(rules.sinks())
                .containsExactly(new SinkDefinition(
                        "desk", "webhook", Map.of("url", "https://desk.example/hook", "timeout", "5s"), 2));
        assertThat(rules.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.name()).isEqualTo("frigates");
            assertThat(rule.leastConfidence()).isEqualTo(0.6);
            assertThat(rule.historical()).isEqualTo(AlertRule.Historical.INCLUDED);
            assertThat(rule.within()).contains(Duration.ofDays(30));
            assertThat(rule.sinks()).containsExactly("desk");
        });
    }

    @Test
    void bundledExampleIsSound() {
        assertThat(AlertRules.example().rules()).hasSizeGreaterThan(2);
    }

    @Test
    void emptyFileHasNoRules() {
        assertThat(AlertRules.parse("# nothing yet\n", "rules.yaml").rules()).isEmpty();
        assertThat(AlertRules.parse("sinks:\nrules:\n", "rules.yaml").rules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            leastConfidence: 0.6 | leastConfidense: 0.6 | line 9: rule 'frigates': 'leastConfidense' is not known; did you mean 'leastConfidence'?
            leastConfidence: 0.6 | leastConfidence: high | line 9: rule 'frigates': 'leastConfidence' must be a number from 0 to 1, not high
            leastConfidence: 0.6 | leastConfidence: 60 | must be a number from 0 to 1, not 60
            leastConfidence: 0.6 | leastConfidence: NaN | must be a number from 0 to 1, not NaN
            sinks: [desk] | sinks: [dask] | line 13: rule 'frigates': 'sinks' names the sink 'dask', which is not defined; did you mean 'desk'?
            historical: yes | historical: perhaps | line 10: rule 'frigates': 'historical' must be yes or no, not perhaps
            classes: [arms-transfer] | classes: [Arms (x] | 'classes' can't hold 'Arms (x'
            within: 30d | within: long | line 11: rule 'frigates': 'within' write a duration
            name: asleep | name: frigates | line 14: rule 'frigates': 'name' is taken: line 7 has a rule of that name
            where: type = ASSAULT | what: type = ASSAULT | 'where' is missing
            where: type = ASSAULT | where: typ = ASSAULT | rule 'asleep': 'where'
            kind: webhook | sort: webhook | sink 'desk': 'kind' is missing
            rules: | rulez: | 'rulez' is not known; did you mean 'rules'?
            historical: yes | leastConfidence: 0.7 | 'leastConfidence' stands twice
            """)
    void saysWhatIsWrongAndWhere(String good, String bad, String message) {
        assertThatThrownBy(() -> AlertRules.parse(GOOD.replace(good, bad), "rules.yaml"))
                .isInstanceOf(InvalidRules.class)
                .hasMessageContaining("rules.yaml")
                .hasMessageContaining(message);
    }

    @Test
    void tellsAllProblemsAtOnce() {
        String yaml = GOOD.replace("0.6", "6").replace("[desk]", "[nowhere]").replace("ASSAULT", "");
        assertThatThrownBy(() -> AlertRules.parse(yaml, "rules.yaml"))
                .isInstanceOfSatisfying(
                        InvalidRules.class, e -> assertThat(e.problems()).hasSize(3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'rules: ['
            'just words'
            '- a list'
            'rules: 3'
            'rules: [3, x]'
            'rules: {name: x}'
            """)
    void refusesWhatIsNoRulesFile(String yaml) {
        assertThatThrownBy(() -> AlertRules.parse(yaml, "rules.yaml")).isInstanceOf(InvalidRules.class);
    }

    @Test
    void saysThatTheFileIsMissingOrNotText(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> AlertRules.load(folder.resolve("none.yaml")))
                .isInstanceOf(InvalidRules.class)
                .hasMessageContaining("no such file");
        Path binary = Files.write(folder.resolve("rules.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> AlertRules.load(binary))
                .isInstanceOf(InvalidRules.class)
                .hasMessageContaining("not UTF-8");
    }
}
