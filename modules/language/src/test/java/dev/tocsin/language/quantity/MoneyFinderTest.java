package dev.tocsin.language.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.language.text.Sentences;
import dev.tocsin.model.Mention;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyFinderTest {
    private static final MoneyFinder FINDER = new MoneyFinder();

    private static List<MoneyMention> read(String text) {
        return Sentences.split(text, 0).stream()
                .flatMap(sentence -> FINDER.find(sentence).stream())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jets for $350 million in all        | 350000000      | USD | $350 million
            a US$3.5bn deal                     | 3500000000     | USD | US$3.5bn
            At €7.8B, the cost is high          | 7800000000     | EUR | €7.8B
            worth 2.3 billion euros             | 2300000000     | EUR | 2.3 billion euros
            some 10 trillion won                | 10000000000000 | KRW | 10 trillion won
            Rs 500 crore were paid              | 5000000000     | INR | Rs 500 crore
            a $375-million contract             | 375000000      | USD | $375-million
            A$1.2 billion was spent             | 1200000000     | AUD | A$1.2 billion
            five million Australian dollars     | 5000000        | AUD | five million Australian dollars
            £40m of aid                         | 40000000       | GBP | £40m
            $8,500 each                         | 8500           | USD | $8,500
            comes to SEK12.4 billion            | 12400000000    | SEK | SEK12.4 billion
            about EUR3bn in all                 | 3000000000     | EUR | EUR3bn
            Rs700 crore were paid               | 7000000000     | INR | Rs700 crore
            some TL 900 million                 | 900000000      | TRY | TL 900 million
            """)
    void readsAmounts(String text, BigDecimal amount, String currency, String words) {
        assertThat(read(text)).singleElement().satisfies(mention -> {
            assertThat(mention.money().amount()).isEqualByComparingTo(amount);
            assertThat(mention.money().currency()).isEqualTo(currency);
            assertThat(text.substring(mention.start(), mention.end())).isEqualTo(words);
        });
    }

    @Test
    void readsNoMoneyFromCounts() {
        assertThat(read("12 jets won 3 battles in 2019 and lost one.")).isEmpty();
    }

    private static String currency(String text, String country, List<String> article) {
        int at = text.indexOf('@');
        String plain = text.replace("@", "");
        List<Mention> mentions = at < 0
                ? List.of()
                : List.of(new Mention(
                        plain.lastIndexOf(' ', at - 1) + 1,
                        at,
                        "",
                        Mention.Kind.NATIONALITY,
                        Optional.empty(),
                        "",
                        Optional.of(country),
                        Optional.empty(),
                        "UNK",
                        1));
        return FINDER.find(Sentences.split(plain, 0).get(0), mentions, article)
                .get(0)
                .money()
                .currency();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It paid 40 million Ugandan@ shillings.  | UGA | KEN | UGX
            It paid 40 million shillings.           | UGA | KEN | KES
            It paid 30 million kroner.              | -   | DNK | DKK
            It paid 30 million kroner.              | -   | GBR | NOK
            It cost two billion crowns.             | -   | CZE | CZK
            It cost six billion pesos.              | -   | CHL | CLP
            They owe 9 million pounds.              | -   | EGY | EGP
            They owe 9 million pounds.              | -   | FRA | GBP
            They owe 9 million dollars.             | -   | AUS | USD
            They owe 9 million Fijian@ dollars.     | FJI | AUS | FJD
            They gave 9 million CFA francs.         | -   | TCD | XAF
            They gave 9 million CFA francs.         | -   | SEN | XOF
            """)
    void readsTheCurrencyOfTheCountrySpokenOf(String text, String country, String article, String currency) {
        assertThat(currency(text, country, List.of(article))).isEqualTo(currency);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They cost 4 million euros each.               | true
            The price is 4 million euros per helicopter.  | true
            The price is 4 million euros per year.        | false
            All ten cost 4 million euros.                 | false
            """)
    void knowsThePriceOfAPiece(String text, boolean each) {
        assertThat(read(text))
                .singleElement()
                .satisfies(mention -> assertThat(mention.each()).isEqualTo(each));
    }
}
