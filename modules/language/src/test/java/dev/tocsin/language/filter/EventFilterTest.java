package dev.tocsin.language.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.model.Coding;
import dev.tocsin.model.Confidence;
import dev.tocsin.model.DatePrecision;
import dev.tocsin.model.Equipment;
import dev.tocsin.model.Event;
import dev.tocsin.model.EventDate;
import dev.tocsin.model.EventState;
import dev.tocsin.model.Evidence;
import dev.tocsin.model.Lane;
import dev.tocsin.model.Modality;
import dev.tocsin.model.Money;
import dev.tocsin.model.Party;
import dev.tocsin.model.Place;
import dev.tocsin.model.PloverType;
import dev.tocsin.model.Stage;
import dev.tocsin.model.Statement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventFilterTest {
    private static final Event SALE = sale();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class = arms-transfer",
                "class=ARMS-TRANSFER and actor in (RUS,CHN) and confidence>=0.6 and not historical",
                "type = cooperate or type = aid",
                "party = vnm and country in (VNM)",
                "actor ~ russia",
                "speaker = \"Sergei Shoigu\"",
                "office ~ defence",
                "quote ~ \"further cooperation\"",
                "equipment ~ yak and equipmentClass = 'trainer aircraft'",
                "value >= 350m and value < 1bn and currency != EUR",
                "date = 2024 and date >= 2024-07-01 and date <= 2024-07-08 and date < 2025",
                "mentions > 1 and independentSources = 2",
                "state = active and stage = ordered and modality = actual",
                "not (class = attack or class = threat)",
                "actor not in (CHN, IND)",
                "mode != lease",
                "historical = false"
            })
    void matches(String expression) {
        assertThat(EventFilter.parse(expression).matches(SALE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class = attack",
                "historical",
                "actor = VNM",
                "recipient = RUS",
                "confidence > 0.82",
                "date > 2024-07-08",
                "date = 2024-06",
                "value = 350",
                "type = cooperate and state = retracted",
                "agreement ~ treaty"
            })
    void doesNotMatch(String expression) {
        assertThat(EventFilter.parse(expression).matches(SALE)).isFalse();
        assertThat(EventFilter.parse(expression).why(SALE)).isEmpty();
    }

    @Test
    void tellsTheClausesThatMatchedWithTheEventsValues() {
        String rule =
                "class=arms-transfer and actor in (RUS,CHN) and (confidence>=0.6 or mentions > 90) and not historical";

        assertThat(EventFilter.parse(rule).why(SALE))
                .containsExactly(
                        "class = arms-transfer",
                        "actor in (RUS, CHN): RUS",
                        "confidence >= 0.6: 0.82",
                        "not historical");
    }

    @Test
    void bindsAndStrongerThanOr() {
        assertThat(EventFilter.parse("class = arms-transfer or class = attack and historical")
                        .matches(SALE))
                .isTrue();
        assertThat(EventFilter.parse("(class = arms-transfer or class = attack) and historical")
                        .matches(SALE))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "clas = attack | 0 | did you mean 'class'?",
                "class attack | 6 | expected = != in",
                "class = | 7 | expected a value for 'class', found the end",
                "class = a b | 10 | expected 'and', 'or' or the end",
                "actor in RUS | 9 | expected '(' and a list",
                "confidence >= high | 14 | needs a number",
                "date > July | 7 | needs a date",
                "class > attack | 6 | can't be asked of 'class'",
                "(class = attack | 15 | expected ')'",
                "quote ~ \"never closed | 8 | never closed",
                "class ! attack | 6 | write 'not'"
            })
    void pointsAtWhatIsWrong(String expression, int position, String problem) {
        assertThatThrownBy(() -> EventFilter.parse(expression))
                .isInstanceOf(InvalidFilter.class)
                .hasMessageContaining(problem)
                .hasMessageContaining("\n  " + expression + "\n  " + " ".repeat(position) + "^")
                .satisfies(e -> assertThat(((InvalidFilter) e).position()).isEqualTo(position));
    }

    @Test
    void listsTheFieldsWhereOneIsUnknown() {
        assertThatThrownBy(() -> EventFilter.parse("clas = attack"))
                .hasMessageContaining("equipmentClass")
                .hasMessageContaining("independentSources");
    }

    private static Event sale() {
        Party russia =
                new Party("Moscow", Optional.of("country:RUS"), "Russia", Optional.of("RUS"), Optional.empty(), "GOV");
        Party vietnam = new Party("Vietnam", Optional.empty(), "Vietnam", Optional.of("VNM"), Optional.empty(), "GOV");
        Party shoigu = new Party(
                "Shoigu",
                Optional.empty(),
                "Sergei Shoigu",
                Optional.of("RUS"),
                Optional.of("Minister of Defence"),
                "MIL");
        LocalDate day = LocalDate.of(2024, 7, 8);
        Instant seen = Instant.parse("2024-07-08T12:00:00Z");
        return new Event(
                "id",
                1,
                "arms-transfer",
                PloverType.COOPERATE,
                Optional.empty(),
                List.of("military"),
                Modality.ACTUAL,
                false,
                6.5,
                List.of(russia),
                List.of(vietnam),
                Optional.of(new Statement(shoigu, "say", Optional.of("I look forward to further cooperation"))),
                new EventDate(Optional.of(day), Optional.of(day), DatePrecision.DAY, "on Monday", ""),
                Optional.of(new Place("Hanoi", Optional.of("VNM"), Optional.empty(), Optional.empty())),
                List.of(new Equipment("Yak-130", Optional.of("trainer aircraft"), Optional.of(12L), Optional.empty())),
                Optional.of(new Money(new BigDecimal("350000000"), "USD")),
                Optional.of(Stage.ORDERED),
                Optional.empty(),
                new Confidence(0.82, Map.of("trigger", 0.9)),
                new Coding("lexicon", "bought", "1", List.of()),
                List.of(new Evidence("article", 1, 0, 4, "text")),
                3,
                2,
                seen,
                seen,
                EventState.ACTIVE,
                Optional.empty(),
                "",
                Lane.LIVE);
    }
}
