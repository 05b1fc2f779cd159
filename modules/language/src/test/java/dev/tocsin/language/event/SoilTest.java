package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On whose soil armed groups are struck. */
class SoilTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ASSAULT [TUR] [IRQ, PKK] | Turkish jets bombed PKK camps in northern Iraq on Monday.
            ASSAULT [TUR] [PKK, SYR] | Turkish jets bombed a PKK base two kilometres inside Syria on Monday.
            ASSAULT [TUR] [PKK]      | Turkish jets bombed a PKK base in eastern Turkey on Monday.
            ASSAULT [COL] [ECU]      | Colombian aircraft bombed a rebel camp inside Ecuador on Monday.
            """)
    void blowAcrossTheBorderHitsTheLand(String line, String text) {
        assertThat(Lines.of(text)).contains(line);
    }
}
