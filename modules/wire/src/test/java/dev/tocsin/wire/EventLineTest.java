package dev.tocsin.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Event;
import dev.tocsin.model.EventState;
import dev.tocsin.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventLineTest {
    private final Event event = Samples.event();

    @Test
    void tellsWhoDidWhatOnOneLineWithTheWordsItRestsOn() {
        assertThat(EventLine.PLAIN.of(event))
                .isEqualTo(
                        "2024-05-14  0.81  arms-transfer   France -> Greece, 3 FDI (frigate), EUR 3 billion, ordered,"
                                + " in Athens, said by A. Minister  \"Greece signed a contract for three frigates with France on"
                                + " Tuesday.\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 100, 140, 180})
    void fitsTheTerminal(int columns) {
        String line = new EventLine(columns, EventLine.Style.PLAIN).of(event);
        assertThat(TerminalText.columns(line)).isLessThanOrEqualTo(Math.max(columns, 34));
    }

    @Test
    void marksWhatNoLongerStands() {
        Event retracted = event.revised(2, EventState.RETRACTED, 1, Samples.NOON, "edited");
        assertThat(EventLine.PLAIN.of(retracted)).contains("France -> Greece [retracted]");
    }

    @Test
    void colourOnlyAddsEscapeSequences() {
        String coloured = new EventLine(EventLine.UNLIMITED, EventLine.Style.COLOUR).of(event);
        assertThat(coloured).contains("\u001b[");
        assertThat(coloured.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(EventLine.PLAIN.of(event));
    }

    @Test
    void takesCommandsToTheTerminalOutOfForeignText() {
        assertThat(TerminalText.clean("a\u001b[31mred\u202e\n\n  b\u0007")).isEqualTo("a [31mred b");
    }

    @Test
    void countsWideCharactersTwice() {
        assertThat(TerminalText.columns("北京")).isEqualTo(4);
        assertThat(TerminalText.cut("北京北京", 5)).isEqualTo("北京…");
        assertThat(TerminalText.columns("e\u0301")).isEqualTo(1);
    }
}
