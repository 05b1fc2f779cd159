package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When what an article tells was done, of articles that came out on a Friday. */
class TimesOfActsTest {
    private static final EventCoder CODER = EventCoder.load();

    private static List<Event> told(String text) {
        return CODER.code(Articles.of("Of other days", "2024-05-17", text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            military-deployment | 2024-05-13 | Norway has stationed 300 soldiers in Estonia, a spokesman said on Thursday. The column crossed the border on Monday.
            arms-transfer       | 2024-05-14 | Chile has signed a contract with Turkey's BMC for 30 Kirpi vehicles. Both put pen to paper on Tuesday.
            military-exercise   | 2024-05-12 | Fiji and Tonga are holding a naval exercise off Suva. The manoeuvres got under way on Sunday.
            defence-agreement   | 2024-05-14 | Chile and Peru signed a defence agreement for 2025-2028 on Tuesday.
            defence-agreement   | 2024-05-15 | Norway and Latvia signed a defence agreement after they met in Oslo on Wednesday.
            """)
    void theDayMayBeToldInAnotherClauseOrSentence(String eventClass, LocalDate day, String text) {
        assertThat(told(text))
                .filteredOn(event -> event.eventClass().equals(eventClass))
                .extracting(event -> event.date().start())
                .containsOnly(Optional.of(day));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            military-deployment | Norway has stationed 300 soldiers in Estonia, a spokesman said on Thursday. Russia moved troops to the border on Monday.
            military-deployment | Norway stationed 300 soldiers in Estonia on Thursday. The column had crossed Latvia on Monday.
            """)
    void anotherActsDayIsNotItsOwn(String eventClass, String text) {
        assertThat(told(text))
                .filteredOn(event -> Parties.codes(event.actors()).contains("NOR"))
                .filteredOn(event -> event.eventClass().equals(eventClass))
                .isNotEmpty()
                .extracting(event -> event.date().start())
                .doesNotContain(Optional.of(LocalDate.of(2024, 5, 13)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arms-transfer | Peru long bought its helicopters from Turkey.
            arms-transfer | For decades Peru bought its helicopters from Turkey.
            arms-transfer | Peru for many years bought its helicopters from Turkey.
            arms-transfer | Peru bought many of its helicopters from Turkey in the past.
            arms-transfer | Peru announced in January that it would buy 12 helicopters from Turkey.
            accusation    | Peru had accused Turkey of spying.
            arms-transfer | During the Cold War Peru bought jets from Turkey.
            arms-transfer | Peru bought jets from Turkey in Soviet times.
            arms-transfer | Peru agreed in January to buy 12 helicopters from Turkey.
            """)
    void whatWasDoneForYearsOrPlannedThenIsBackground(String eventClass, String text) {
        assertThat(told("Peru and Turkey held talks on Monday. " + text))
                .filteredOn(event -> event.eventClass().equals(eventClass))
                .isNotEmpty()
                .allMatch(Event::historical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arms-transfer | Peru has long bought its helicopters from Turkey.
            arms-transfer | Peru announced on Tuesday that it would buy 12 helicopters from Turkey.
            arms-transfer | Peru said the law had changed in January and announced that it would buy 12 helicopters from Turkey.
            official-visit| It was the first visit to Peru by a Turkish defence minister since 2009.
            accusation    | Peru had earlier accused Turkey of spying.
            accusation    | Peru had accused Turkey of spying only hours before.
            arms-transfer | Peru bought 12 helicopters, each 16 metres long, from Turkey.
            """)
    void whatGoesOnOrIsToComeIsNews(String eventClass, String text) {
        assertThat(told("Peru and Turkey held talks on Monday. " + text))
                .filteredOn(event -> event.eventClass().equals(eventClass))
                .isNotEmpty()
                .noneMatch(Event::historical);
    }
}
