package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Acts whose sides stand elsewhere than beside their words: in a law, on a ship's flag, in another sentence. */
class MissedActsTest {
    @Test
    void whoSignsALawDoesWhatTheLawDoes() {
        assertThat(Lines.of("Norway's parliament passed a bill on Monday suspending its military treaty with Russia."))
                .contains("SANCTION [NOR] [RUS]");
    }

    @Test
    void aShipIsOfThoseWhoseFlagItFlew() {
        assertThat(Lines.of("A Danish frigate entered the Gulf on Monday. Norway's navy has been shadowing the "
                        + "ship since Tuesday."))
                .contains("MOBILIZE [NOR] [DNK]");
    }

    @Test
    void theLettersBeforeAShipsNameTellItsNavy() {
        assertThat(Lines.of("Britain has sent HMS Dauntless to Ghana for training with its coast guard."))
                .anyMatch(line -> line.startsWith("MOBILIZE [GBR]"));
    }

    @Test
    void oneStateAloneMayDrill() {
        assertThat(Lines.of("Norwegian soldiers held an exercise on the northern coast on Monday."))
                .anyMatch(line -> line.startsWith("MOBILIZE [NOR]"));
    }

    @Test
    void aBorderWithAStateIsNotADrillWithIt() {
        assertThat(Lines.of("Norway's army held an exercise near its border with Russia on Monday."))
                .noneMatch(line -> line.startsWith("COOPERATE"));
    }

    @Test
    void anAdministrationIsNamedAfterItsHead() {
        assertThat(Lines.of("The Bush administration imposed an arms embargo on Libya on Monday."))
                .contains("SANCTION [USA] [LBY]");
    }

    @Test
    void talksAreOfThoseBetweenWhomTheyWere() {
        assertThat(Lines.of(
                        "Qatar's foreign ministry said on Monday after talks between Chad and Sudan that both sides "
                                + "had agreed to a truce."))
                .contains("CONSULT [SDN, TCD] []");
    }

    @Test
    void theFormerPartOfAUnionIsNotThatUnion() {
        assertThat(Lines.of("Chile bought six Mi-17 helicopters from Kazakhstan. Norway will sell the former Soviet "
                        + "republic two frigates."))
                .noneMatch(line -> line.contains("SUN"));
    }

    @Test
    void whoOrdersTroopsToMoveBuysNothing() {
        assertThat(Lines.of("Norway's president ordered 300 troops and ten jets to hold exercises near the border with "
                        + "Russia on Monday."))
                .noneMatch(line -> line.startsWith("COOPERATE"));
    }

    @Test
    void leaveToUseABaseIsGranted() {
        assertThat(Lines.of("Ghana has granted France permission to use its military airfields."))
                .contains("SUPPORT [GHA] [FRA]");
    }

    @Test
    void theGuestMayBeAColleague() {
        assertThat(Lines.of("France's defence minister received her Chilean colleague in Paris on Monday."))
                .contains("CONSULT [CHL] [FRA]");
    }

    @Test
    void anOwnedVisitIsANoun() {
        assertThat(Lines.of("Kenya and Britain signed a defence pact during President William Ruto's three-day visit "
                        + "to Britain."))
                .contains("CONSULT [KEN] [GBR]");
    }
}
