package dev.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetaPrescanTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta charset=koi8-r>",
                "<META CHARSET = 'KOI8-R' />",
                "<html lang=ru><head><title>x</title><meta content='text/html; charset=koi8-r' http-equiv=Content-Type>",
                "<!-- <meta charset=utf-8> --><meta charset=\"koi8-r\">",
                "<meta name=a charset=koi8-r charset=utf-8>",
                "<p title='<meta charset=utf-8>'><?php ?><meta/charset=koi8-r>"
            })
    void findsWhatThePageDeclares(String page) {
        assertThat(label(page)).contains("koi8-r");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<meta",
                "<meta charset=koi8-r",
                "<meta charset='koi8-r>",
                "<metadata charset=koi8-r>",
                "<meta content='text/html; charset=koi8-r'>",
                "<meta http-equiv=refresh content='0; charset=koi8-r'>",
                "<meta description=\" charset=koi8-r \">",
                "<!-- <meta charset=koi8-r>"
            })
    void passesOverWhatIsNoDeclaration(String page) {
        assertThat(label(page)).isEmpty();
    }

    @Test
    void endsWhereverThePageIsCut() {
        String page =
                "<!DOCTYPE html><html lang='ru'><!-- c --><meta http-equiv=\"Content-Type\" content='text/html; charset=koi8-r'>";
        for (int cut = 0; cut < page.length(); cut++) {
            assertThat(label(page.substring(0, cut))).isEmpty();
        }
    }

    private static Optional<String> label(String page) {
        return MetaPrescan.label(page.getBytes(StandardCharsets.ISO_8859_1));
    }
}
