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
    void anAttackThatNobodyWasToldToMakeIsOfThoseWhoAreBlamed() {
        assertThat(said("Saudi Arabia intercepted a missile over Riyadh on Monday. Riyadh blamed the Houthis. "
                        + "Egypt condemned the attack."))
                .contains("ACCUSE [EGY] [HOUTHI]");
    }

    @Test
    void bothCampsAreOfTheOneStateThatIsTornApart() {
        assertThat(said("LOME - Togolese protesters marched in Lome on Monday. Togo's police dispersed them. "
                        + "Ghana appealed to both camps for calm."))
                .contains("REQUEST [GHA] [TGO]");
    }

    @Test
    void itsAlliesAreNoPair() {
        assertThat(said(SHELLING + "Norway threatened its allies in the region with sanctions."))
                .noneMatch(line -> line.contains("THREATEN [NOR] [SYR, TUR]"));
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

    @Test
    void theMilitiaIsTheOneNamedBefore() {
        assertThat(
                        said(
                                "Hezbollah fighters shelled an Israeli post on Monday. Israel threatened the militia with war."))
                .contains("THREATEN [ISR] [HEZBOLLAH]");
    }

    @Test
    void theMilitaryIsWhoActsWhereAVerbFollows() {
        assertThat(said("The Sudanese military shelled an Ethiopian post on Monday."))
                .contains("ASSAULT [SDN] [ETH]");
        assertThat(said("The Indonesian military accused Malaysia of spying on Monday."))
                .contains("ACCUSE [IDN] [MYS]");
    }

    @Test
    void thoseArrestedAtHomeAreToldInTheirWords() {
        List<Event> events = CODER.code(
                Articles.of("Arrests", "2024-05-14", "Algerian police arrested five journalists in Oran on Monday."));

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.recipients().get(0).text()).isEqualTo("five journalists");
            assertThat(event.recipients().get(0).country()).contains("DZA");
        });
    }

    @Test
    void theNorthAndTheSouthAreTheTwoKoreas() {
        assertThat(said("North Korea fired a ballistic missile on Monday. Australia condemned the North."))
                .contains("ACCUSE [AUS] [PRK]");
    }

    @Test
    void theCoalitionIsWhoeverLeadsIt() {
        assertThat(said("The Saudi-led coalition said on Monday that its patience was at an end. "
                        + "Coalition jets bombed Houthi camps on Tuesday."))
                .contains("ASSAULT [SAU] [HOUTHI]");
    }

    @Test
    void theGovernmentIsNoMovement() {
        assertThat(said("LIMA - Police in Peru were in uproar on Monday. Al-Qaeda praised them. "
                        + "The government imposed a curfew."))
                .contains("COERCE [PER] [PER]");
    }

    @Test
    void institutionsThatManyStatesHaveAreNoOtherStates() {
        assertThat(said("Fiji was calm on Monday. The National Guard arrested two editors in Suva, Fiji."))
                .contains("COERCE [FJI] [FJI]");
        assertThat(said("Nepal and Bhutan were calm. The Foreign Office condemned Nepal."))
                .noneMatch(line -> line.contains("GBR"));
    }

    @Test
    void eachSideBlamesTheOther() {
        assertThat(
                        said(
                                "Peruvian and Chilean patrols clashed on Monday. Peru and Chile accused each other of treachery."))
                .contains("ACCUSE [PER] [CHL]");
    }

    @Test
    void theMinisterIsTheOneNamedAfterAComma() {
        assertThat(said("Norwegian Defence Minister Ola Brekke criticised Russia on Monday. "
                        + "The Russian foreign minister, Pavel Drozdin, rejected the criticism. "
                        + "\"Our ships are at home here,\" the minister told reporters. "
                        + "\"If Oslo goes on, we will close the strait to Norwegian ships.\""))
                .contains("THREATEN [RUS] [NOR]");
    }

    @Test
    void soldiersWhoAttackTheirOwnActAtHome() {
        assertThat(said("BAMAKO - Soldiers in Mali were angry on Monday. "
                        + "Troops attacked the house of President Modou Traba."))
                .contains("ASSAULT [MLI] [MLI]");
    }

    @Test
    void whatFollowsAQuotationsFullStopIsAnotherSentence() {
        assertThat(said("Libya shelled Tunisian posts on Monday. "
                        + "\"We were asleep,\" Tunisian Defence Minister Slim Baccar said. "
                        + "\"We reserve the right to respond to Tripoli.\" Libya has denied the attack."))
                .contains("THREATEN [TUN] [LBY]");
    }

    @Test
    void theNameOfATownBeforeAnAttackIsItsScene() {
        assertThat(said("Al-Shabaab fighters stormed a Kenyan base on Monday. Uganda condemned the Nairobi attack."))
                .noneMatch(line -> line.startsWith("ASSAULT [KEN]"));
    }

    @Test
    void whoWasQuotedLastMadeTheCharge() {
        assertThat(said("\"Sudan has sold us out,\" Chadian Foreign Minister Idriss Mahamat said on Monday. "
                        + "Khartoum rejected the accusation."))
                .contains("REJECT [SDN] [TCD]");
    }

    @Test
    void itIsNotTheOneWhoAccuses() {
        assertThat(said("Bolivia broke off relations with Paraguay on Monday, accusing it of treachery."))
                .contains("ACCUSE [BOL] [PRY]");
    }

    @Test
    void peopleOfWhomNothingIsToldAreArrestedAtHome() {
        assertThat(said("Omani police arrested three men on suspicion of spying for Yemen on Monday."))
                .contains("COERCE [OMN] [OMN]");
    }

    @Test
    void forcesOnAlertAreAgainstWhoeverTheStateClashedWith() {
        assertThat(said("Algerian jets bombed a Moroccan army post on Monday. Morocco put its "
                        + "air force on alert."))
                .contains("MOBILIZE [MAR] [DZA]");
    }

    @Test
    void aDeploymentIsAgainstWhoeverProtests() {
        assertThat(said("Tokyo protested on Monday against Russia's deployment of missiles on " + "the islands."))
                .contains("MOBILIZE [RUS] [JPN]");
    }

    @Test
    void inAnArticleOfOneCountryAllSidesAreItsOwn() {
        assertThat(said("Mining Minister Victor Salas of Bolivia accused the leaders of the "
                        + "march of extortion on Monday."))
                .contains("ACCUSE [BOL] [BOL]");
    }

    @Test
    void whatIsDemandedIsAskedOfWhoeverShallDoIt() {
        assertThat(said("\"We demand that Chad withdraw its soldiers,\" Libyan Foreign "
                        + "Minister Omar Senussi said on Monday."))
                .contains("REQUEST [LBY] [TCD]");
    }

    @Test
    void whatWillNotBeAcceptedIsRejected() {
        assertThat(said("Ghana accused Togo of smuggling on Monday. \"We will not accept this "
                        + "charge,\" Togolese Foreign Minister Kodjo Amegan said."))
                .contains("REJECT [TGO] [GHA]");
    }

    @Test
    void whoMustLeaveIsAskedTo() {
        assertThat(said("\"Eritrean troops must leave our soil,\" Ethiopian Foreign Minister "
                        + "Tesfaye Bekele said on Monday."))
                .contains("REQUEST [ETH] [ERI]");
    }

    @Test
    void aUnionAsksItsOwnMembers() {
        assertThat(said("The African Union asked member states for ten helicopters on Monday."))
                .contains("REQUEST [AU] [AU]");
    }

    @Test
    void aCrewIsOfTheOtherState() {
        assertThat(said("Ghanaian marines stopped a Chinese trawler on Monday and arrested " + "its crew."))
                .contains("COERCE [GHA] [CHN]");
    }

    @Test
    void anAgreementToHoldAnExerciseIsNotTheExercise() {
        assertThat(said("Oman and Kenya agreed on Monday to hold a naval exercise next year."))
                .contains("AGREE [KEN, OMN] []");
    }

    @Test
    void whoRefusesWithoutAnObjectRefusesWhoAsked() {
        assertThat(said("Ecuador called on Chile on Monday to free the sailors. Chile " + "refused."))
                .contains("REJECT [CHL] [ECU]");
    }

    @Test
    void brokenTalksAreASanction() {
        assertThat(said("Serbia broke off talks with Kosovo on Monday.")).contains("SANCTION [SRB] [XKX]");
    }

    @Test
    void theJuntaIsNotTheOneWhoAccusesIt() {
        assertThat(said("BAMAKO - Malian soldiers arrested Mali's president in Bamako on "
                        + "Monday. Niger accused the junta of a crime."))
                .contains("ACCUSE [NER] [MLI]");
    }

    @Test
    void anOfficeWithoutCountryIsOfTheDateline() {
        assertThat(said("LISBON, May 13 - Spain and France criticised Portugal on Monday. "
                        + "Foreign Minister Tiago Moreira asked the European Union for help."))
                .contains("REQUEST [PRT] [EU]");
    }

    @Test
    void anUltimatumIsAThreat() {
        assertThat(said("Kenya gave Somalia on Monday an ultimatum of three days."))
                .contains("THREATEN [KEN] [SOM]");
    }

    @Test
    void aDrillOfOneStateIsAShowOfForce() {
        assertThat(said("Taiwan accused China of a provocation on Monday. Taiwan held an "
                        + "exercise with two destroyers and twenty jets off its coast."))
                .contains("MOBILIZE [TWN] [CHN]");
    }

    @Test
    void rebelsAreOfTheCountryOfThoseTheyKill() {
        assertThat(said("DAKAR - Senegal and Gambia began an exercise in Senegal on Monday. "
                        + "Rebels killed ten Malian soldiers near Gao on Tuesday."))
                .contains("ASSAULT [MLI] [MLI]");
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
