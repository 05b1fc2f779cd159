package dev.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Extraction;
import dev.tocsin.model.Extraction.Reason;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private static final ArticleReader READER = new ArticleReader();
    private static final URI URL = URI.create("https://courier.example/a/1");

    private static Reason reason(String contentType, byte[] body) {
        Extraction extraction = READER.read(Captures.of(URL, contentType, body));
        assertThat(extraction).isInstanceOf(Extraction.Rejected.class);
        return ((Extraction.Rejected) extraction).reason();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void nothingIsEmpty() {
        assertThat(reason("text/html", new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(reason("text/html", bytes(" \r\n\t "))).isEqualTo(Reason.EMPTY);
    }

    @Test
    void picturesAndDocumentsAreNotText() {
        assertThat(reason("image/png", bytes("anything"))).isEqualTo(Reason.NOT_TEXT);
        assertThat(reason("application/pdf", bytes("%PDF-1.7"))).isEqualTo(Reason.NOT_TEXT);
        assertThat(reason("text/html", bytes("%PDF-1.7 ..."))).isEqualTo(Reason.NOT_TEXT);
        assertThat(reason("text/html", bytes("\u0089PNG\r\n\u001a\n"))).isEqualTo(Reason.NOT_TEXT);
        assertThat(reason("", bytes("a\0b\0\1\2\3\4c\0\0\0"))).isEqualTo(Reason.NOT_TEXT);
    }

    @Test
    void pageThatIsMislabelledIsStillRead() {
        assertThat(reason("application/octet-stream", bytes("<!DOCTYPE html><html><p>More to follow.")))
                .isEqualTo(Reason.TOO_SHORT);
    }
}
