package dev.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UndeclaredCharsetTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    windows-1252 | Die Größe der Flotte übertrifft die früheren Schätzungen, sagte der Präsident
                    windows-1252 | Le président a été reçu à l’Élysée après une journée très chargée, où tout a changé
                    windows-1252 | Los españoles votarán mañana; según él, la decisión será difícil y también rápida
                    ISO-8859-2   | Prezydent zapowiedział, że żołnierze wrócą późną jesienią, choć część wciąż ćwiczy
                    windows-1250 | Vláda schválila nákup šesti letounů, řekl ministr; příští měsíc začne školení žáků
                    windows-1254 | Cumhurbaşkanı görüşmenin ardından açıklama yaptı; anlaşma yarın imzalanacağı için güçlü
                    """)
    void tellsTheCharsetByWhatMakesLettersOfOneLanguage(String charset, String text) {
        assertThat(UndeclaredCharset.latin(text.getBytes(Charset.forName(charset))))
                .isEqualTo(Charset.forName(charset));
    }

    @ParameterizedTest
    @CsvSource({"UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE", "ISO-2022-JP", "ISO-2022-KR"})
    void seesCharsetsThatShow(String charset) {
        String text = charset.endsWith("KR") ? "news 뉴스 속보" : "news today 日本 and the world beyond";
        byte[] body = text.getBytes(Charset.forName(charset));
        assertThat(UndeclaredCharset.bySigns(body)).contains(Charset.forName(charset));
        assertThat(Charsets.decode(body, "").text()).isEqualTo(text);
    }

    @Test
    void seesNoSignsInOrdinaryText() {
        assertThat(UndeclaredCharset.bySigns("plain text, and ünïcödé".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(UndeclaredCharset.bySigns(new byte[0])).isEmpty();
    }

    @Test
    void tellsArabicByItsArticle() {
        String text = "وقع وزراء الدفاع في البلدين اتفاقا على إجراء مناورات بحرية مشتركة في المضيق الشمالي كل ربيع";
        Charset arabic = Charset.forName("windows-1256");
        assertThat(Charsets.decode(("<p>" + text + "</p>").getBytes(arabic), "").text())
                .contains(text);
        Charset cyrillic = Charset.forName("windows-1251");
        String other =
                "Министры обороны двух стран подписали соглашение о совместных учениях в северном проливе каждую весну";
        assertThat(Charsets.decode(("<p>" + other + "</p>").getBytes(cyrillic), "")
                        .text())
                .contains(other);
    }
}
