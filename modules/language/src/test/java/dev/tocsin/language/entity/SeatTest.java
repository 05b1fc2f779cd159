package dev.tocsin.language.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.language.text.Sentences;
import dev.tocsin.model.Mention;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A city from which a state and a union of states are governed. */
class SeatTest {
    private final EntityRecogniser recogniser = new EntityRecogniser(KnowledgeBase.load());

    @Test
    void standsForTheUnionWhereItIsSpokenOf() {
        assertThat(brussels("Norway signed the deal with the European Union. Brussels thanked Oslo."))
                .contains("EU");
    }

    @Test
    void standsForItsCountryElsewhere() {
        assertThat(brussels("Belgium and the Netherlands signed the deal. Brussels thanked Oslo."))
                .contains("BEL");
    }

    private Optional<String> brussels(String text) {
        List<Mention> mentions = recogniser.mentions(text, Sentences.split(text, 0), Optional.empty());
        return mentions.stream()
                .filter(each -> each.text().equals("Brussels"))
                .findFirst()
                .flatMap(Mention::country);
    }
}
