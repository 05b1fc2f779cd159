package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Deals and marches are told once, and gestures not at all. */
class SameDealTest {
    private static final EventCoder CODER = EventCoder.load();

    private static List<String> told(String text) {
        return CODER.code(Articles.of("News", "2024-05-14", text)).stream()
                .map(event -> event.type() + " " + Parties.codes(event.actors()) + " "
                        + Parties.codes(event.recipients()) + " " + event.modality())
                .toList();
    }

    @Test
    void deliveryOfWhatIsOrderedIsNoSecondDeal() {
        assertThat(told("Norway ordered 54 Leopard 2 tanks from Germany on Monday. "
                        + "Germany will deliver the vehicles to Norway from 2026."))
                .containsOnlyOnce("COOPERATE [DEU] [NOR] ACTUAL")
                .noneMatch(line -> line.endsWith("FUTURE"));
    }

    @Test
    void trainingIsMoreThanTheGoods() {
        assertThat(told("Norway ordered 54 Leopard 2 tanks from Germany on Monday. "
                        + "Germany will also train Norwegian soldiers."))
                .anyMatch(line -> line.endsWith("FUTURE"));
    }

    @Test
    void whoIsChosenSupplies() {
        assertThat(told("Ireland has picked France's Thales to supply six air defence radars for its army."))
                .noneMatch(line -> line.contains("[IRL] [FRA]"));
    }

    @Test
    void commandsBuyNothing() {
        assertThat(told("The Chadian president ordered 3,000 troops and 20 tanks to hold exercises near Sudan."))
                .noneMatch(line -> line.startsWith("COOPERATE"));
    }

    @Test
    void gesturesAreNoEvents() {
        assertThat(told("The Norwegian defence minister congratulated the navy on Monday."))
                .isEmpty();
        assertThat(told("Norwegian peacekeepers were greeted by crowds in Chad on Monday."))
                .noneMatch(line -> line.startsWith("PROTEST"));
        assertThat(told("A French bidder dropped out of the Norwegian tender on Monday."))
                .noneMatch(line -> line.startsWith("REJECT") || line.startsWith("SANCTION"));
        assertThat(told("\"I did not want our troops fighting Chadians,\" the Norwegian minister said on Monday."))
                .noneMatch(line -> line.startsWith("ASSAULT"));
    }

    @Test
    void crowdsMarchOnce() {
        assertThat(told("Students in Manila marched against the pact on Monday and burned an American flag."))
                .filteredOn(line -> line.startsWith("PROTEST"))
                .hasSize(1);
        assertThat(told("Crowds marched through Bamako on Monday to call for the resignation of the president."))
                .noneMatch(line -> line.startsWith("REQUEST"));
    }

    @Test
    void formerUnionsBuyNothing() {
        assertThat(told("Azerbaijan's army held a parade. Israel will supply drones to the former Soviet republic."))
                .noneMatch(line -> line.contains("SUN"));
    }
}
