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
}
