package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Equipment;
import dev.tocsin.model.Event;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the things and amounts that an article tells belong to an event. */
class BelongingTest {
    private static final EventCoder CODER = EventCoder.load();

    private static List<Event> events(String eventClass, String text) {
        return CODER.code(Articles.of("Of ships and shells", "2024-05-17", text)).stream()
                .filter(each -> each.eventClass().equals(eventClass))
                .toList();
    }

    private static String things(Event event) {
        return event.equipment().stream()
                .map(each -> each.quantity().map(String::valueOf).orElse("-") + " " + each.name())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arms-transfer | 12 Gripen                              | Peru has ordered 12 Gripen fighters from Sweden to replace its Mirage 2000s.
            arms-transfer | 12 Gripen                              | Peru bought 12 Gripen fighters from Sweden on Monday, retiring its Su-25s.
            arms-transfer | 4 Karpo, 8 K2                          | Peru ordered twelve vehicles from Turkey on Monday. The package covers four Karpo armoured cars and eight K2 tanks.
            military-aid  | 30 Leopard 2, - drone                  | Norway gave Ukraine tanks and drones on Monday. The package includes 30 Leopard 2 tanks.
            attack        | 1 ballistic missile                    | A ballistic missile fired by Iran hit an Israeli base on Wednesday, killing three soldiers. India's INS Kolkata brought the wounded to the coast.
            attack        | - MB-339                               | Eritrean aircraft bombed an Ethiopian town on Friday. Eritrea sent MB-339 trainers on the raid.
            """)
    void takesWhatIsOfTheEvent(String eventClass, String things, String text) {
        assertThat(things(events(eventClass, text).get(0))).isEqualTo(things);
    }

    @Test
    void eachOfTwoClausesHasItsOwn() {
        List<Event> sales = events(
                "arms-transfer",
                "France sold Armenia 24 Bastion armoured vehicles in March and India has sold it Pinaka rocket launchers.");

        assertThat(sales.stream().flatMap(each -> each.equipment().stream()).map(Equipment::name))
                .containsExactlyInAnyOrder("Bastion", "Pinaka");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arms-transfer | 9  | Peru ordered six Kirpi armoured vehicles from Turkey on Monday. The government has budgeted $9 million for the purchase.
            arms-transfer | 9  | Peru ordered six Kirpi armoured vehicles from Turkey on Monday. Lima will pay $9 million for the vehicles.
            military-aid  | 14 | China gave Togo 40 military trucks on Monday. The minister thanked Beijing for the gift, which he put at $14 million.
            """)
    void aLaterSentenceTellsThePriceOfTheDeal(String eventClass, long millions, String text) {
        List<Event> events = events(eventClass, text);

        assertThat(events).hasSize(1);
        assertThat(events.get(0).value().orElseThrow().amount())
                .isEqualByComparingTo(BigDecimal.valueOf(millions * 1_000_000));
    }
}
