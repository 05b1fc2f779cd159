package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Ships, troops and exercises by the many wordings that agencies have for them. */
class MaterielTest {
    @Test
    void aNewShipIsReceivedFromItsBuilder() {
        assertThat(Lines.withClass("Chile's navy received a new submarine from Germany on Monday."))
                .contains("COOPERATE arms-transfer [DEU] [CHL]");
        assertThat(Lines.withClass("The navy of Peru received a Chilean frigate in Callao on Monday for a visit."))
                .contains("CONSULT official-visit [CHL] [PER]");
    }

    @Test
    void aPatrolVesselHandedOverIsAid() {
        assertThat(Lines.withClass("Norway on Monday handed over a patrol vessel, KNM Tor, to Ghana at a ceremony."))
                .contains("AID military-aid [NOR] [GHA]");
    }

    @Test
    void peacekeepersWhoLeaveForALandServeThere() {
        assertThat(Lines.withClass("Togolese peacekeepers flew to Mali on Monday."))
                .contains("AID peacekeeping [TGO] [MLI]");
    }

    @Test
    void anEditionOfAnExerciseIsAnExercise() {
        assertThat(Lines.withClass("India opened the 14th edition of exercise Steppe Wolf with Mongolia on Monday."))
                .contains("COOPERATE military-exercise [IND, MNG] []");
    }

    @Test
    void whatAnAirlineBuysIsNoArms() {
        assertThat(Lines.withClass("Kenya Airlines bought six aircraft from Brazil's Embraer."))
                .isEmpty();
        assertThat(Lines.withClass("Kenya's air force bought six aircraft from Brazil's Embraer."))
                .contains("COOPERATE arms-transfer [BRA] [KEN]");
    }

    @Test
    void aMakerWhoReceivesAnOrderSells() {
        assertThat(Lines.withClass("Rheinmetall has received an order from Hungary for 200 Lynx fighting vehicles."))
                .contains("COOPERATE arms-transfer [DEU] [HUN]");
    }

    @Test
    void aContractIsAwardedToTheSupplier() {
        assertThat(Lines.withClass(
                        "Peru awarded a contract to South Korea's STX for armoured vehicles worth $60 million."))
                .contains("COOPERATE arms-transfer [KOR] [PER]");
    }

    @Test
    void armsForAStateAtWarAreGivenUnlessAPriceIsTold() {
        assertThat(Lines.withClass("Ukraine's defence minister said Kyiv had received 20 Gepards from Germany."))
                .contains("AID military-aid [DEU] [UKR]");
        assertThat(Lines.withClass("Kyiv bought 20 Gepards from Germany and received them in May."))
                .contains("COOPERATE arms-transfer [DEU] [UKR]");
    }

    @Test
    void helpThatOneThanksForIsNotNew() {
        assertThat(Lines.withClass("President Faure Gnassingbe thanked France for its help in fighting jihadists."))
                .containsExactly("SUPPORT diplomatic-support [TGO] [FRA]");
    }

    @Test
    void troopsWhoFlySomewhereAreDeployed() {
        assertThat(Lines.withClass("Some 400 Italian troops flew to Skopje on Monday."))
                .contains("MOBILIZE military-deployment [ITA] [MKD]");
    }

    @Test
    void forcesAreHostedAndBasesLeased() {
        assertThat(Lines.withClass("Qatar will host a British Typhoon squadron at Dukhan air base."))
                .contains("COOPERATE military-deployment [QAT] [GBR]");
        assertThat(Lines.withClass("Kyrgyzstan extended the lease of the Kant air base to Russia by 15 years."))
                .contains("SUPPORT defence-agreement [KGZ, RUS] []");
        assertThat(Lines.withClass("Djibouti allowed Japan to expand its base near the airport."))
                .contains("SUPPORT defence-agreement [DJI] [JPN]");
    }

    @Test
    void observersOfAnExerciseTakePart() {
        assertThat(Lines.withClass("Brazil sent observers to the Peruvian naval exercise."))
                .contains("COOPERATE military-exercise [BRA, PER] []");
    }
}
