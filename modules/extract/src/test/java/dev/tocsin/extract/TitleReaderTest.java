package dev.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleReaderTest {
    private static final URI URL = URI.create("https://www.harbourcourier.example/a/1");

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    Ships meet in the strait | Harbour Courier;            Ships meet in the strait
                    Ships meet in the strait - Harbour Courier;            Ships meet in the strait
                    Ships meet in the strait – World – Harbour Courier;    Ships meet in the strait – World
                    Harbour Courier: Ships meet in the strait;             Harbour Courier: Ships meet in the strait
                    Harbour Courier » Ships meet in the strait;            Ships meet in the strait
                    Norland-Estmark talks - what we know;                  Norland-Estmark talks - what we know
                    Ships meet in the strait | harbourcourier.example;     Ships meet in the strait
                    """)
    void leavesTheSiteOut(String head, String title) {
        Page page = Page.of("<title>" + head + "</title><p>x", URL);
        assertThat(TitleReader.read(page, "Harbour Courier")).isEqualTo(title);
    }

    @Test
    void takesTheHeadingThatSaysWhatTheHeadSays() {
        Page page = Page.of(
                "<title>Ships meet in strait | Harbour Courier</title><h1>Harbour Courier</h1><h1>Ships meet in the strait</h1>",
                URL);
        assertThat(TitleReader.read(page, "Harbour Courier")).isEqualTo("Ships meet in the strait");
    }

    @Test
    void isEmptyWhereThePageHasNone() {
        assertThat(TitleReader.read(Page.of("<p>text", URL), "")).isEmpty();
    }
}
