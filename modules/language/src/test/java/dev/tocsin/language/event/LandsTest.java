package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which state a noun for a state means. */
class LandsTest {
    @Test
    void theKingdomIsTheOneThatHasAKing() {
        assertThat(Lines.of("Norwegian officials landed in Amman on Monday. France and Jordan were calm. "
                        + "Chile imposed sanctions on the kingdom."))
                .contains("SANCTION [CHL] [JOR]");
        assertThat(Lines.of("Yemen's Houthis were at odds with Saudi Arabia on Monday. "
                        + "Pakistan condemned Iran. The oil-rich kingdom accused Iran of piracy."))
                .contains("ACCUSE [SAU] [IRN]");
    }

    @Test
    void theSultanateIsTheOneThatHasASultan() {
        assertThat(Lines.of("Oman was calm on Monday. Iran was not. India threatened the sultanate with war."))
                .contains("THREATEN [IND] [OMN]");
    }

    @Test
    void theCountryIsTheOneNamedByItselfBeforeThoseNamedByTheirPeople() {
        assertThat(Lines.of("Peru told a Danish diplomat on Monday to leave. Chile imposed sanctions on the country."))
                .contains("SANCTION [CHL] [PER]");
    }

    @Test
    void theRegimeIsNotTheOneThatPunishesIt() {
        assertThat(Lines.of("Peru barred Cuban ships on Monday and imposed sanctions on the regime."))
                .contains("SANCTION [PER] [CUB]");
    }

    @Test
    void peacekeepersOfNobodyAreOfTheUnitedNationsOnlyWhereTheyAct() {
        assertThat(Lines.of("Russia sent peacekeepers to Kazakhstan on Monday after its president had asked for help."))
                .contains("AID [RUS] [KAZ]");
    }
}
