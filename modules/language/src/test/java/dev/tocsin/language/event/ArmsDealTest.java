package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who supplies weapons, and who buys them. */
class ArmsDealTest {
    @Test
    void aFirmWithoutANameSuppliesForItsCountry() {
        assertThat(Lines.of(
                        "The contract for twelve helicopters was signed by Manila and a Canadian company on Monday."))
                .contains("COOPERATE [CAN] [PHL]");
    }

    @Test
    void whoTakesOverWhatAnotherBuiltIsTheBuyer() {
        assertThat(Lines.of("The Ghanaian navy took over the first of two Spanish-built patrol boats on Monday."))
                .contains("COOPERATE [ESP] [GHA]");
    }

    @Test
    void whoIsPickedToSupplyIsTheSupplier() {
        assertThat(Lines.of("Peru picked South Korea's Hyundai Rotem on Monday to supply 30 armoured vehicles."))
                .contains("COOPERATE [KOR] [PER]");
    }

    @Test
    void theFirmOfTheContractSuppliesWhatManyBuild() {
        assertThat(Lines.of("Oman signed for twelve Eurofighter jets on Monday. "
                        + "The contract with Italy's Leonardo has a value of two billion euros."))
                .contains("COOPERATE [ITA] [OMN]");
    }

    @Test
    void aCompanyIsOfTheStateThatStandsBesideIt() {
        assertThat(Lines.of("Chile bought ten Leopard tanks from Germany's KNDS on Monday."))
                .contains("COOPERATE [DEU] [CHL]");
    }
}
