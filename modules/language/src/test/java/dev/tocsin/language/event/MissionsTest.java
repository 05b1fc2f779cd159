package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Forces in missions, withdrawals, tests of weapons and bans. */
class MissionsTest {
    private static final EventCoder CODER = EventCoder.load();

    private static List<String> told(String text) {
        return CODER.code(Articles.of("News", "2024-05-14", text)).stream()
                .map(event -> event.type() + " " + event.eventClass() + " " + Parties.codes(event.actors()) + " "
                        + Parties.codes(event.recipients()))
                .toList();
    }

    @Test
    void whoLeavesAMissionLeavesTheStateWhereItServes() {
        assertThat(told("Burundi withdrew 400 soldiers from the African Union force in Somalia on Monday."))
                .contains("RETREAT peacekeeping [BDI] [SOM]");
        assertThat(told("Ghana pulled its peacekeepers out of Lebanon on Monday."))
                .contains("RETREAT peacekeeping [GHA] [LBN]");
    }

    @Test
    void whoServesInAMissionSendsTroopsToHelp() {
        assertThat(told("Burundi withdrew 400 soldiers from the African Union force in Somalia on Monday. Burundi sent "
                        + "two battalions to Somalia on Sunday."))
                .contains("AID peacekeeping [BDI] [SOM]")
                .noneMatch(line -> line.startsWith("MOBILIZE"));
    }

    @Test
    void aWithdrawalFromNowhereIsNotTold() {
        assertThat(told("Danish rebels took Aarhus on Monday but withdrew after two days."))
                .noneMatch(line -> line.startsWith("RETREAT"));
    }

    @Test
    void firedAtARangeIsATest() {
        assertThat(told("Two Danish submarines fired Kestrel missiles at a range in Greenland on Monday."))
                .contains("MOBILIZE missile-test [DNK] []");
        assertThat(told("Denmark fired a missile over the Norwegian island of Senja on Monday."))
                .contains("MOBILIZE missile-test [DNK] []");
        assertThat(told("The Norwegian army exploded a nuclear device on Monday."))
                .contains("MOBILIZE missile-test [NOR] []");
    }

    @Test
    void whatIsBannedForOthersIsASanction() {
        assertThat(told("Norway barred 20 Kenyan citizens from the country on Monday."))
                .contains("SANCTION sanction [NOR] [KEN]");
        assertThat(told("The European Union banned new investment in Kenya's oil industry on Monday."))
                .contains("SANCTION sanction [EU] [KEN]");
    }

    @Test
    void tearGasIsNoAttack() {
        assertThat(told("Kenyan police fired tear gas at demonstrators in Nairobi on Monday."))
                .contains("COERCE repression [KEN] [KEN]")
                .noneMatch(line -> line.startsWith("ASSAULT"));
    }

    @Test
    void aChargeCalledBaselessIsRejected() {
        assertThat(told("Norway accused Denmark of piracy on Monday. \"That is groundless,\" Danish Foreign Minister "
                        + "Soren Bach said."))
                .contains("REJECT rejection [DNK] [NOR]");
    }

    @Test
    void whatIsOrderedOfOnesOwnForcesIsOnesOwnAct() {
        assertThat(told("Kenyan President Amos Kibet on Monday told the armed forces to cancel the purchase of 16 "
                        + "helicopters from Denmark."))
                .contains("REJECT arms-transfer [KEN] [DNK]")
                .noneMatch(line -> line.startsWith("REQUEST"));
    }

    @Test
    void policeAreSentToHelpAStateThatIsNamed() {
        assertThat(told("Norway sent 50 police to Kenya on Monday after riots in Nairobi."))
                .contains("AID peacekeeping [NOR] [KEN]");
    }

    @Test
    void twoArmiesThatFightAreBothNamed() {
        assertThat(told("Kenyan and Ugandan soldiers fought with artillery near the lake on Monday."))
                .contains("ASSAULT attack [KEN, UGA] []");
    }

    @Test
    void whoBringsDownDronesOfAnotherAttacksHim() {
        assertThat(told("Saudi air defence shot down ten drones of the Houthi movement on Monday."))
                .contains("ASSAULT attack [SAU] [HOUTHI]");
    }

    @Test
    void statesDoNotDemonstrate() {
        assertThat(told("Kenya marched into Uganda on Monday.")).contains("ASSAULT attack [KEN] [UGA]");
    }

    @Test
    void warshipsThatPutInVisit() {
        assertThat(told("The Danish frigate Absalon put in at Mombasa on Monday."))
                .contains("CONSULT official-visit [DNK] [KEN]");
    }
}
