package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Modality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Acts by the many wordings that agencies have for them. */
class WordingsTest {
    @Test
    void aPatrolVesselHandedOverIsAGift() {
        assertThat(Lines.of("India handed over a fast patrol vessel to the Seychelles on Monday."))
                .containsExactly("AID [IND] [SYC]");
        assertThat(Lines.of("India handed over the seized fishing vessel to Sri Lanka on Monday."))
                .noneMatch(line -> line.startsWith("AID"));
    }

    private static final EventCoder CODER = EventCoder.load();

    @Test
    void whoCallsOffAPurchaseRefusesTheSeller() {
        String refused = "REJECT arms-transfer [PER] [SWE]";
        assertThat(Lines.withClass("Peru on Monday tore up the order for six Swedish corvettes."))
                .contains(refused);
        assertThat(Lines.withClass("Peru dropped a plan to buy eight helicopters from Sweden on Monday."))
                .contains(refused);
        assertThat(Lines.withClass(
                        "Peru was cancelling the lease of twelve tanks from Sweden, its army said on Monday."))
                .contains(refused);
    }

    @Test
    void whoLeavesAnExerciseRefusesIt() {
        assertThat(Lines.withClass("Ghana pulled out of the naval exercise with Togo on Monday."))
                .contains("REJECT military-exercise [GHA] [TGO]");
    }

    @Test
    void aTreatyMayBeSuspendedByWords() {
        assertThat(Lines.withClass("Peru's cabinet on Monday approved the suspension of a military pact with Chile."))
                .contains("SANCTION treaty-suspension [PER] [CHL]")
                .noneMatch(line -> line.startsWith("SUPPORT"));
    }

    @Test
    void aSumOfAidMayBeSuspended() {
        assertThat(Lines.withClass("Norway on Monday suspended about $4 million in military assistance to Mali."))
                .contains("SANCTION sanction [NOR] [MLI]");
    }

    @Test
    void measuresOfAssistanceAreAid() {
        assertThat(Lines.withClass(
                        "Norway on Monday adopted assistance measures worth 20 million euros for the army of Ghana."))
                .contains("AID military-aid [NOR] [GHA]")
                .noneMatch(line -> line.startsWith("SANCTION"));
    }

    @Test
    void whoCallsOnAMinisterVisitsHim() {
        assertThat(Lines.withClass(
                        "Danish Admiral Jens Holm called on Kenyan President Amos Kibet in Nairobi on Monday."))
                .contains("CONSULT official-visit [DNK] [KEN]")
                .noneMatch(line -> line.startsWith("REQUEST"));
        assertThat(Lines.withClass("Denmark called on Kenyan President Amos Kibet to free the crew on Monday."))
                .contains("REQUEST request [DNK] [KEN]");
    }

    @Test
    void aChargeCalledFalseIsRejectedWhateverElseIsSpokenOf() {
        assertThat(Lines.withClass(
                        "Norway accused Denmark of piracy in a time of war. Denmark called the charge absurd."))
                .contains("REJECT rejection [DNK] [NOR]");
    }

    @Test
    void daysOfAnExerciseAreAnExercise() {
        assertThat(Lines.withClass(
                        "Chilean and Peruvian warships began ten days of war games west of the strait on Monday."))
                .contains("COOPERATE military-exercise [CHL, PER] []");
    }

    @Test
    void whatWasNeverSoldIsNotSold() {
        assertThat(CODER.code(Articles.of("News", "2024-05-14", "Chile never sold helicopters to Ghana.")))
                .allMatch(event -> event.modality() == Modality.NEGATED);
    }

    @Test
    void aRequestMayBeSent() {
        assertThat(Lines.withClass("Chile has sent Norway a request for six frigates, its navy said on Monday."))
                .contains("REQUEST request [CHL] [NOR]")
                .noneMatch(line -> line.startsWith("AID"));
    }

    @Test
    void measuresTakenTogetherAreOneSanction() {
        assertThat(Lines.withClass("Norway on Monday imposed travel bans on Mali and suspended all aid to Mali."))
                .containsOnlyOnce("SANCTION sanction [NOR] [MLI]");
    }

