package dev.tocsin.extract.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Tue, 14 May 2024 09:30:00 GMT        | 2024-05-14T09:30:00Z
                    Tue, 14 May 2024 09:30:00 +0200      | 2024-05-14T07:30:00Z
                    14 May 24 09:30 EST                  | 2024-05-14T14:30:00Z
                    Tue, 14 May 2024 09:30:00 GMT+02:00  | 2024-05-14T07:30:00Z
                    Tue, 14 May 2024 9:30 pm PST         | 2024-05-15T05:30:00Z
                    tue 14-may-2024 09:30:00 z           | 2024-05-14T09:30:00Z
                    Tue May 14 09:30:00 PDT 2024         | 2024-05-14T16:30:00Z
                    Tue, 14 May 2024                     | 2024-05-14T00:00:00Z
                    Tue, 14 May 2024 24:00:00 GMT        | 2024-05-15T00:00:00Z
                    2024-05-14T09:30:00Z                 | 2024-05-14T09:30:00Z
                    2024-05-14T09:30:00.123456+03:00     | 2024-05-14T06:30:00Z
                    2024-05-14T09:30+0300                | 2024-05-14T06:30:00Z
                    2024-05-14 09:30:00                  | 2024-05-14T09:30:00Z
                    2024-05-14 09:30:00 -0500            | 2024-05-14T14:30:00Z
                    2024-05-14                           | 2024-05-14T00:00:00Z
                    2024-05                              | 2024-05-01T00:00:00Z
                    2024                                 | 2024-01-01T00:00:00Z
                    20240514T093000Z                     | 2024-05-14T09:30:00Z
                    20240514                             | 2024-05-14T00:00:00Z
                    1715679000                           | 2024-05-14T09:30:00Z
                    1715679000000                        | 2024-05-14T09:30:00Z
                    05/14/2024 09:30:00 AM               | 2024-05-14T09:30:00Z
                    14/05/2024 09:30                     | 2024-05-14T09:30:00Z
                    14.05.2024, 09:30 Uhr                | 2024-05-14T09:30:00Z
                    May 14, 2024 9:30 AM EDT             | 2024-05-14T13:30:00Z
                    Di, 14 Mai 2024 09:30:00 +0200       | 2024-05-14T07:30:00Z
                    mar., 14 mai 2024 09:30:00 +0200     | 2024-05-14T07:30:00Z
                    14 mayıs 2024 09:30                  | 2024-05-14T09:30:00Z
                    вт, 14 мая 2024 09:30:00 MSK         | 2024-05-14T06:30:00Z
                    14 août 2024                         | 2024-08-14T00:00:00Z
                    2024年5月14日 09:30                   | 2024-05-14T09:30:00Z
                    2024년 5월 14일                        | 2024-05-14T00:00:00Z
                    """)
    void readsDatesOfManyDialects(String written, Instant meant) {
        assertThat(FeedDates.parse(written)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "Tue, 32 Foo 2024",
                "2024-13-45",
                "99:99",
                "32/32/2024",
                "Mon, 31 Feb 2024 10:00:00 GMT"
            })
    void findsNoDateWhereThereIsNone(String written) {
        assertThat(FeedDates.parse(written)).isEmpty();
    }
}
