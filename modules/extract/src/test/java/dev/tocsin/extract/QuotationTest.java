package dev.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationTest {
    @Test
    void joinsTwoHalvesOfOneQuotation() {
        assertThat(Quotation.mend(List.of("“One.", "Two,” he said."), List.of(true, false)))
                .containsExactly("“One. Two,” he said.");
    }

    @Test
    void keepsParagraphsThatNothingWasTakenOutBetween() {
        assertThat(Quotation.mend(List.of("“One.", "Two,” he said."), List.of(false, false)))
                .hasSize(2);
    }

    @Test
    void keepsAQuotationThatIsOpenedAgain() {
        assertThat(Quotation.mend(List.of("“One.", "“Two,” he said."), List.of(true, false)))
                .hasSize(2);
    }

    @Test
    void keepsWholeQuotationsApart() {
        assertThat(Quotation.mend(List.of("“One.”", "Two,” he said."), List.of(true, false)))
                .hasSize(2);
    }
}
