package dev.tocsin.language.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitySpansTest {
    private static List<String> read(String text) {
        return QuantitySpans.find(text, 0, text.length()).stream()
                .map(found -> text.substring(found.start(), found.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            More than 8,000 people left.              | 8,000
            The post is 45km from there.              | 45km
            It holds 18,000 square kilometers.        | 18,000 square kilometers
            From 15 to 20 percent were repaired.      | 15 to 20 percent
            It lost tens of thousands of homes.       | tens of thousands
            Some 4.7 million Syrians live there.      | 4.7 million
            """)
    void readsNumberAndUnit(String text, String quantity) {
        assertThat(read(text)).containsExactly(quantity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"It was so in 2014.", "A note says so.[3]", "See 33.783°N.", "Under Order 13582 it may."})
    void leavesYearsNotesAndNumbersOfDocumentsOut(String text) {
        assertThat(read(text)).isEmpty();
    }
}
