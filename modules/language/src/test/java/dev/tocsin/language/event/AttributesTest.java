package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Equipment;
import dev.tocsin.model.Event;
import dev.tocsin.model.Modality;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When events were, and what they are about, where one sentence alone doesn't say it. */
class AttributesTest {
    private static final EventCoder CODER = EventCoder.load();
    private static final String FRIDAY = "2024-05-17";

    private static Event event(String eventClass, String text) {
        return CODER.code(Articles.of("Of ships and shells", FRIDAY, text)).stream()
                .filter(each -> each.eventClass().equals(eventClass))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arms-transfer | 2024-05-13 | Chile has ordered six Kirpi armoured vehicles from Turkey, the army said on Thursday. The contract was signed on Monday.
            military-aid  | 2024-05-14 | Turkey has handed over six Kirpi armoured vehicles to Chile, the army said on Thursday. The vehicles arrived on Tuesday.
            arms-transfer | 2024-05-14 | Chile has ordered six Kirpi armoured vehicles from Turkey. The minister told the newspaper on Tuesday that they would replace older trucks.
            arms-transfer | 2024-05-14 | Chile has ordered six Kirpi armoured vehicles from Turkey, the army said on Thursday. The ministers put their names to the contract on Tuesday.
            arms-transfer | 2024-05-14 | Chile has ordered six Kirpi armoured vehicles from Turkey, the army said on Thursday. Both ministers signed the papers on Tuesday.
            arms-transfer | 2024-05-16 | Chile has ordered six Kirpi armoured vehicles from Turkey, the army said on Thursday. The price rose on Monday.
            """)
    void aLaterSentenceTellsTheDayOfADeal(String eventClass, String day, String text) {
        assertThat(event(eventClass, text).date().start().orElseThrow()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arms-transfer     | FUTURE | 2024-05-14 | Chile will buy six Kirpi armoured vehicles from Turkey, the army said on Tuesday.
            arms-transfer     | FUTURE | 2024-05-14 | On Tuesday the army announced that Chile would buy six Kirpi armoured vehicles from Turkey.
            arms-transfer     | ACTUAL | 2024-05-14 | Turkey will build six Kirpi armoured vehicles for Chile under a contract signed on Tuesday, the army said on Thursday.
            arms-transfer     | ACTUAL | 2024-05-14 | Chile will buy six Kirpi armoured vehicles from Turkey in a deal put at $12 million, the army said on Tuesday.
            military-exercise | FUTURE | 2024-06-01 | Chile and Peru will hold a joint exercise in June, the army said on Tuesday.
            """)
    void whatIsToComeAtNoTimeNamedIsOfTheDayOnWhichItIsSaid(String kind, Modality modality, String day, String text) {
        Event event = event(kind, text);

        assertThat(event.modality()).isEqualTo(modality);
        assertThat(event.date().start().orElseThrow()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            attack | 2024-05-11 | Norway sent a frigate to the Gulf on Thursday, five days after Iran attacked a Norwegian tanker.
            attack | 2024-05-14 | Norway has sent a frigate to the Gulf, three days after Iran attacked a Norwegian tanker.
            coup   | 2021-05-16 | Samoa imposed sanctions on Fiji on Thursday, three years to the day after the army of Fiji overthrew the government.
            """)
    void howLongAfterAnActAnotherWasTellsItsDay(String kind, String day, String text) {
        assertThat(event(kind, text).date().start().orElseThrow()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            repression | 2024-05-16 | Police in Chile arrested six opposition leaders before dawn on Thursday.
            accusation | 2024-05-14 | Norway condemned Iran at Tuesday's summit.
            accusation | 2024-05-17 | Norway condemned Tuesday's attack by Iran on a tanker.
            coup       | 2024-05-14 | Fiji's president fled early on Wednesday, hours after soldiers in Fiji seized power.
            sanction   | 2024-05-13 | Samoa's cabinet voted on Monday to recognise Fiji and to cut its ties with Tonga.
            """)
    void aTimeBelongsToItsOwnWords(String kind, String day, String text) {
        assertThat(event(kind, text).date().start().orElseThrow()).isEqualTo(day);
    }

    @Test
    void whatOneSideSendsIsNoWeaponOfTheOther() {
        String text = "Norway has sent a frigate to the Gulf, three days after Iran attacked a Norwegian tanker.";

        assertThat(event("attack", text).equipment()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            protest       | ACTUAL  | Thousands of Chileans gathered in Santiago on Thursday to protest against Peru.
            sanction      | ACTUAL  | The parliament of Samoa voted on Thursday to impose sanctions on Fiji.
            official-visit | ACTUAL | The Chilean defence minister is in Ankara this week to visit Turkey's army.
            arms-transfer | NEGATED | Chile never sold six Leopard tanks to Peru, the army said on Thursday.
            arms-transfer | HYPOTHETICAL | Chile is in talks to buy six Leopard tanks from Germany.
            """)
    void wordsAroundAnActTellWhetherItIsDone(String kind, Modality modality, String text) {
        assertThat(event(kind, text).modality()).isEqualTo(modality);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arms-transfer    | 900000000  | SEK | Norway signed a contract with Sweden for 12 Gripen fighters on Monday. The order comes to SEK900 million.
            arms-transfer    | 2000000000 | EUR | Norway signed a contract with Sweden for 12 Gripen fighters on Monday. The purchase will set Oslo back 2 billion euros.
            """)
    void aLaterSentenceTellsWhatADealIsWorth(String kind, BigDecimal amount, String currency, String text) {
        assertThat(event(kind, text).value()).hasValueSatisfying(value -> {
            assertThat(value.amount()).isEqualByComparingTo(amount);
            assertThat(value.currency()).isEqualTo(currency);
        });
    }

    @Test
    void aLaterSentenceTellsTheModel() {
        String text = "Chile will buy medium-range surface-to-air missiles from South Korea, Seoul said on Monday. "
                + "Contracts for the Cheongung II were exchanged in Santiago.";

        assertThat(event("arms-transfer", text).equipment())
                .extracting(Equipment::name)
                .containsExactly("Cheongung II");
    }

    @Test
    void whatCameBeforeHasNotTheDayOfWhatFollowedIt() {
        String text = "Norway on Thursday protested to Russia after Russian warships attacked a Norwegian trawler. "
                + "Tuesday's attack took place off Vardo.";

        assertThat(event("attack", text).date().start().orElseThrow()).isEqualTo("2024-05-14");
    }

    @Test
    void theTimeOfAClauseOfItsOwnIsNotThatOfTheAct() {
        String text = "Norway has given howitzers to Ukraine since Russia invaded it in February 2022.";

        assertThat(event("military-aid", text).historical()).isFalse();
    }

    @Test
    void aGiftIsNotThankedForOnTheDayItCame() {
        String text = "Fiji thanked Norway for six patrol boats delivered in March.";

        assertThat(event("diplomatic-support", text).date().text()).isEmpty();
    }

    @Test
    void whatBeganWhenAClauseSaysIsDatedByIt() {
        String text = "Norway and Kenya are holding a joint exercise, which began on Monday.";

        assertThat(event("military-exercise", text).date().start().orElseThrow())
                .isEqualTo("2024-05-13");
    }

    @Test
    void theDayWithinTheWeekToldBeforeIsTheMoreExact() {
        String text = "The Norwegian defence minister is visiting Kenya this week. "
                + "The Norwegian minister visited Kenya on Wednesday.";

        assertThat(event("official-visit", text).date().start().orElseThrow()).isEqualTo("2024-05-15");
    }

    @Test
    void anAccusationIsOfAnotherDayThanTheDeed() {
        String text = "Norway accused Russia on Thursday of shooting down a Norwegian plane. "
                + "A Russian jet fired at it on Wednesday.";

        assertThat(CODER.code(Articles.of("Of ships and shells", FRIDAY, text)))
                .filteredOn(event -> event.eventClass().equals("accusation"))
                .allSatisfy(
                        event -> assertThat(event.date().start().orElseThrow()).isEqualTo("2024-05-16"));
    }

    @Test
    void whatADatelineAloneDatesHasTheDayOfWhatItIsAbout() {
        String text = "OSLO, May 17 - Norway has arrested nine Russian soldiers who landed at Vardo on Wednesday.";

        assertThat(event("repression", text).date().start().orElseThrow()).isEqualTo("2024-05-15");
    }

    @Test
    void whatIsToComeSaysThatItsDayIsThatOfTheReport() {
        String text = "Norway will deploy a frigate to Iceland, the government announced on Tuesday.";

        assertThat(event("military-deployment", text).date().text()).isEmpty();
        assertThat(event("military-deployment", text).date().reason()).contains("announced on this day");
    }

    @Test
    void whatIsOnlySupposedHasNoDay() {
        String text = "Chile is in talks to buy six Leopard tanks from Germany.";

        assertThat(event("arms-transfer", text).date().start()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            military-exercise | patrol boat | 9 | The navies of Fiji and Tonga began a joint exercise. Nine patrol boats will practise the rescue of crews.
            military-deployment | Patriot | 4 | Poland deployed air defence systems near Lublin. Pictures show four Patriot launchers.
            missile-test | Agni-V | 1 | India test-fired an Agni-V missile on Thursday.
            missile-test | Agni-V | 1 | India tested the Agni-V ballistic missile on Thursday.
            repression | AK-47 | 900 | The Danish navy seized a shipment of weapons from a boat off Yemen. It found 900 AK-47 rifles.
            attack | missile | 1 | On May 12 a Russian missile struck a Ukrainian port.
            """)
    void equipmentIsToldWithItsCountInTheSentenceOrAfterIt(String eventClass, String name, Long count, String text) {
        Optional<Equipment> found = event(eventClass, text).equipment().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();

        assertThat(found).isPresent();
        assertThat(found.get().quantity()).isEqualTo(Optional.ofNullable(count));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sanction | 30 | Norway imposed sanctions on Belarus. The measures freeze accounts worth 30 million euros.
            defence-cooperation-statement | 9 | Norway agreed to help Kenya to rebuild a naval base. It has set aside 9 million euros for the base.
            defence-industry | 7 | Norway and Kenya will jointly develop a drone. It is for the navy. Each side will put 7 million euros into it.
            """)
    void aLaterSentenceTellsTheValue(String eventClass, int millions, String text) {
        BigDecimal amount = event(eventClass, text).value().orElseThrow().amount();

        assertThat(amount).isEqualByComparingTo(BigDecimal.valueOf(millions * 1_000_000L));
    }
}
