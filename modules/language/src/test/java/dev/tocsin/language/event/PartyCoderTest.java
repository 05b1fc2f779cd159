package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Event;
import dev.tocsin.model.PloverType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whom phrases mean that name nobody. */
class PartyCoderTest {
    private static final EventCoder CODER = EventCoder.load();
    private static final String SHELLING = "Syrian artillery shelled Turkish posts near the border on Monday. "
            + "Turkey accused Syria of breaking the truce. ";

    @Test
    void bothSidesAreThoseWhoClashed() {
        assertThat(said(SHELLING + "Jordan and Iraq condemned the attack. Norway urged both sides to hold their fire."))
                .contains("REQUEST [NOR] [SYR, TUR]");
    }

    @Test
    void bothCountriesAreNeverTheOneWhoSpeaks() {
        assertThat(said("Finland and Estonia donated howitzers to Ukraine on Tuesday. "
                        + "Ukraine thanked the two countries."))
                .contains("SUPPORT [UKR] [EST, FIN]");
    }

    @Test
    void allSidesAreWhoeverStruckOrThreatened() {
        assertThat(said(SHELLING + "Iraq accused Turkey of a provocation. Norway called on all sides to stop."))
                .contains("REQUEST [NOR] [IRQ, SYR, TUR]");
    }

    @Test
    void whoCondemnsAnAttackOnATownMeansTheAttacker() {
        assertThat(said("Syrian warplanes bombed a Turkish army base near Hatay on Monday. "
                        + "Iraq and Jordan condemned the attack on Hatay."))
                .contains("ACCUSE [IRQ, JOR] [SYR]");
    }

    @Test
    void whoRejectsAChargeMeansTheAccuser() {
        assertThat(said(SHELLING + "Damascus rejected the charge.")).contains("REJECT [SYR] [TUR]");
    }

    private static List<String> said(String text) {
        return CODER.code(Articles.of("News", "2024-05-14", text)).stream()
                .map(PartyCoderTest::line)
                .toList();
    }

    private static String line(Event event) {
        PloverType type = event.type();
        Set<String> actors = new TreeSet<>(Parties.codes(event.actors()));
        Set<String> recipients = new TreeSet<>(Parties.codes(event.recipients()));
        return type + " " + actors + " " + recipients;
    }
}
