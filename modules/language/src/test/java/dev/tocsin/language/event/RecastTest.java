package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What class and modality the words around an act give it, and who holds a drill. */
class RecastTest {
    private static final EventCoder CODER = EventCoder.load();

    private static List<String> told(String text) {
        return CODER.code(Articles.of("News", "2024-05-14", text)).stream()
                .map(event -> event.type() + " " + event.eventClass() + " " + Parties.codes(event.actors()) + " "
                        + Parties.codes(event.recipients()) + " " + event.modality())
                .toList();
    }

    @Test
    void whatIsDecidedAgainstAnotherIsDone() {
        assertThat(told("Norway decided on Monday to suspend arms sales to Chad."))
                .contains("SANCTION sanction [NOR] [TCD] ACTUAL");
        assertThat(told("Norway plans to suspend arms sales to Chad.")).noneMatch(line -> line.endsWith("ACTUAL"));
    }

    @Test
    void whoCallsOnALeaderAtHisSeatVisitsHim() {
        assertThat(told("Norwegian Defence Minister Kari Lund met President Mahamat Deby in N'Djamena on Monday."))
                .anyMatch(line -> line.startsWith("CONSULT official-visit"));
        assertThat(told("The Norwegian and Danish defence ministers met on Monday."))
                .noneMatch(line -> line.startsWith("CONSULT official-visit"));
    }

    @Test
    void troopsOnTheLandOfAnotherAreAPact() {
        assertThat(told("Norway and the United States agreed on Monday to station a Patriot battery near Bodo."))
                .anyMatch(line -> line.startsWith("AGREE defence-agreement"));
    }

    @Test
    void plansToSellAreToCome() {
        assertThat(told("The government in Oslo said on Monday that Norway planned to sell Chile 14 F-16 fighters."))
                .noneMatch(line -> line.startsWith("COOPERATE arms-transfer") && line.endsWith("ACTUAL"));
    }

    @Test
    void drillsNearABorderAreHeldByOne() {
        assertThat(told("The Chadian army will hold exercises near the border with Sudan on Monday."))
                .contains("MOBILIZE military-exercise [TCD] [SDN] FUTURE")
                .noneMatch(line -> line.startsWith("COOPERATE"));
        assertThat(
                        told(
                                "Chad and Sudan trained on Monday. The two countries also held an exercise off Libya on Sunday."))
                .noneMatch(line -> line.startsWith("MOBILIZE"));
        assertThat(told("Chad and Sudan will hold exercises near the border with Libya on Monday."))
                .anyMatch(line -> line.startsWith("COOPERATE military-exercise"));
    }

    @Test
    void itBehindAVerbOfSpeechIsWhoeverSpeaks() {
        assertThat(
                        told(
                                "A US bomber flew over Japan on Monday, two days after North Korea said it had tested a missile."))
                .noneMatch(line -> line.startsWith("MOBILIZE missile-test [USA]"));
    }

    @Test
    void brusselsDecidesOnSanctionsForTheUnion() {
        assertThat(told("Brussels imposed sanctions on Belarus on Monday."))
                .contains("SANCTION sanction [EU] [BLR] ACTUAL");
    }
}
