package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of which country those are who demonstrate, and against whom. */
class CrowdsTest {
    @Test
    void aCrowdIsNeverOfThoseWhomItOpposes() {
        assertThat(Lines.of("SEOUL - South Korea's parliament met on Monday. Hundreds of people gathered outside the "
                        + "embassy to denounce the Japanese demand."))
                .contains("PROTEST [KOR] [JPN]");
    }

    @Test
    void aHumanChainAgainstTheRaidsIsAgainstWhoeverFlewThem() {
        assertThat(Lines.of("Saudi Arabia bombed fuel depots in Yemen overnight. Some 300 people formed a human chain "
                        + "in Sanaa to protest against the air raids."))
                .contains("PROTEST [YEM] [SAU]")
                .doesNotContain("PROTEST [YEM] [YEM]");
    }

    @Test
    void armedGroupsDoNotDemonstrate() {
        assertThat(Lines.of("Boko Haram warned on Monday that it would march on Abuja."))
                .noneMatch(line -> line.startsWith("PROTEST"));
    }

    @Test
    void firmsDoNotStrike() {
        assertThat(Lines.of("A Danish brewer has bombed its German rivals with cheap beer."))
                .isEmpty();
    }

    @Test
    void aMinistryApprovesItsOwnPurchase() {
        assertThat(Lines.of(
                        "Slovakia's cabinet approved the purchase of 12 Apache helicopters from the United States."))
                .contains("COOPERATE [USA] [SVK]");
    }

    @Test
    void whoIsNoLongerBoundByAPactLeavesIt() {
        assertThat(Lines.of("Norway said it was no longer bound by its arms control pact with Russia."))
                .contains("SANCTION [NOR] [RUS]");
    }

    @Test
    void forceAgainstNobodyNamedIsToldAgainstTheStateItIsUsedIn() {
        List<Event> events = EventCoder.load()
                .code(Articles.of(
                        "Curfew in Algeria",
                        "2024-05-14",
                        "Algeria declared a curfew on Monday. Police fired tear gas."));

        assertThat(events)
                .filteredOn(event -> event.evidence().get(0).text().startsWith("Police"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.actors().get(0).text()).isEqualTo("Police");
                    assertThat(event.recipients().get(0).text()).isEqualTo("Algeria");
                });
    }
}
