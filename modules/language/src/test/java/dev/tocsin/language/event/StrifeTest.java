package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Force, its end, and what states say to each other about it, in the wordings that name no doer or no type. */
class StrifeTest {
    @Test
    void whoStopsFiringKeepsATruce() {
        assertThat(Lines.of("Peruvian and Chilean troops stopped firing at noon on Monday."))
                .containsExactly("RETREAT [CHL, PER] []");
    }

    @Test
    void prisonersAreExchangedByBoth() {
        assertThat(Lines.of("Peru and Chile exchanged 30 prisoners on Monday.")).contains("RETREAT [CHL, PER] []");
    }

    @Test
    void whoHandsOverASuspectReleasesHim() {
        assertThat(Lines.of("Peru on Monday delivered the fugitive general to Chile."))
                .contains("RETREAT [PER] [CHL]");
    }

    @Test
    void aThreatWithoutADoerIsTheSpeakers() {
        assertThat(Lines.of("Peru said on Monday that more Chilean trawlers could be seized if Chile kept the ferry."))
                .contains("THREATEN [PER] [CHL]")
                .noneMatch(line -> line.startsWith("THREATEN [CHL]"));
    }

    @Test
    void helpForRebelsIsACharge() {
        assertThat(Lines.of("Togo was arming the rebels, the president of Ghana said on Monday."))
                .contains("ACCUSE [GHA] [TGO]")
                .noneMatch(line -> line.startsWith("AID"));
    }

    @Test
    void aCrowdBelongsWhereTheEmbassyStands() {
        assertThat(Lines.of("Protesters stoned the Danish embassy in Nairobi on Monday."))
                .contains("PROTEST [KEN] [DNK]");
        assertThat(Lines.of("Crowds in Nairobi marched on the Danish embassy on Monday."))
                .contains("PROTEST [KEN] [DNK]");
    }

    @Test
    void whoComesOutInFavourSupports() {
        assertThat(Lines.of("Ghana came out in favour of Togo's plan on Monday."))
                .contains("SUPPORT [GHA] [TGO]");
    }

    @Test
    void weaponKnowHowPassedOnIsACharge() {
        assertThat(Lines.of("Norway said on Monday that Latvia had supplied the technology for an Estonian missile."))
                .contains("ACCUSE [NOR] [LVA]");
        assertThat(Lines.of("India's defence minister said on Monday that China had supplied parts for the missile."
                        + " Chinese officials called the remark groundless."))
                .contains("ACCUSE [IND] [CHN]", "REJECT [CHN] [IND]");
    }

    @Test
    void whoCallsAMoveAStepBackwardsDisapproves() {
        assertThat(Lines.of("Norway left the arms treaty with Latvia on Monday."
                        + " A Latvian spokesman called the decision \"a regrettable step backwards\"."))
                .contains("ACCUSE [LVA] [NOR]")
                .noneMatch(line -> line.startsWith("REJECT"));
    }

    @Test
    void aThreatIsAnsweredToWhoMadeIt() {
        assertThat(Lines.of("Iran will attack US ships if Washington puts sanctions on it, its navy said on Monday."
                        + " The US fleet, which is based in Bahrain, answered that it \"will not be tolerated\"."))
                .contains("THREATEN [USA] [IRN]");
    }

    @Test
    void aMinisterIsOfNoUnion() {
        assertThat(Lines.of("BRUSSELS - European Union ministers put sanctions on Belarus on Monday."
                        + " Interior Minister Ivan Kubrakov called the measures an outrage."))
                .contains("ACCUSE [BLR] [EU]");
    }

    @Test
    void measuresNotJoinedOrEvadedAreNotNew() {
        assertThat(Lines.of("Serbia bought jets from France on Monday."
                        + " Serbia has never joined the European Union's sanctions against Russia."))
                .noneMatch(line -> line.equals("SANCTION [EU] [RUS]"));
        assertThat(Lines.of("Smugglers evaded the European Union's sanctions against Russia on Monday."))
                .isEmpty();
    }

    @Test
    void partiesOfOneStateAreNotTheTwoSides() {
        assertThat(Lines.of("Norway put sanctions on Latvia on Monday."
                        + " A general strike has been called for Sunday by left-wing parties."))
                .noneMatch(line -> line.startsWith("PROTEST [LVA, NOR]"));
    }

    @Test
    void aidHeldUpIsAMeasure() {
        assertThat(Lines.of("American lawmakers held up $100 million in military aid to Lebanon on Monday."))
                .containsExactly("SANCTION [USA] [LBN]");
        assertThat(Lines.of("Washington shelved the sale of jets to Nigeria on Monday."))
                .containsExactly("SANCTION [USA] [NGA]");
    }
}
