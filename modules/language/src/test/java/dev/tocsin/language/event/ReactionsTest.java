package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Of whom words speak that name nobody, and which words tell nothing. */
class ReactionsTest {
    private static final EventCoder CODER = EventCoder.load();

    private static List<String> said(String text) {
        return CODER.code(Articles.of("News", "2024-05-14", text)).stream()
                .map(event ->
                        event.type() + " " + Parties.codes(event.actors()) + " " + Parties.codes(event.recipients()))
                .toList();
    }

    @Test
    void theOppositionBlamesItsOwnGovernment() {
        assertThat(said("Danish and Kenyan warships began a joint exercise off Mombasa on Monday. Kenyan opposition "
                        + "deputy Amos Kibet criticised the drill. Kenyan Defence Minister Jane Wairimu rejected "
                        + "this."))
                .contains("ACCUSE [KEN] [KEN]", "REJECT [KEN] [KEN]")
                .doesNotContain("ACCUSE [KEN] [DNK]", "REJECT [KEN] [DNK]");
    }

    @Test
    void whoComplainsOfAnotherBlamesHim() {
        assertThat(said("Norway bought 20 tanks from Germany on Monday. Norwegian Defence Minister Tora Hagelin "
                        + "complained that Denmark had not kept its word. A Danish government spokesman rejected "
                        + "this."))
                .contains("ACCUSE [NOR] [DNK]", "REJECT [DNK] [NOR]")
                .doesNotContain("ACCUSE [NOR] [DEU]", "REJECT [DNK] [DEU]");
    }

    @Test
    void aThreatIsAgainstThoseWhoMustHeedItsCondition() {
        assertThat(said("Kenya threatened on Monday to stop the sale of Ugandan coffee unless the European Union "
                        + "lifted its tariffs."))
                .contains("THREATEN [KEN] [EU]")
                .doesNotContain("THREATEN [KEN] [UGA]");
    }

    @Test
    void theWestIsTheAllianceOfWhichTheArticleSpeaks() {
        assertThat(said("NATO began an exercise in Poland on Monday. German troops arrived in Poland on Tuesday. "
                        + "Russia accuses the West of breaking its word."))
                .contains("ACCUSE [RUS] [NATO]");
    }

    @Test
    void wordsThatWereNotSaidTellNothing() {
        assertThat(said("Kenya has never recognised Kosovo.")).isEmpty();
        assertThat(said("According to the draft, Kenya may ask Denmark for police."))
                .isEmpty();
    }

    @Test
    void nobodyActsOnHimself() {
        assertThat(said("Denmark said on Monday it would help Norway to defend itself."))
                .noneMatch(line -> line.startsWith("SUPPORT [NOR]"));
    }

    @Test
    void adviceToTravellersIsNoDemand() {
        assertThat(said("Kenyan police arrested 30 demonstrators on Monday. Denmark advised its citizens to leave "
                        + "Kenya."))
                .noneMatch(line -> line.startsWith("REQUEST"));
    }

    @Test
    void whatIsTalkedAboutIsNotDone() {
        assertThat(said("Kenya is in talks with Denmark on the purchase of two frigates."))
                .contains("CONSULT [DNK, KEN] []")
                .noneMatch(line -> line.startsWith("COOPERATE"));
    }

    @Test
    void whoRejectsSanctionsAnswersThoseWhoImposedThemOnHim() {
        assertThat(said("The European Union imposed sanctions on Kenya on Monday. The European Union also froze aid to "
                        + "Kenya. Denmark imposed sanctions on Norway last week. Nairobi rejected the sanctions."))
                .contains("REJECT [KEN] [EU]")
                .doesNotContain("REJECT [KEN] [DNK]");
    }

    @Test
    void allPartiesInAStateAreItsOwn() {
        assertThat(said("Danish jets bombed rebels in Kenya on Monday. Norway called on all parties in Mali to accept "
                        + "a ceasefire."))
                .contains("REQUEST [NOR] [MLI]");
    }

    @Test
    void oppositionPartiesAreNoPair() {
        assertThat(said("Kenyan police killed ten protesters in Nairobi on Monday. The United States urged Kenya to "
                        + "hold talks. The three opposition parties refused to talk to the president."))
                .contains("REJECT [KEN] [KEN]");
    }

    @Test
    void whoWarnsOfADangerThreatensNobody() {
        assertThat(said("Norway bought 20 tanks from Germany on Monday. Denmark warned of an arms race in the "
                        + "north."))
                .noneMatch(line -> line.startsWith("THREATEN"));
        assertThat(said("Denmark warned Norway on Monday of a quick answer if it moved its ships."))
                .contains("THREATEN [DNK] [NOR]");
    }
}
