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
}