    @Test
    void whatIsCalledSomethingIsNotRungUp() {
        assertThat(Lines.withClass("Chile denounced what it called Peruvian interference on Monday."))
                .noneMatch(line -> line.startsWith("CONSULT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Chilean and Peruvian navies will hold the \"Andes Star-5\" joint exercise in May.",
                "Chile and Peru began the \u201cAndes Star\u201d naval drill on Monday."
            })
    void aQuotedNameBelongsToItsNoun(String text) {
        assertThat(Lines.withClass(text)).contains("COOPERATE military-exercise [CHL, PER] []");
    }

    @Test
    void whomOneDidSomethingToLastIsThem() {
        assertThat(Lines.withClass("Chad arrested three Sudanese officers on Monday. It accused them of spying."))
                .contains("ACCUSE accusation [TCD] [SDN]");
    }

    @Test
    void aShipByItsNameIsOrderedSomewhereOrBought() {
        assertThat(Lines.withClass("The US Navy ordered the USS Cole to the coast of Liberia on Monday."))
                .contains("MOBILIZE military-deployment [USA] [LBR]")
                .noneMatch(line -> line.contains("arms-transfer"));
    }

    @Test
    void fightersAreNeutralized() {
        assertThat(Lines.withClass("Turkish soldiers neutralized five Kurdish militants in Syria on Monday."))
                .contains("ASSAULT attack [TUR] [SYR]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chile test-fired a ballistic missile, the army's media wing said on Monday. | MOBILIZE missile-test [CHL] []",
                "Chile and Peru held their fifth joint air patrol on Monday. | COOPERATE military-exercise [CHL, PER] []",
                "Chile offered Ghana its Mi-24 helicopters on Monday. | AGREE military-aid [CHL] [GHA]",
                "Two Chilean bombers landed in Lima on Monday, its army said. | MOBILIZE military-deployment [CHL] [PER]",
                "Kenya will receive 118 armoured personnel carriers from Turkey under a deal. | COOPERATE arms-transfer [TUR] [KEN]"
            })
    void isTold(String text, String line) {
        assertThat(Lines.withClass(text)).contains(line).noneMatch(each -> each.startsWith("CONSULT"));
    }

    @Test
    void whatOneIsAskedToStopIsNotDoneByWhoAsks() {
        assertThat(Lines.withClass("Peru urged Chile on Monday to stop selling weapons to Ghana."))
                .containsExactly("REQUEST request [PER] [CHL]");
    }

    @Test
    void crowdsThatAreDispersedDoProtest() {
        assertThat(Lines.withModality(
                        "Zambian police fired tear gas on Monday to disperse students protesting against fee rises."))
                .containsExactlyInAnyOrder("COERCE [ZMB] [ZMB] ACTUAL", "PROTEST [ZMB] [ZMB] ACTUAL");
    }

    @Test
    void theContractIsThatOfTheDealToldBefore() {
        assertThat(CODER.code(Articles.of(
                        "News",
                        "2024-05-14",
                        "Norway has delivered the first two of six frigates to Chile under a contract."
                                + " The contract was signed on 3 March 2019.")))
                .anyMatch(event -> event.historical()
                        && Parties.codes(event.actors()).contains("NOR")
                        && Parties.codes(event.recipients()).contains("CHL"));
    }

    @Test
    void theRoyalNavyIsBritishWhereNoOtherKingdomIsNamed() {
        assertThat(Lines.of("A Royal Navy destroyer attacked an Iranian port on Monday."))
                .containsExactly("ASSAULT [GBR] [IRN]");
        assertThat(Lines.of("The Royal Thai Navy attacked a Cambodian port on Monday."))
                .containsExactly("ASSAULT [THA] [KHM]");
    }

    @Test
    void fishingBoatsAreSeizedNotConquered() {
        assertThat(Lines.of("The Sri Lankan navy seized three Indian fishing boats on Monday."))
                .containsExactly("COERCE [LKA] [IND]");
    }
}
