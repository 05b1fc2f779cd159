package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.language.catalogue.EventCatalogue;
import dev.tocsin.language.syntax.Inflection;
import dev.tocsin.model.PloverType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TriggerLexiconTest {
    private static final TriggerLexicon LEXICON = TriggerLexicon.load(EventCatalogue.load(), Inflection.load());

    @Test
    void knowsManyWordingsOfEveryType() {
        assertThat(LEXICON.size()).isGreaterThan(1_200);
        assertThat(LEXICON.triggers("bombed")).extracting(Trigger::type).contains(PloverType.ASSAULT);
        assertThat(LEXICON.triggers("withdrew")).extracting(Trigger::type).contains(PloverType.RETREAT);
        assertThat(LEXICON.triggers("cancelled")).isNotEmpty();
        assertThat(LEXICON.triggers("canceled")).isNotEmpty();
    }

    @Test
    void triesTheMostSpecificFirst() {
        assertThat(LEXICON.triggers("signed")).isSortedAccordingTo((a, b) -> Integer.compare(b.rank(), a.rank()));
    }

    @Test
    void takesTriggersOfANewClassFromTheCatalogue() {
        String yaml = """
                version: 1
                classes:
                  - name: space-launch
                    meaning: A launch.
                    types: [MOBILIZE]
                    modes: []
                    contexts: [military]
                    parties: {actors: 1, recipients: 0, together: 1, symmetric: false}
                    attributes: []
                    triggers:
                      - {pattern: 'V loft orbit | has=satellite', frame: 'S>'}
                    examples: [a, b, c]
                    counterexamples: [d, e, f]
                """;
        EventCatalogue catalogue =
                EventCatalogue.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "test");

        assertThat(TriggerLexicon.load(catalogue, Inflection.load()).triggers("lofted"))
                .singleElement()
                .satisfies(trigger -> assertThat(trigger.eventClass()).contains("space-launch"));
    }
}
