package dev.tocsin.language.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.language.quantity.EquipmentFinder;
import dev.tocsin.language.syntax.Tagger;
import dev.tocsin.language.text.Sentences;
import java.util.List;
import org.junit.jupiter.api.Test;

class EquipmentSpansTest {
    private final EquipmentSpans spans = new EquipmentSpans(new EquipmentFinder(KnowledgeBase.load()), Tagger.load());

    @Test
    void weaponsStandWithoutWhatIsDoneWithThem() {
        assertEquals(List.of("weapons"), found("Two brothers were jailed for hiding weapons and cash."));
        assertEquals(List.of("explosives"), found("He admitted carrying explosives across the river."));
    }

    @Test
    void vehiclesGoByTheNameOfWhoseTheyAre() {
        assertEquals(List.of("al-Shabaab vehicles"), found("Raids near the town destroyed three al-Shabaab vehicles."));
        assertEquals(List.of(), found("Fire destroyed three old vehicles."));
    }

    private List<String> found(String text) {
        return Sentences.split(text, 0).stream()
                .flatMap(sentence -> spans.find(text, sentence).stream())
                .map(found -> text.substring(found.start(), found.end()))
                .toList();
    }
}
