package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Event;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an article tells of earlier times, and of those whom its sentences leave out. */
class BackgroundTest {
    private static final EventCoder CODER = EventCoder.load();

    private static List<Event> told(String text) {
        return CODER.code(Articles.of("Of earlier years", "2024-05-17", text));
    }

    private static String sides(Event event) {
        return String.join("+", new TreeSet<>(Parties.codes(event.actors()))) + ">"
                + String.join("+", new TreeSet<>(Parties.codes(event.recipients())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arms-transfer | TUR>CHL | Chile received six Kirpi armoured vehicles from Turkey on Monday. They were ordered from Turkey in 2021.
            arms-transfer | TUR>CHL | Chile received six Kirpi armoured vehicles from Turkey on Monday. Santiago signed for the vehicles in 2021.
            arms-transfer | TUR>CHL | Chile received six Kirpi armoured vehicles from Turkey on Monday. The defence contract with BMC was signed in 2021.
            arms-transfer | ISR>CHL | Chile bought six howitzers from Turkey on Monday. The Chilean army uses 20 Soltam mortars, which Israel sold in 1998.
            military-aid | IND>SYC | India praised Seychelles on Monday. New Delhi gave the archipelago a Dornier aircraft in 2018.
            sanction | USA>KHM | Cambodia thanked China on Monday and said Cambodia would watch the Thai border. The United States cancelled a delivery of 200 trucks to the kingdom in 2019.
            arms-transfer | ITA>PER | Chile and Peru held talks on Monday. Lima contracted for ten frigates from Italy in 2021.
            arms-transfer | SWE>PER | Peru has bought boats from Germany's Nordwerft, its defence ministry said on Monday. In 2005 the navy ordered two boats from Sweden.
            military-exercise | FJI+TON> | Fiji and Tonga began a joint exercise on Monday. The exercise was last held off Suva in 2019.
            military-exercise | FJI+TON> | Fiji and Tonga began a joint exercise on Monday. The two navies last trained together in 2019.
            attack | RUS>GEO | Turkey will repair an air base in Georgia, the army said on Monday. Russian jets bombed the base in 2008.
            sanction | FRA>MLI | Togo praised Mali on Monday. France imposed sanctions on the country in 2021.
            sanction | ESP>PER | Peru protested to Spain on Monday. Spain sent home the Peruvian ambassador in 2012.
            sanction | ESP>PER | Peru protested to Spain on Monday. Spain had broken with Peru in 2012.
            treaty-suspension | ESP>PER | Peru protested to Spain on Monday. In 2012 Spain left the defence treaty with Peru.
            coup | GAB>GAB | France praised Gabon on Monday. Officers seized power in Gabon in August 2020.
            coup | FJI>FJI | Samoa praised Fiji on Monday. Canberra sent soldiers to Fiji after the army overthrew the elected government in 2006.
            """)
    void backgroundIsToldWithBothSides(String eventClass, String sides, String text) {
        assertThat(told(text))
                .filteredOn(event -> event.historical() && event.eventClass().equals(eventClass))
                .extracting(BackgroundTest::sides)
                .contains(sides);
    }

    @Test
    void whatWasPlannedYearsAgoIsBackground() {
        String text =
                "Norway thanked Germany on Monday. In 2017 Norway and Germany agreed to build six submarines together.";

        assertThat(told(text))
                .filteredOn(event -> event.eventClass().equals("defence-industry"))
                .singleElement()
                .satisfies(event -> assertThat(event.historical()).isTrue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            military-aid  | NOR>UKR | Norway and Denmark gave Ukraine howitzers on Monday. Oslo will deliver 4,000 shells next week.
            arms-transfer | TUR>CHL | Chile ordered 30 Kirpi armoured vehicles from Turkey on Monday. The company will deliver the first ten vehicles in July.
            arms-transfer | TUR>CHL | Chile ordered 30 Kirpi armoured vehicles from Turkey on Monday. The two ministers signed the contract in Ankara.
            """)
    void theOtherSideOfADealIsTheOneToldBefore(String eventClass, String sides, String text) {
        assertThat(told(text))
                .filteredOn(event -> event.eventClass().equals(eventClass))
                .extracting(BackgroundTest::sides)
                .isNotEmpty()
                .allMatch(each -> each.equals(sides) || each.equals("DNK+NOR>UKR"));
    }

    @Test
    void anotherThanThoseOfTheDealMayBeItsOtherSide() {
        String text =
                "Chile ordered 30 Kirpi armoured vehicles from Turkey on Monday. Peru's envoy said the firm would deliver "
                        + "ten vehicles in July.";

        assertThat(told(text)).extracting(BackgroundTest::sides).doesNotContain("TUR>PER", "PER>CHL");
    }

    @Test
    void whatIsOrderedInAnAsideIsOfThoseOfTheDelivery() {
        assertThat(
                        told(
                                "Norway praised Chile on Monday. Norway delivered nine Kirpi vehicles, ordered in 2018, to Chile in 2021."))
                .filteredOn(event -> event.eventClass().equals("arms-transfer"))
                .extracting(event ->
                        sides(event) + " " + event.date().start().orElseThrow().getYear())
                .containsExactlyInAnyOrder("NOR>CHL 2018", "NOR>CHL 2021");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            accusation | Norway condemned Latvia in March 2021. Latvia then accused Norway of spying.
            accusation | In March 2021 nine ships sank off Norway. Latvia then accused Norway of spying.
            attack     | Norwegian jets have bombed Latvian ports in recent years.
            attack     | Norwegian jets bombed Latvian ports in March.
            """)
    void whatFollowedSomethingLongPastIsLongPast(String eventClass, String text) {
        assertThat(told("Norway and Latvia held talks on Monday. " + text))
                .filteredOn(event -> event.eventClass().equals(eventClass))
                .isNotEmpty()
                .allMatch(Event::historical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            accusation  | Norway and Latvia held talks on Monday. Latvia then accused Norway of spying.
            accusation  | Latvia accused Norway of spying in recent years.
            military-aid| Norway has given Ukraine 20 howitzers since January.
            attack      | Norwegian jets bombed Latvian ports in April.
            """)
    void whatGoesOnIsNoBackground(String eventClass, String text) {
        assertThat(told(text))
                .filteredOn(event -> event.eventClass().equals(eventClass))
                .isNotEmpty()
                .noneMatch(Event::historical);
    }
}
