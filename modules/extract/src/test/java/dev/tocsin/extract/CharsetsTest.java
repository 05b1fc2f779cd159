package dev.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.extract.DecodedText.Origin;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void believesTheByteOrderMark(String name) {
        byte[] body = "\uFEFF<p>Größe</p>".getBytes(Charset.forName(name));
        DecodedText decoded = Charsets.decode(body, "text/html; charset=iso-8859-1");
        assertThat(decoded.text()).isEqualTo("<p>Größe</p>");
        assertThat(decoded.origin()).isEqualTo(Origin.BYTE_ORDER_MARK);
    }

    @Test
    void headerGoesBeforeTheDocument() {
        byte[] body = "<meta charset=koi8-r><p>Привет".getBytes(Charset.forName("windows-1251"));
        DecodedText decoded = Charsets.decode(body, "text/html; charset=\"windows-1251\"");
        assertThat(decoded.text()).endsWith("Привет");
        assertThat(decoded.origin()).isEqualTo(Origin.HTTP_HEADER);
    }

    @Test
    void readsMetaElementsOfBothForms() {
        String modern = "<meta charset='windows-1252'><p>“Größe”";
        String old = "<META http-equiv=Content-Type content='text/html; charset=ISO-8859-1'><p>“Größe”";
        assertThat(Charsets.decode(modern.getBytes(WINDOWS_1252), "").text()).isEqualTo(modern);
        assertThat(Charsets.decode(old.getBytes(WINDOWS_1252), "text/html").text())
                .isEqualTo(old);
    }

    @Test
    void readsTheXmlDeclaration() {
        String feed = "<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss>Москва</rss>";
        DecodedText decoded = Charsets.decode(feed.getBytes(Charset.forName("windows-1251")), "application/rss+xml");
        assertThat(decoded.text()).isEqualTo(feed);
        assertThat(decoded.origin()).isEqualTo(Origin.DOCUMENT);
    }

    @Test
    void doesNotBelieveADeclarationThatTheBytesContradict() {
        String page = "<meta charset=iso-8859-1><p>Größe, weiß, Übung";
        assertThat(Charsets.decode(page.getBytes(StandardCharsets.UTF_8), "").text())
                .isEqualTo(page);
        String other = "<meta charset=utf-8><p>"
                + "Der Minister sagte, die Größe der Übung sei für alle Länder wichtig. ".repeat(4);
        assertThat(Charsets.decode(other.getBytes(WINDOWS_1252), "").text()).isEqualTo(other);
    }

    @Test
    void aFewBrokenBytesDoNotUndoUtf8() {
        byte[] page = ("<meta charset=utf-8>" + "Größe ".repeat(100) + "?").getBytes(StandardCharsets.UTF_8);
        page[page.length - 5] = (byte) 0xFF;
        assertThat(Charsets.decode(page, "").text()).contains("Größe Größe").contains("\uFFFD");
    }

    @Test
    void tellsTheCharsetFromTheBytesWhereNothingNamesIt() {
        String text = "Министр обороны заявил, что переговоры будут продолжены в следующем месяце. ".repeat(5);
        DecodedText decoded = Charsets.decode(text.getBytes(Charset.forName("windows-1251")), "");
        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.origin()).isEqualTo(Origin.BYTES);
    }

    @Test
    void unknownNamesAndEmptyInputAreHarmless() {
        assertThat(Charsets.decode(new byte[0], "text/html; charset=no-such").text())
                .isEmpty();
        assertThat(Charsets.named("no such charset")).isEmpty();
    }
}
