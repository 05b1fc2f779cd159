package dev.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.extract.DateText.Order;
import dev.tocsin.model.DatePrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2024-03-05T09:30:00Z                  | 2024-03-05T09:30Z
                    2024-03-05T09:30:15.123+01:00         | 2024-03-05T09:30:15+01:00
                    2024-03-05T09:30:00-0500              | 2024-03-05T09:30-05:00
                    2024-03-05 09:30                      | 2024-03-05T09:30Z
                    2024/03/05                            | 2024-03-05T00:00Z
                    20240305                              | 2024-03-05T00:00Z
                    1709631000                            | 2024-03-05T09:30Z
                    1709631000000                         | 2024-03-05T09:30Z
                    Tue, 05 Mar 2024 09:30:00 GMT         | 2024-03-05T09:30Z
                    March 5, 2024                         | 2024-03-05T00:00Z
                    Mar. 5, 2024 9:30 p.m. EST            | 2024-03-05T21:30-05:00
                    Published 5th March 2024 at 09:30 BST | 2024-03-05T09:30+01:00
                    5. März 2024, 14:05 Uhr               | 2024-03-05T14:05Z
                    Stand: 05.03.2024 18:00 Uhr           | 2024-03-05T18:00Z
                    le 5 mars 2024 à 18h30                | 2024-03-05T18:30Z
                    5 de marzo de 2024                    | 2024-03-05T00:00Z
                    5 марта 2024                          | 2024-03-05T00:00Z
                    2024年3月5日                          | 2024-03-05T00:00Z
                    26.10.13                              | 2013-10-26T00:00Z
                    '05 | 03 | 2024'                      | 2024-03-05T00:00Z
                    12:00 AM, March 5, 2024               | 2024-03-05T00:00Z
                    """)
    void readsDatesAsPagesWriteThem(String written, String value) {
        assertThat(DateText.find(written, Order.DAY_FIRST).orElseThrow().value())
                .hasToString(value);
    }

    @Test
    void ordersDayAndMonthAsTheReaderIsTold() {
        assertThat(DateText.find("03/04/2024", Order.MONTH_FIRST).orElseThrow().value())
                .hasToString("2024-03-04T00:00Z");
        assertThat(DateText.find("03/04/2024", Order.DAY_FIRST).orElseThrow().value())
                .hasToString("2024-04-03T00:00Z");
        assertThat(DateText.find("03/24/2024", Order.DAY_FIRST).orElseThrow().value())
                .hasToString("2024-03-24T00:00Z");
    }

    @Test
    void saysHowExactlyItKnows() {
        assertThat(DateText.find("March 5, 2024", Order.DAY_FIRST).orElseThrow().precision())
                .isEqualTo(DatePrecision.DAY);
        assertThat(DateText.find("March 5, 2024 14:30", Order.DAY_FIRST)
                        .orElseThrow()
                        .precision())
                .isEqualTo(DatePrecision.MINUTE);
        assertThat(DateText.find("2024-03-05T14:30:00", Order.DAY_FIRST)
                        .orElseThrow()
                        .precision())
                .isEqualTo(DatePrecision.SECOND);
    }

    @ParameterizedTest
    @CsvSource({"no date here", "version 10.11.12.13", "2024-13-45", "call 555-1234-5678", "31 February 2024"})
    void findsNoneWhereThereIsNone(String written) {
        assertThat(DateText.find(written, Order.DAY_FIRST)).isEmpty();
    }
}
