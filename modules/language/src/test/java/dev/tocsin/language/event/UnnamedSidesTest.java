package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Moves of goods, men and ministers whose other side is told elsewhere, or only by where they go. */
class UnnamedSidesTest {
    @Test
    void goodsThatTravelChangeHands() {
        assertThat(Lines.withClass("A consignment of Chinese air-defence missiles reached Serbia on Saturday."))
                .contains("COOPERATE arms-transfer [CHN] [SRB]");
        assertThat(Lines.withClass("A freighter with 20 French howitzers for the Peruvian army docked on Sunday."))
                .contains("COOPERATE arms-transfer [FRA] [PER]");
    }

    @Test
    void foreignTanksThatComeForNobodyAreNoGoods() {
        assertThat(Lines.withClass("American tanks arrived in Poland on Monday."))
                .noneMatch(line -> line.contains("arms-transfer"));
    }

    @Test
    void whatTheBuyerMakesIsSharedWork() {
        assertThat(Lines.withClass("Egypt signed for 200 South Korean howitzers on Tuesday."
                        + " Most of the guns will be assembled in Egypt."))
                .anyMatch(line -> line.contains("defence-industry") && line.contains("KOR"));
    }

    @Test
    void commandersWithoutNamesAreOfThoseWhoFought() {
        assertThat(Lines.withClass("Cambodian and Thai soldiers traded fire on Friday."
                        + " Local commanders met at the border on Saturday."))
                .anyMatch(line -> line.startsWith("CONSULT defence-talks"));
    }

    @Test
    void ministersAreWhereTheyAre() {
        assertThat(Lines.withClass("Finnish Defence Minister Antti Hakkanen was in Oslo on Monday for the signing."))
                .contains("CONSULT official-visit [FIN] [NOR]");
    }
}
