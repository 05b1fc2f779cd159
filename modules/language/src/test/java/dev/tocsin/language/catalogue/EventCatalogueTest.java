package dev.tocsin.language.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.model.PloverType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {
    private static final String SOUND = """
            version: 1
            classes:
              - name: space-launch
                meaning: A launch.
                types: [MOBILIZE]
                modes: []
                contexts: [military]
                parties: {actors: 1, recipients: 0, together: 1, symmetric: false}
                attributes: [place]
                triggers:
                  - {pattern: 'V launch | has=satellite', frame: "S>"}
                examples: [a, b, c]
                counterexamples: [d, e, f]
            """;

    @Test
    void carriesTheTwentyEightClasses() {
        EventCatalogue catalogue = EventCatalogue.load();

        assertThat(catalogue.classes()).hasSize(28);
        assertThat(catalogue.find("arms-transfer").orElseThrow().types()).contains(PloverType.COOPERATE);
        assertThat(catalogue.find("no-such-class")).isEmpty();
    }

    @Test
    void givesEachClassExamplesOnBothSides() {
        assertThat(EventCatalogue.load().classes()).allSatisfy(each -> {
            assertThat(each.examples()).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
            assertThat(each.counterexamples()).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
        });
    }

    @Test
    void readsAClassThatBringsItsOwnTriggers() {
        EventClass launch = read(SOUND).find("space-launch").orElseThrow();

        assertThat(launch.triggers()).singleElement().satisfies(trigger -> {
            assertThat(trigger.type()).isEqualTo(PloverType.MOBILIZE);
            assertThat(trigger.frame()).isEqualTo("S>");
        });
    }

    @Test
    void namesTheEntryAndFieldThatIsWrong() {
        assertThatThrownBy(() -> read(SOUND.replace("MOBILIZE", "MOBILISE")))
                .isInstanceOf(InvalidCatalogue.class)
                .hasMessageContaining("space-launch")
                .hasMessageContaining("MOBILISE");
        assertThatThrownBy(() -> read(SOUND.replace("meaning:", "meanin:")))
                .hasMessageContaining("unknown field 'meanin'");
        assertThatThrownBy(() -> read(SOUND.replace("[a, b, c]", "[a, b]")))
                .hasMessageContaining("at least 3, found 2");
        assertThatThrownBy(() -> read(SOUND.replace("space-launch", "Space Launch")))
                .hasMessageContaining("lower case");
        assertThatThrownBy(() -> read(SOUND.replace("actors: 1", "actors: some")))
                .hasMessageContaining("parties.actors");
    }

    @Test
    void refusesASecondClassOfTheSameName() {
        String twice = SOUND + SOUND.substring(SOUND.indexOf("  - name"));

        assertThatThrownBy(() -> read(twice)).hasMessageContaining("second class named 'space-launch'");
    }

    private static EventCatalogue read(String yaml) {
        return EventCatalogue.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "test.yaml");
    }
}
