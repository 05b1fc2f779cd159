package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names that only describe, and descriptions that tell who is meant. */
class DescriptionsTest {
    @Test
    void makersOfGiftsReceiveNothing() {
        assertThat(Lines.withClass("Portugal will donate all of the 12 Italian-built helicopters to Ukraine."))
                .contains("AID military-aid [PRT] [UKR]");
    }

    @Test
    void whatGoodsAreFittedWithIsNotTheirOrigin() {
        assertThat(Lines.withClass("Chile has ordered eight Brazilian trainer aircraft, fitted with Canadian engines."))
                .contains("COOPERATE arms-transfer [BRA] [CHL]");
    }

    @Test
    void aPartnerInAnAllianceIsNotTheAlliance() {
        assertThat(Lines.withClass("Hungary sent an envoy to Vilnius on Monday."
                        + " Lithuania accused its NATO ally of blackmail."))
                .contains("ACCUSE accusation [LTU] [HUN]");
    }

    @Test
    void captivesAreOfWhereMostOfThemComeFrom() {
        assertThat(Lines.withClass("Gabon has arrested 30 sailors, most of them Ghanaians."))
                .contains("COERCE repression [GAB] [GHA]");
    }

    @Test
    void placesInNamesArePeople() {
        assertThat(Lines.withClass("Chilean Foreign Minister Luis Maira met his Bolivian counterpart Juan San Salvador"
                        + " in Geneva on Monday."))
                .contains("CONSULT defence-talks [BOL, CHL] []");
    }

    @Test
    void whoJoinsTakesPart() {
        assertThat(Lines.withClass("Kenyan and British troops began an exercise near Nanyuki on Monday."
                        + " Soldiers from Uganda are also participating."))
                .contains("COOPERATE military-exercise [GBR, KEN, UGA] []");
    }

    @Test
    void whoIsKilledByABlowIsNotStruckAgain() {
        assertThat(Lines.withClass(
                        "Ugandan jets bombed a camp in Sudan on Monday, killing a leader of the LRA rebels."))
                .filteredOn(line -> line.startsWith("ASSAULT"))
                .hasSize(1);
    }

    @Test
    void coupsAreOfTheStateWhereTheyHappen() {
        assertThat(Lines.withClass("Spain condemned the coup in Gabon on Friday."))
                .contains("ACCUSE accusation [ESP] [GAB]");
    }

    @Test
    void shipsOfSeveralNaviesAreOfAllOfThem() {
        assertThat(Lines.withClass("Warships of the Indian, French and Omani navies exercised in the Gulf on Sunday."))
                .contains("COOPERATE military-exercise [FRA, IND, OMN] []");
    }

    @Test
    void eachOfTheSubjectsActs() {
        assertThat(Lines.withClass("Latvia and Estonia will each donate ten howitzers to Ukraine."))
                .contains("AID military-aid [EST, LVA] [UKR]");
    }

    @Test
    void whoeverIsArrestedAbroadIsArrestedByThatState() {
        assertThat(Lines.withClass(
                        "Two Danish pilots have been arrested in Chad, the foreign ministry in Copenhagen said."))
                .contains("COERCE repression [TCD] [DNK]");
        assertThat(Lines.withClass("The Polish consul was expelled from Belarus on Friday."))
                .contains("SANCTION sanction [BLR] [POL]");
    }

    @Test
    void whoIsThankedAsBothCountriesHasHelped() {
        assertThat(Lines.withClass("Sweden will donate 20 French-made howitzers to Ukraine."
                        + " Latvia donated rifles to Ukraine on Friday. Ukraine thanked both countries."))
                .contains("SUPPORT diplomatic-support [UKR] [LVA, SWE]");
    }

    @Test
    void whoeverJoinsInAccusingAccusesToo() {
        assertThat(Lines.withClass("Bahrain on Monday joined Jordan in accusing Syria of smuggling drugs."))
                .contains("ACCUSE accusation [BHR, JOR] [SYR]");
    }

    @Test
    void whoLosesToAnotherMakerSuppliesNothing() {
        assertThat(Lines.withClass("Chile picked Saab over Boeing for a fighter contract on Friday."))
                .contains("COOPERATE arms-transfer [SWE] [CHL]");
    }

    @Test
    void namesWithAnArticleAreNames() {
        assertThat(Lines.withClass(
                        "Egyptian army chief Abdel Fattah al-Sisi and his Sudanese counterpart met in Riyadh."))
                .contains("CONSULT defence-talks [EGY, SDN] []");
    }

    @Test
    void bodiesHearOfWhatOthersDid() {
        assertThat(Lines.withClass("Argentina lodged a complaint with the United Nations on Monday"
                        + " over British warships off its coast."))
                .contains("ACCUSE accusation [ARG] [GBR]");
    }
}
