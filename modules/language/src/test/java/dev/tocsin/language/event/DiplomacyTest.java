package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Denials, envoys sent away, treaties left and visits whose other side the words leave open. */
class DiplomacyTest {
    @Test
    void whoHasNothingToDoWithItAnswersWhoeverBlamedHim() {
        assertThat(Lines.of("Ghana blamed Togolese soldiers for the raid. Lome said it had nothing to do with it."))
                .contains("REJECT [TGO] [GHA]");
        assertThat(Lines.of(
                        "Ghana accused Togo of spying. \"Togo does not spy on anybody,\" its foreign minister said."))
                .contains("REJECT [TGO] [GHA]");
    }

    @Test
    void aDenialWithoutAChargeIsNone() {
        assertThat(Lines.of("Togo does not sell arms to anybody, its foreign minister said on Monday."))
                .noneMatch(line -> line.startsWith("REJECT"));
    }

    @Test
    void anEnvoyWithADeadlineIsExpelled() {
        assertThat(Lines.of("Ghana gave three Togolese diplomats a week to leave the country."))
                .contains("SANCTION [GHA] [TGO]")
                .noneMatch(line -> line.startsWith("THREATEN"));
        assertThat(Lines.of("Ghana declared the Togolese consul persona non grata on Monday."))
                .contains("SANCTION [GHA] [TGO]");
    }

    @Test
    void anEnvoyOrderedHomeLeavesWhereHeWas() {
        assertThat(Lines.of("Chile ordered its ambassador home from Lima on Monday."))
                .contains("SANCTION [CHL] [PER]");
    }

    @Test
    void aTreatyIsLeftWithWhomTheSentenceBeforeNamed() {
        assertThat(Lines.of("German soldiers will leave Niger by July. Niamey last month cancelled the agreement under "
                        + "which they are based there."))
                .contains("SANCTION [NER] [DEU]");
    }

    @Test
    void aTreatyIsSuspendedWithEffectAtOnce() {
        assertThat(Lines.of("Ghana suspended with immediate effect the military treaty it signed with Togo in 2008."))
                .contains("SANCTION [GHA] [TGO]");
    }

    @Test
    void permissionRefusedToAShipIsNoVisit() {
        assertThat(Lines.of("Chile has withdrawn permission for the British frigate Kent to call at Valparaiso."))
                .contains("SANCTION [CHL] [GBR]")
                .noneMatch(line -> line.startsWith("CONSULT"));
    }

    @Test
    void supportReaffirmedIsSupport() {
        assertThat(Lines.of("Ghana reaffirmed its support for Togo's bid on Monday."))
                .contains("SUPPORT [GHA] [TGO]");
    }

    @Test
    void ofTwoThatMeetTheGuestVisits() {
        assertThat(Lines.of("Chilean President Gabriel Boric flew to Lima on Monday to meet President Dina Boluarte "
                        + "of Peru."))
                .containsExactly("CONSULT [CHL] [PER]");
    }

    @Test
    void anAnswerToAnyAttackIsThreatened() {
        assertThat(Lines.of("Chile said on Monday it would answer any attack by Peru."))
                .contains("THREATEN [CHL] [PER]");
    }

    @Test
    void whoSetsFireToAFlagIsNotOfItsCountry() {
        assertThat(Lines.of("ACCRA - Some 200 students set fire to Togolese flags outside the embassy on Monday."))
                .contains("PROTEST [GHA] [TGO]");
    }

    @Test
    void aNameIsNoTelephoneCall() {
        assertThat(Lines.of("Chile claims the islands, which Peru calls the Chilean Rocks."))
                .noneMatch(line -> line.startsWith("CONSULT"));
    }

    @Test
    void bothWhoAreNamedAreAskedThoughOneWasVisited() {
        assertThat(Lines.of(
                        "Chilean President Gabriel Boric, who met President Dina Boluarte of Peru in Lima on Monday, "
                                + "urged both Peru and Bolivia to pull back."))
                .contains("REQUEST [CHL] [BOL, PER]");
    }

    @Test
    void envoysShuttleBetweenThoseWhomTheyMediate() {
        assertThat(Lines.of("Envoys from Chile shuttled between Lome and Accra on Monday to end the dispute."))
                .contains("CONSULT [CHL] [GHA, TGO]");
    }

    @Test
    void recognitionSwitchedIsGivenToTheNewOne() {
        assertThat(Lines.of("Chile switched its recognition from Taiwan to China on Monday."))
                .contains("SUPPORT [CHL] [CHN]")
                .noneMatch(line -> line.equals("SANCTION [CHL] [CHN]"));
    }

    @Test
    void whoIsSaidToTakeSidesIsBlamed() {
        assertThat(Lines.of("Chile's foreign minister said Peru had sided with Bolivia in the dispute."))
                .containsExactly("ACCUSE [CHL] [PER]");
    }
}
