package dev.tocsin.language.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.Tagger;
import dev.tocsin.language.text.Sentences;
import dev.tocsin.model.Equipment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models by whose they are, ships by their own names, and things that are one by what stands before them. */
class HeldModelsTest {
    private static final EquipmentFinder FINDER = new EquipmentFinder(KnowledgeBase.load());
    private static final Tagger TAGGER = Tagger.load();

    private static List<Equipment> read(String text) {
        EquipmentRecall recall = new EquipmentRecall(FINDER);
        return Sentences.split(text, 0).stream()
                .flatMap(sentence -> {
                    List<EquipmentMention> things = recall.read(sentence);
                    Clauses clauses = Clauses.of(EquipmentTags.mended(TAGGER.tag(sentence), things), word -> false);
                    return Singles.counted(things, clauses).stream();
                })
                .map(EquipmentMention::equipment)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Eight Italian Air Force Tornados bombed two depots.      | Tornado      | 8
            Two MiGs were shot down over the border.                 | MiG fighter  | 2
            It sent the cutters Marlow and Pethick to the strait.    | Pethick      | 1
            Chile sent the frigate Almagro to the exercise.          | Almagro      | 1
            The navy took delivery of its third Scorpene submarine.  | Scorpene     | 1
            Seoul will export 36 KM-SAM interceptors.                | KM-SAM       | 36
            Madrid has moved eight EF-18M Hornets to Lask.           | EF-18M       | 8
            Oslo bought the F-16 in May. It signed for 14 Block 70/72 jets. | F-16  | 14
            """)
    void readsHowManyThereAre(String text, String name, Long quantity) {
        assertThat(read(text)).anySatisfy(each -> {
            assertThat(each.name()).contains(name);
            assertThat(each.quantity()).isEqualTo(Optional.ofNullable(quantity));
        });
    }

    @Test
    void aNumberOfAMakeIsNoCount() {
        assertThat(read("Oslo signed for Block 70/72 jets."))
                .noneMatch(each -> each.quantity().isPresent());
    }

    @Test
    void amountsMayBeOneWord() {
        assertThat(Sentences.split("It signed a 2.5-billion-euro deal and a six-million-dollar one.", 0).stream()
                        .flatMap(sentence -> new MoneyFinder().find(sentence).stream())
                        .map(each -> each.money().amount().toPlainString()
                                + each.money().currency()))
                .containsExactly("2500000000EUR", "6000000USD");
    }
}
