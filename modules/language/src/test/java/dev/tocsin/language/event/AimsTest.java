package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Against whom an act is by its aim or its way. */
class AimsTest {
    @Test
    void aCrowdIsAgainstThoseWhosePlansItOpposes() {
        assertThat(Lines.of("Some 4,000 people marched in Darwin, Australia, on Monday to oppose the expansion of an "
                        + "American air base."))
                .contains("PROTEST [AUS] [USA]");
    }

    @Test
    void aMissileIsFiredAtTheLandOverWhichItFlies() {
        assertThat(Lines.of("North Korea launched a ballistic missile on Monday that flew over the Japanese island of "
                        + "Hokkaido."))
                .contains("MOBILIZE [PRK] [JPN]");
    }
}
