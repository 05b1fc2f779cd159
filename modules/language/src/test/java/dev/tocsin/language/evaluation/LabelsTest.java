package dev.tocsin.language.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tocsin.language.evaluation.Labels.Labelled;
import dev.tocsin.model.Modality;
import dev.tocsin.model.PloverType;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final List<Labelled> ITEMS = List.of(
            new Labelled("AID", "AID"),
            new Labelled("AID", "REJECT"),
            new Labelled("REJECT", "REJECT"),
            new Labelled("REJECT", "COERCE"));

    @Test
    void countsByLabel() {
        assertThat(Labels.byLabel(ITEMS))
                .containsEntry("AID", new Counts(1, 1, 2))
                .containsEntry("REJECT", new Counts(1, 2, 2))
                .containsEntry("COERCE", new Counts(0, 1, 0));
    }

    @Test
    void macroF1IsMeanOverLabelsThatAreThere() {
        assertThat(Labels.macroF1(ITEMS)).isCloseTo((2.0 / 3 + 0.5) / 2, within(1e-9));
        assertThat(Labels.accuracy(ITEMS)).isEqualTo(0.5);
    }

    @Test
    void yieldingInWordsAndDeedsIsOneType() {
        assertThat(Folding.name(PloverType.CONCEDE)).isEqualTo("YIELD");
        assertThat(Folding.name(PloverType.RETREAT, Modality.ACTUAL)).isEqualTo("YIELD");
    }

    @Test
    void whatIsAnnouncedIsPromiseOrThreat() {
        assertThat(Folding.name(PloverType.AID, Modality.FUTURE)).isEqualTo("AGREE");
        assertThat(Folding.name(PloverType.RETREAT, Modality.FUTURE)).isEqualTo("AGREE");
        assertThat(Folding.name(PloverType.ASSAULT, Modality.FUTURE)).isEqualTo("THREATEN");
        assertThat(Folding.name(PloverType.MOBILIZE, Modality.FUTURE)).isEqualTo("MOBILIZE");
        assertThat(Folding.name(PloverType.AID, Modality.HYPOTHETICAL)).isEqualTo("AID");
    }
}
