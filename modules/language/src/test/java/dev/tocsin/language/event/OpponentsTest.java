package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Against whom a state moves or readies its forces. */
class OpponentsTest {
    @Test
    void troopsAreMovedAgainstTheStateBeyondTheFrontier() {
        assertThat(Lines.of("Chad broke off diplomatic relations with Niger on Monday. "
                        + "Libya, an ally of Chad, has moved six battalions to its own frontier with Niger."))
                .contains("MOBILIZE [LBY] [NER]");
    }

    @Test
    void shipsAreSentAgainstTheStateNearWhichTheySail() {
        assertThat(Lines.of("India is sending the destroyer Kolkata to join the frigate Beas in waters near Pakistan."))
                .contains("MOBILIZE [IND] [PAK]");
    }

    @Test
    void forcesAreReadiedAgainstWhoeverFiredMissiles() {
        assertThat(Lines.of("North Korea fired two ballistic missiles on Monday. "
                        + "Japan closed its ports to North Korean ships. South Korea put its troops on higher alert."))
                .contains("MOBILIZE [KOR] [PRK]");
    }
}
