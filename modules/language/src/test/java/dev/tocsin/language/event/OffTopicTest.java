package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Matches, shops and village fairs told in the words of war are no news of states; attacks on a match are. */
class OffTopicTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Saracens launched an aerial assault on the French on Saturday and reached the semi-final with a 27-19 win."
                        + " \"We were under siege but our troops held the line,\" the coach said.",
                "Spain's Rafael Ortiz struck back from a set down to beat Serbia's Milan Petrovic 4-6, 6-3 on Sunday."
                        + " The top seed's forehand did the damage, and he threatened the umpire.",
                "Korean handset makers attacked their Chinese rivals on Monday with a cut-price smartphone."
                        + " Analysts expect China to retaliate with discounts.",
                "Hungary's grandmaster laid siege to the black king on Monday. The Russian champion agreed a truce with his"
                        + " Armenian rival after the gambit.",
                "A New Zealand maker of tools agreed on Monday to acquire a competitor in Denmark and end a price war over"
                        + " cheap imports. The chief executive flew to Aarhus for talks with the sellers about the shares.",
                "Danish geese attacked a gardener on Sunday in a picnic meadow, and Denmark's hobby pilots threatened them.",
            })
    void wordsOfWarAlone(String text) {
        assertThat(Lines.of(text)).isEmpty();
    }

    @Test
    void attackOnMatch() {
        assertThat(Lines.of("Afghan gunmen attacked a cricket stadium in Kabul on Friday and killed 20 spectators at a"
                        + " match. Afghan police said the umpire was wounded."))
                .isNotEmpty();
    }
}
