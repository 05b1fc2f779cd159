package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Forces in missions, withdrawals, tests of weapons and bans. */
class MissionsTest {
    @Test
    void whoLeavesAMissionLeavesTheStateWhereItServes() {
        assertThat(Lines.withClass("Burundi withdrew 400 soldiers from the African Union force in Somalia on Monday."))
                .contains("RETREAT peacekeeping [BDI] [SOM]");
        assertThat(Lines.withClass("Ghana pulled its peacekeepers out of Lebanon on Monday."))
                .contains("RETREAT peacekeeping [GHA] [LBN]");
    }

    @Test
    void whoServesInAMissionSendsTroopsToHelp() {
        assertThat(Lines.withClass(
                        "Burundi withdrew 400 soldiers from the African Union force in Somalia on Monday. Burundi sent "
                                + "two battalions to Somalia on Sunday."))
                .contains("AID peacekeeping [BDI] [SOM]")
                .noneMatch(line -> line.startsWith("MOBILIZE"));
    }

    @Test
    void aWithdrawalFromNowhereIsNotTold() {
        assertThat(Lines.withClass("Danish rebels took Aarhus on Monday but withdrew after two days."))
                .noneMatch(line -> line.startsWith("RETREAT"));
    }

    @Test
    void firedAtARangeIsATest() {
        assertThat(Lines.withClass("Two Danish submarines fired Kestrel missiles at a range in Greenland on Monday."))
                .contains("MOBILIZE missile-test [DNK] []");
        assertThat(Lines.withClass("Denmark fired a missile over the Norwegian island of Senja on Monday."))
                .contains("MOBILIZE missile-test [DNK] []");
        assertThat(Lines.withClass("The Norwegian army exploded a nuclear device on Monday."))
                .contains("MOBILIZE missile-test [NOR] []");
    }

    @Test
    void whatIsBannedForOthersIsASanction() {
        assertThat(Lines.withClass("Norway barred 20 Kenyan citizens from the country on Monday."))
                .contains("SANCTION sanction [NOR] [KEN]");
        assertThat(Lines.withClass("The European Union banned new investment in Kenya's oil industry on Monday."))
                .contains("SANCTION sanction [EU] [KEN]");
    }

    @Test
    void tearGasIsNoAttack() {
        assertThat(Lines.withClass("Kenyan police fired tear gas at demonstrators in Nairobi on Monday."))
                .contains("COERCE repression [KEN] [KEN]")
                .noneMatch(line -> line.startsWith("ASSAULT"));
    }

    @Test
    void aChargeCalledBaselessIsRejected() {
        assertThat(Lines.withClass(
                        "Norway accused Denmark of piracy on Monday. \"That is groundless,\" Danish Foreign Minister "
                                + "Soren Bach said."))
                .contains("REJECT rejection [DNK] [NOR]");
    }

    @Test
    void whatIsOrderedOfOnesOwnForcesIsOnesOwnAct() {
        assertThat(Lines.withClass(
                        "Kenyan President Amos Kibet on Monday told the armed forces to cancel the purchase of 16 "
                                + "helicopters from Denmark."))
                .contains("REJECT arms-transfer [KEN] [DNK]")
                .noneMatch(line -> line.startsWith("REQUEST"));
    }

    @Test
    void policeAreSentToHelpAStateThatIsNamed() {
        assertThat(Lines.withClass("Norway sent 50 police to Kenya on Monday after riots in Nairobi."))
                .contains("AID peacekeeping [NOR] [KEN]");
    }

    @Test
    void twoArmiesThatFightAreBothNamed() {
        assertThat(Lines.withClass("Kenyan and Ugandan soldiers fought with artillery near the lake on Monday."))
                .contains("ASSAULT attack [KEN, UGA] []");
    }

    @Test
    void whoBringsDownDronesOfAnotherAttacksHim() {
        assertThat(Lines.withClass("Saudi air defence shot down ten drones of the Houthi movement on Monday."))
                .contains("ASSAULT attack [SAU] [HOUTHI]");
    }

    @Test
    void statesDoNotDemonstrate() {
        assertThat(Lines.withClass("Kenya marched into Uganda on Monday.")).contains("ASSAULT attack [KEN] [UGA]");
    }

    @Test
    void warshipsThatPutInVisit() {
        assertThat(Lines.withClass("The Danish frigate Absalon put in at Mombasa on Monday."))
                .contains("CONSULT official-visit [DNK] [KEN]");
    }
}
