package dev.tocsin.language.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.language.text.Sentences;
import java.math.BigDecimal;
import java.util.List;
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
}
