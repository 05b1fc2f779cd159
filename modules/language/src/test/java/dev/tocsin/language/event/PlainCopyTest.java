package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What plain agency copy tells, and what it only seems to tell. */
class PlainCopyTest {
    private static final EventCoder CODER = EventCoder.load();

    private static List<Event> events(String text) {
        return CODER.code(Articles.of("News", "2024-05-14", text));
    }

    private static List<String> said(String text) {
        return events(text).stream().map(PlainCopyTest::line).toList();
    }

    private static List<String> classes(String text) {
        return events(text).stream().map(Event::eventClass).toList();
    }

    private static String line(Event event) {
        return event.type() + " " + Parties.codes(event.actors()) + " " + Parties.codes(event.recipients());
    }

    @Test
    void aVisitAndItsTalksAreTwoEvents() {
        assertThat(classes("Danish Defence Minister Soren Bach arrived in Norway on Monday and met Norwegian Defence "
                        + "Minister Tora Hagelin."))
                .contains("official-visit", "defence-talks");
    }

    @Test
    void severalMeasuresAreSeveralEvents() {
        assertThat(said("Norway expelled the Danish ambassador on Monday and suspended all aid to Denmark."))
                .filteredOn("SANCTION [NOR] [DNK]"::equals)
                .hasSize(2);
    }

    @Test
    void whatIsStoppedIsStoppedForHimWhoWasJustActedOn() {
        assertThat(said("Norway recalled its ambassador from Kenya on Monday and demanded an explanation."))
                .contains("REQUEST [NOR] [KEN]");
    }

    @Test
    void whoDeniesADeedOfHisOwnAnswersNobody() {
        assertThat(said("Norway accused Denmark of arming rebels on Monday. Denmark denied that it had armed rebels."))
                .noneMatch(line -> line.startsWith("REJECT"));
        assertThat(said("Norway accused Denmark of arming rebels on Monday. Denmark denied the charge."))
                .contains("REJECT [DNK] [NOR]");
    }

    @Test
    void whoDeniesAPartInABlowAnswersThoseHit() {
        assertThat(said("Danish jets bombed a base in Norway on Monday. Denmark denied any part in the attack."))
                .contains("REJECT [DNK] [NOR]");
    }

    @Test
    void aReadinessSaysItAll() {
        assertThat(said("Norway said on Monday it was ready to train Kenyan soldiers."))
                .contains("AGREE [NOR] [KEN]")
                .noneMatch(line -> line.startsWith("AID"));
    }

    @Test
    void aDealToBuildIsADeal() {
        assertThat(classes("Norway and Kenya signed an agreement on Monday to build patrol boats jointly."))
                .containsExactly("defence-agreement");
    }

    @Test
    void whereAThingComesFromIsNoBargain() {
        assertThat(classes("Norway showed fighters built in Sweden on Monday. The army liked the fighters."))
                .doesNotContain("defence-industry");
    }

    @Test
    void whoLeavesATreatyLeavesTheOtherSide() {
        assertThat(said("Russia suspended its participation in the treaty on conventional armed forces in Europe on "
                        + "Monday."))
                .contains("SANCTION [RUS] [NATO]");
    }

    @Test
    void bothCountriesAreStates() {
        assertThat(said("Norway accused Denmark of theft on Monday. Denmark bombed Hezbollah. Sweden urged both "
                        + "countries to show restraint."))
                .contains("REQUEST [SWE] [DNK, NOR]");
    }

    @Test
    void theMinistersAreThoseOfTheSentenceBefore() {
        assertThat(said(
                        "Danish Defence Minister Soren Bach visited Norway on Monday. The ministers signed an agreement "
                                + "on military cooperation."))
                .contains("SUPPORT [DNK, NOR] []");
    }

    @Test
    void praiseAtHomeIsForNobodyAbroad() {
        assertThat(said("Norway accused Denmark of theft on Monday. Norwegian Defence Minister Tora Hagelin "
                        + "congratulated the crew."))
                .noneMatch(line -> line.startsWith("SUPPORT"));
    }

    @Test
    void whoActsTogetherWithOthersActsWithThem() {
        assertThat(said("Norway, together with Denmark and Sweden, will send Kenya 45 tanks."))
                .contains("AID [DNK, NOR, SWE] [KEN]");
    }

    @Test
    void whoWasShotWhenThePoliceCameWasShotByThem() {
        assertThat(said("LIMA, May 13 - Three miners were shot dead on Sunday when Peruvian police cleared a road."))
                .contains("ASSAULT [PER] [PER]");
    }

    @Test
    void whoIsToldToLeaveIsExpelled() {
        assertThat(said("Norway ordered the Danish troops on Monday to leave the country."))
                .contains("SANCTION [NOR] [DNK]")
                .noneMatch(line -> line.startsWith("MOBILIZE"));
    }

    @Test
    void whatIsFiredAtSomebodyIsNoTest() {
        assertThat(classes("Norway fired missiles at an airport on Monday.")).doesNotContain("missile-test");
    }

    @Test
    void aFriendsNameIsNoTelephoneCall() {
        assertThat(said("Norway called Kenya a friend on Monday.")).noneMatch(line -> line.startsWith("CONSULT"));
    }

    @Test
    void anAgreementOnTransfersIsNoSaleYet() {
        assertThat(classes("Norway and Kenya signed an agreement on the transfer of defence equipment on Monday."))
                .containsExactly("defence-agreement");
    }

    @Test
    void aStateOfEmergencyIsAtHomeWhateverItsDistrictsAreCalled() {
        assertThat(said("Chad declared a state of emergency in Kaya on Monday."))
                .containsExactly("COERCE [TCD] [TCD]");
    }

    @Test
    void itInASideClauseIsSomebodyOfTheSentence() {
        assertThat(said("Norway has given arms to Ukraine since Russia invaded it in February 2022."))
                .contains("ASSAULT [RUS] [UKR]");
    }

    @Test
    void whatAMakersPlanesDoTheirOwnersDo() {
        assertThat(said("Sudan moved its troops on Monday. Its Antonov planes bombed two villages in Chad."))
                .contains("ASSAULT [SDN] [TCD]");
    }

    @Test
    void theCountryIsTheOneSpokenOfNotTheOneThatActs() {
        assertThat(said(
                        "The United States suspended cooperation with Honduras on Monday. Venezuela has stopped sending "
                                + "oil to the country."))
                .contains("SANCTION [VEN] [HND]");
    }

    @Test
    void whoWillHelpPromises() {
        assertThat(said("Norway will help Kenya rebuild its naval base, the ministry said on Monday."))
                .contains("AGREE [NOR] [KEN]");
    }

    @Test
    void aGiftThatCostsNothingIsNoSale() {
        assertThat(classes(
                        "Norway delivered ten armoured vehicles to Kenya on Monday. \"We did not pay a cent for these "
                                + "vehicles,\" Kenyan General Peter Mwangi said. The vehicles are a gift."))
                .contains("military-aid")
                .doesNotContain("arms-transfer");
    }
}
