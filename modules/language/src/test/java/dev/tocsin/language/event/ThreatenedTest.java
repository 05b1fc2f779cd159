package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whom a threat is for. */
class ThreatenedTest {
    @Test
    void whoMustHeedTheConditionIsThreatened() {
        assertThat(Lines.of("Moscow would respond if Europe seized its assets, Foreign Minister Sergei Lavrov warned "
                        + "on Monday."))
                .contains("THREATEN [RUS] [EU]");
    }

    @Test
    void whoIsToldThatForceMayBeUsedIsThreatened() {
        assertThat(Lines.of("West African leaders told Niger's generals on Monday that they may use force "
                        + "if the president stays in prison."))
                .contains("THREATEN [ECOWAS] [NER]");
    }
}
