package dev.tocsin.language.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.language.text.Sentences;
import dev.tocsin.model.DatePrecision;
import dev.tocsin.model.EventDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateResolverTest {
    /** A Wednesday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2023, 4, 12);

    private static List<EventDate> read(String text, Optional<LocalDate> published) {
        return Sentences.split(text, 0).stream()
                .flatMap(sentence -> new DateResolver().dates(text, sentence, published).stream())
                .map(DateMention::date)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They met on Friday.                                  | 2023-04-07 | 2023-04-07
            They met on Wednesday.                               | 2023-04-12 | 2023-04-12
            The ministers will meet on Friday.                   | 2023-04-14 | 2023-04-14
            They left last Wednesday.                            | 2023-04-05 | 2023-04-05
            Talks are planned for next Monday.                   | 2023-04-17 | 2023-04-17
            The minister visited Moscow Feb. 5.                  | 2023-02-05 | 2023-02-05
            He arrived on Dec. 28.                               | 2022-12-28 | 2022-12-28
            The drills run until April 28.                       | 2023-04-28 | 2023-04-28
            It was signed on 10 February 2022 in Paris.          | 2022-02-10 | 2022-02-10
            It was signed on Oct. 7, 2021.                       | 2021-10-07 | 2021-10-07
            The raid was on Tuesday, April 4.                    | 2023-04-04 | 2023-04-04
            In 2019, it bought jets.                             | 2019-01-01 | 2019-12-31
            It has had them since 2018.                          | 2018-01-01 | 2018-12-31
            In early July, he declared it.                       | 2022-07-01 | 2022-07-10
            It began in mid-August.                              | 2022-08-11 | 2022-08-20
            It sold them last week.                              | 2023-04-03 | 2023-04-09
            They will come next month.                           | 2023-05-01 | 2023-05-31
            He spoke two days ago.                               | 2023-04-10 | 2023-04-10
            They met two months ago.                             | 2023-02-01 | 2023-02-28
            He resigned on the 5th.                              | 2023-04-05 | 2023-04-05
            The first will arrive this year.                     | 2023-01-01 | 2023-12-31
            It lasted over the past decade.                      | 2013-04-12 | 2023-04-12
            It fired a missile yesterday.                        | 2023-04-11 | 2023-04-11
            It sent tanks in the spring of 2022.                 | 2022-03-01 | 2022-05-31
            The army grew in the 1990s.                          | 1990-01-01 | 1999-12-31
            War raged between 2014 and 2016.                     | 2014-01-01 | 2016-12-31
            Oslo would send tents by the end of June.            | 2023-06-21 | 2023-06-30
            The hulls are due by the middle of May.              | 2023-05-11 | 2023-05-20
            The yard will close at the end of 2024.              | 2024-12-01 | 2024-12-31
            The yard will close by the end of the year.          | 2023-12-01 | 2023-12-31
            It will sail in the first quarter of 2024.           | 2024-01-01 | 2024-03-31
            They agreed to train gunners in September.           | 2023-09-01 | 2023-09-30
            They fought in October last year.                    | 2022-10-01 | 2022-10-31
            The pact was signed in May of last year.             | 2022-05-01 | 2022-05-31
            It fired the missile on July 8 last year.            | 2022-07-08 | 2022-07-08
            They met on Tuesday last week.                       | 2023-04-04 | 2023-04-04
            Police fired on the crowd in the second week of March. | 2023-03-08 | 2023-03-14
            It was built in the second half of 2015.             | 2015-07-01 | 2015-12-31
            He fled in the last days of August.                  | 2022-08-25 | 2022-08-31
            They left late in 1998.                              | 1998-09-01 | 1998-12-31
            It began in mid-2021.                                | 2021-05-01 | 2021-08-31
            It gave them boats in 2016-17.                       | 2016-01-01 | 2017-12-31
            It bought them late last year.                       | 2022-09-01 | 2022-12-31
            The hulls will leave in three days.                  | 2023-04-15 | 2023-04-15
            They will get them in two years' time.               | 2025-01-01 | 2025-12-31
            They must leave within 48 hours.                     | 2023-04-12 | 2023-04-14
            The drill ran from April 3 to 7.                     | 2023-04-03 | 2023-04-07
            The drill was held on 3-7 April.                     | 2023-04-03 | 2023-04-07
            He visited the base over the weekend.                | 2023-04-08 | 2023-04-09
            They set up a camp on Tuesday.                       | 2023-04-11 | 2023-04-11
            Jets bombed the camp overnight to Tuesday.           | 2023-04-11 | 2023-04-11
            The war ended half a century ago.                    | 1973-01-01 | 1973-12-31
            The embassy was shut down in haste two days after soldiers stormed it. | 2023-04-10 | 2023-04-10
            They agreed to a truce in September.                 | 2022-09-01 | 2022-09-30
            They clashed in June last year.                      | 2022-06-01 | 2022-06-30
            They will meet in March next year.                   | 2024-03-01 | 2024-03-31
            In June he threatened to close the strait.           | 2022-06-01 | 2022-06-30
            """)
    void resolvesRelativeToPublication(String text, LocalDate start, LocalDate end) {
        assertThat(read(text, Optional.of(PUBLISHED))).singleElement().satisfies(date -> {
            assertThat(date.start()).contains(start);
            assertThat(date.end()).contains(end);
            assertThat(text).contains(date.text());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            He may march in a second.
            It was the 20th anniversary of the pact worth $350 million.
            Theresa May will speak.
            The 2019 vintage sold 2020 bottles.
            It has 12 jets and 2000 soldiers.
            """)
    void readsNoDateFromOtherWords(String text) {
        assertThat(read(text, Optional.of(PUBLISHED))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It fired on April 3 and left two days later.             | 2023-04-05 | 2023-04-05
            It fired on April 3 and fired again the next day.        | 2023-04-04 | 2023-04-04
            It fired on April 3, a day after the envoy left.         | 2023-04-02 | 2023-04-02
            It fired on April 3 and hours later it left.             | 2023-04-03 | 2023-04-03
            It fired on Monday night and hours later it left.        | 2023-04-11 | 2023-04-11
            It fired in 2019 and left the following year.            | 2020-01-01 | 2020-12-31
            It fired in May 2019 and left the same month.            | 2019-05-01 | 2019-05-31
            """)
    void countsFromTheTimeNamedBefore(String text, LocalDate start, LocalDate end) {
        assertThat(read(text, Optional.of(PUBLISHED))).hasSize(2).last().satisfies(date -> {
            assertThat(date.start()).contains(start);
            assertThat(date.end()).contains(end);
        });
    }

    @Test
    void countsFromTheSentenceBefore() {
        String text = "Two days later it left.";
        EventDate before = Days.day(LocalDate.of(2023, 4, 3), "");

        assertThat(Sentences.split(text, 0).stream()
                        .flatMap(sentence -> new DateResolver()
                                .dates(text, sentence, Optional.of(PUBLISHED), Optional.of(before)).stream())
                        .toList())
                .singleElement()
                .satisfies(date -> assertThat(date.date().start()).contains(LocalDate.of(2023, 4, 5)));
    }

    @Test
    void leavesRelativeDatesUnknownWithoutPublication() {
        for (String text : List.of("They met on Friday.", "They met last week.", "They met two days ago.")) {
            assertThat(read(text, Optional.empty())).singleElement().satisfies(date -> {
                assertThat(date.start()).isEmpty();
                assertThat(date.precision()).isEqualTo(DatePrecision.UNKNOWN);
                assertThat(date.reason()).contains("publication");
            });
        }
    }

    @Test
    void saysWhatIsKnownOfADayWithoutItsYear() {
        assertThat(read("He visited Moscow Feb. 5.", Optional.empty()))
                .singleElement()
                .satisfies(date -> {
                    assertThat(date.precision()).isEqualTo(DatePrecision.UNKNOWN);
                    assertThat(date.reason()).contains("month 2, day 5");
                });
    }
}
