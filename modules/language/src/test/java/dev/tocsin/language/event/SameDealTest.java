package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Deals and marches are told once, and gestures not at all. */
class SameDealTest {
    @Test
    void deliveryOfWhatIsOrderedIsNoSecondDeal() {
        assertThat(Lines.withModality("Norway ordered 54 Leopard 2 tanks from Germany on Monday. "
                        + "Germany will deliver the vehicles to Norway from 2026."))
                .containsOnlyOnce("COOPERATE [DEU] [NOR] ACTUAL")
                .noneMatch(line -> line.endsWith("FUTURE"));
    }

    @Test
    void trainingIsMoreThanTheGoods() {
        assertThat(Lines.withModality("Norway ordered 54 Leopard 2 tanks from Germany on Monday. "
                        + "Germany will also train Norwegian soldiers."))
                .anyMatch(line -> line.endsWith("FUTURE"));
    }

    @Test
    void whoIsChosenSupplies() {
        assertThat(Lines.withModality(
                        "Ireland has picked France's Thales to supply six air defence radars for its army."))
                .noneMatch(line -> line.contains("[IRL] [FRA]"));
    }

    @Test
    void commandsBuyNothing() {
        assertThat(Lines.withModality(
                        "The Chadian president ordered 3,000 troops and 20 tanks to hold exercises near Sudan."))
                .noneMatch(line -> line.startsWith("COOPERATE"));
    }

    @Test
    void gesturesAreNoEvents() {
        assertThat(Lines.withModality("The Norwegian defence minister congratulated the navy on Monday."))
                .isEmpty();
        assertThat(Lines.withModality("Norwegian peacekeepers were greeted by crowds in Chad on Monday."))
                .noneMatch(line -> line.startsWith("PROTEST"));
        assertThat(Lines.withModality("A French bidder dropped out of the Norwegian tender on Monday."))
                .noneMatch(line -> line.startsWith("REJECT") || line.startsWith("SANCTION"));
        assertThat(Lines.withModality(
                        "\"I did not want our troops fighting Chadians,\" the Norwegian minister said on Monday."))
                .noneMatch(line -> line.startsWith("ASSAULT"));
    }

    @Test
    void crowdsMarchOnce() {
        assertThat(Lines.withModality(
                        "Students in Manila marched against the pact on Monday and burned an American flag."))
                .filteredOn(line -> line.startsWith("PROTEST"))
                .hasSize(1);
        assertThat(Lines.withModality(
                        "Crowds marched through Bamako on Monday to call for the resignation of the president."))
                .noneMatch(line -> line.startsWith("REQUEST"));
    }

    @Test
    void formerUnionsBuyNothing() {
        assertThat(Lines.withModality(
                        "Azerbaijan's army held a parade. Israel will supply drones to the former Soviet republic."))
                .noneMatch(line -> line.contains("SUN"));
    }
}
