package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of which state those are whose own words name none. */
class HomelandTest {
    private static final EventCoder CODER = EventCoder.load();

    private static List<String> said(String text) {
        return CODER.code(Articles.of("News", "2024-05-14", text)).stream()
                .map(HomelandTest::line)
                .toList();
    }

    private static String line(Event event) {
        return event.type() + " " + Parties.codes(event.actors()) + " " + Parties.codes(event.recipients());
    }

    @Test
    void anOfficialSpeaksForTheStateOfTheDateline() {
        assertThat(said("OSLO, May 13 - Norway and Denmark quarrelled over fish on Monday. Danish boats left Norway's "
                        + "waters. Defence Minister Tora Hagelin condemned Denmark."))
                .contains("ACCUSE [NOR] [DNK]");
    }

    @Test
    void aMinisterOfNoStateIsOfTheOneThatIsNamedLater() {
        assertThat(said("Defence Minister Tora Hagelin met her Chadian counterpart on Monday. "
                        + "The Danish navy sent a frigate."))
                .contains("CONSULT [DNK, TCD] []");
    }

    @Test
    void aSpokesmanSpeaksForTheStateThatHasJustAnswered() {
        assertThat(said(
                        "OSLO, May 13 - Norway criticised China on Monday. Norway is calm. China rejected the criticism, "
                                + "and spokesman Wei Jian accused Norway of spite."))
                .contains("ACCUSE [CHN] [NOR]");
    }

    @Test
    void whoSpeaksInACapitalSpeaksForIt() {
        assertThat(said("OSLO, May 13 - Norway and Denmark quarrelled over fish on Monday.\n\n\"We condemn Norway,\" "
                        + "Foreign Minister Soren Bach said in Copenhagen."))
                .contains("ACCUSE [DNK] [NOR]");
        assertThat(said("OSLO, May 13 - Norway and Kenya quarrelled over fish on Monday. In Riga, a government "
                        + "spokeswoman called on Norway to think again."))
                .contains("REQUEST [LVA] [NOR]");
    }

    @Test
    void nobodyActsOnHisOwnStateByItsName() {
        assertThat(said("OSLO, May 13 - Norway expelled two Kenyan diplomats on Monday. Norway closed its border. "
                        + "Foreign Minister Amina Otieno accused Norway of bad faith. Kenya has no navy there."))
                .contains("ACCUSE [KEN] [NOR]");
        assertThat(said("OSLO, May 13 - Norway and Kenya opened a drill on Monday. Norway sent two frigates.\n\n"
                        + "General Peter Mwangi watched them. He praised Norway. Kenya sent sailors."))
                .contains("SUPPORT [KEN] [NOR]");
    }

    @Test
    void afterAReactionItsStateGoesOnSpeaking() {
        assertThat(said("OSLO, May 13 - Norway seized a Danish trawler on Monday. Denmark condemned the seizure.\n\n"
                        + "\"We call on Norway to release the crew,\" Foreign Minister Soren Bach said."))
                .contains("REQUEST [DNK] [NOR]");
    }

    @Test
    void theStateWhosePlansAreToldIsTheOfficialsOwn() {
        assertThat(said("Norway will send Kenya four patrol boats, Defence Minister Tora Hagelin said on Monday. "
                        + "Hagelin praised Kenya."))
                .contains("SUPPORT [NOR] [KEN]");
    }

    @Test
    void aTitleBeforeTheCommaTellsTheCountry() {
        assertThat(said("OSLO, May 13 - The Danish Minister of Defence, General Soren Bach, arrived in Norway on "
                        + "Monday.\n\nBach thanked Norway for its help."))
                .contains("CONSULT [DNK] [NOR]", "SUPPORT [DNK] [NOR]");
        assertThat(said("OSLO, May 13 - Norway moved its fleet on Monday. A spokeswoman for the Danish Defence "
                        + "Ministry, Mette Lund, condemned Norway."))
                .contains("ACCUSE [DNK] [NOR]");
    }

    @Test
    void aCounterpartIsOfTheOtherState() {
        assertThat(said("OSLO, May 13 - Norway and Denmark held talks in Oslo on Monday.\n\nNorwegian Defence Minister "
                        + "Tora Hagelin and her colleague, Soren Bach, met for an hour.\n\nBach thanked Norway."))
                .contains("SUPPORT [DNK] [NOR]");
    }

    @Test
    void aPersonIsKnownByEachSurname() {
        assertThat(said("LIMA, May 13 - Peru and Chile quarrelled on Monday. Peruvian Foreign Minister Carla Montoya "
                        + "Rivas spoke of it. Montoya accused Chile of bad faith."))
                .contains("ACCUSE [PER] [CHL]");
    }

    @Test
    void theEnvoyIsTheOneNamedBefore() {
        assertThat(said("Norway summoned the Danish ambassador on Monday. Norway expelled the ambassador."))
                .contains("SANCTION [NOR] [DNK]");
    }

    @Test
    void anUnnamedSpokesmanStaysWhoHeWas() {
        assertThat(said("Chad moved its troops on Monday, a UN spokesman told reporters. \"We call on Chad to stop,\" "
                        + "the spokesman said."))
                .contains("REQUEST [UN] [TCD]");
    }

    @Test
    void hisArmyIsThatOfHisCountry() {
        assertThat(said("OSLO, May 13 - Norway and Denmark quarrelled on Monday.\n\n\"This is our water,\" Prime "
                        + "Minister Soren Bach said in Copenhagen. His army has deployed tanks along the border with "
                        + "Norway."))
                .contains("MOBILIZE [DNK] [NOR]");
    }
}
