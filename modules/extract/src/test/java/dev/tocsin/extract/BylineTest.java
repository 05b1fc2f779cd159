package dev.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BylineTest {
    static Stream<Arguments> bylines() {
        return Stream.of(
                Arguments.of("By Ann Lee", List.of("Ann Lee")),
                Arguments.of("BY ANN LEE AND BO CHEN", List.of("ANN LEE", "BO CHEN")),
                Arguments.of(
                        "By Ann Lee, Bo Chen and Cy Diaz, Staff Writers", List.of("Ann Lee", "Bo Chen", "Cy Diaz")),
                Arguments.of("Written by Ann Lee | Political correspondent", List.of("Ann Lee")),
                Arguments.of("Von Jörg Müller und Ina Weiß", List.of("Jörg Müller", "Ina Weiß")),
                Arguments.of("Par Zoé Leroux et Ali Ben Salah", List.of("Zoé Leroux", "Ali Ben Salah")),
                Arguments.of("Ann Lee - March 5, 2024", List.of("Ann Lee")),
                Arguments.of("Ann Lee, PhD", List.of("Ann Lee")),
                Arguments.of("Ann Lee Mar 5, 2024", List.of("Ann Lee")),
                Arguments.of("ann.lee@courier.example", List.of()),
                Arguments.of("https://courier.example/ann", List.of()),
                Arguments.of("5 min read", List.of()),
                Arguments.of("admin", List.of()),
                Arguments.of("By", List.of()),
                Arguments.of("", List.of()));
    }

    @ParameterizedTest
    @MethodSource("bylines")
    void keepsNamesAlone(String byline, List<String> names) {
        assertThat(Byline.names(byline)).isEqualTo(names);
    }
}
