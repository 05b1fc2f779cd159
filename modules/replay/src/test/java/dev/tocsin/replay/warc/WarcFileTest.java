package dev.tocsin.replay.warc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.extract.ArticleIds;
import dev.tocsin.model.Lane;
import dev.tocsin.model.RawArticle;
import dev.tocsin.testkit.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcFileTest {
    private static final String HTML = "<html><body><p>Greece buys three frigates.</p></body></html>";
    private static final Instant AT = Instant.parse("2019-03-02T10:20:30.123Z");

    @TempDir
    Path folder;

    @Test
    void readsPagesWithTheirTimesAndUnpacksThem() throws IOException {
        byte[] html = HTML.getBytes(StandardCharsets.UTF_8);
        byte[] brotli = HexFormat.of().parseHex("0b028068656c6c6f03");
        Path file = file(
                record("warcinfo", "", new byte[0]),
                response("https://www.courier.example/1", "200 OK", "Content-Type: text/html; charset=utf-8", html),
                response(
                        "https://courier.example/2",
                        "200 OK",
                        "Content-Type: TEXT/HTML\r\nContent-Encoding: gzip",
                        gzip(html)),
                response(
                        "https://courier.example/3",
                        "200 OK",
                        "Content-Type: text/html\r\nContent-Encoding: br",
                        brotli),
                response(
                        "https://courier.example/4",
                        "200 OK",
                        "Content-Type: text/html\r\nTransfer-Encoding: chunked",
                        chunked(html)),
                response(
                        "https://courier.example/5",
                        "200 OK",
                        "Content-Type: text/html\r\nContent-Encoding: gzip",
                        html),
                response(
                        "https://courier.example/6",
                        "200 OK",
                        "Content-Type: text/plain\r\nTransfer-Encoding: chunked",
                        html));

        List<RawArticle> captures = captures(read(file, Optional.empty()));

        assertThat(captures).hasSize(6);
        RawArticle first = captures.get(0);
        assertThat(first.id()).isEqualTo(ArticleIds.of(URI.create("https://www.courier.example/1")));
        assertThat(first.source()).isEqualTo("courier.example");
        assertThat(first.capturedAt()).isEqualTo(AT);
        assertThat(first.lane()).isEqualTo(Lane.ARCHIVE);
        assertThat(first.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(captures)
                .extracting(c -> new String(c.body(), StandardCharsets.UTF_8))
                .containsExactly(HTML, HTML, "hello", HTML, HTML, HTML);
        assertThat(captures(read(file, Optional.of("archive"))))
                .extracting(RawArticle::source)
                .containsOnly("archive");
    }

    @Test
    void leavesOutWhatIsNoPage() throws IOException {
        byte[] bomb = gzip(new byte[WarcPages.MOST_BYTES + 1]);
        Path file = file(
                record("request", "WARC-Target-URI: https://courier.example/1\r\n", new byte[] {1}),
                record("revisit", "WARC-Target-URI: https://courier.example/1\r\n", new byte[0]),
                response("https://courier.example/2", "404 Not Found", "Content-Type: text/html", new byte[0]),
                response("https://courier.example/3", "200 OK", "Content-Type: image/png", new byte[] {1}),
                response(
                        "https://courier.example/4",
                        "200 OK",
                        "Content-Type: text/html\r\nContent-Encoding: gzip",
                        bomb),
                record("response", "WARC-Target-URI: dns:courier.example\r\nContent-Type: text/dns\r\n", new byte[] {1
                }));

        assertThat(read(file, Optional.empty()))
                .containsExactly(
                        new WarcItem.LeftOut(WarcItem.Why.NO_RESPONSE),
                        new WarcItem.LeftOut(WarcItem.Why.REVISIT),
                        new WarcItem.LeftOut(WarcItem.Why.STATUS),
                        new WarcItem.LeftOut(WarcItem.Why.CONTENT_TYPE),
                        new WarcItem.LeftOut(WarcItem.Why.TOO_LARGE),
                        new WarcItem.LeftOut(WarcItem.Why.ADDRESS));
    }

    @Test
    void goesOnBehindABrokenMember() throws IOException {
        byte[] one = gzip(page("https://courier.example/1"));
        byte[] two = gzip(page("https://courier.example/2"));
        byte[] three = gzip(page("https://courier.example/3"));
        Arrays.fill(two, 20, two.length - 10, (byte) 0xaa);
        Path file = write("broken.warc.gz", one, two, three);

        List<WarcItem> items = read(file, Optional.empty());

        assertThat(captures(items)).extracting(c -> c.url().getPath()).containsExactly("/1", "/3");
        assertThat(broken(items))
                .singleElement()
                .satisfies(b -> assertThat(b.offset()).isEqualTo(one.length));
    }

    @Test
    void goesOnBehindBytesThatAreNoRecord() throws IOException {
        byte[] junk = "never a record\r\n".repeat(9).getBytes(StandardCharsets.UTF_8);
        Path packed = write(
                "junk.warc.gz",
                junk,
                gzip(page("https://courier.example/1")),
                junk,
                gzip(page("https://courier.example/2")),
                new byte[] {0x1f, (byte) 0x8b});
        Path plain = write(
                "junk.warc",
                page("https://courier.example/1"),
                junk,
                "\r\n\r\n".getBytes(StandardCharsets.UTF_8),
                page("https://courier.example/2"));

        for (Path file : List.of(packed, plain)) {
            List<WarcItem> items = read(file, Optional.empty());
            assertThat(captures(items))
                    .extracting(c -> c.url().getPath())
                    .as("%s", items)
                    .containsExactly("/1", "/2");
            assertThat(broken(items)).isNotEmpty();
        }
    }

    @Test
    void readsATruncatedFileUpToItsEnd() throws IOException {
        byte[] one = gzip(page("https://courier.example/1"));
        byte[] two = gzip(page("https://courier.example/2"));
        for (int kept = 1; kept < two.length; kept += 7) {
            List<WarcItem> items = read(write("cut.warc.gz", one, Arrays.copyOf(two, kept)), Optional.empty());
            assertThat(captures(items))
                    .as("%s bytes kept", kept)
                    .extracting(c -> c.url().getPath())
                    .contains("/1");
            assertThat(broken(items)).as("%s bytes kept", kept).hasSize(1);
        }
        assertThat(read(write("none.warc.gz", "<html>".getBytes(StandardCharsets.UTF_8)), Optional.empty()))
                .hasSize(1)
                .hasOnlyElementsOfType(WarcItem.Broken.class);
        assertThat(read(write("empty.warc.gz"), Optional.empty())).isEmpty();
    }

    @Test
    void refusesWrongDatesAndLengthsAlone() throws IOException {
        byte[] noDate = new String(page("https://courier.example/1"), StandardCharsets.UTF_8)
                .replace(AT.toString(), "yesterday")
                .getBytes(StandardCharsets.UTF_8);
        byte[] noLength = new String(page("https://courier.example/2"), StandardCharsets.UTF_8)
                .replaceFirst("Content-Length: \\d+", "Content-Length: much")
                .getBytes(StandardCharsets.UTF_8);
        List<WarcItem> items = read(
                write("wrong.warc.gz", gzip(noDate), gzip(noLength), gzip(page("https://courier.example/3"))),
                Optional.empty());
        assertThat(captures(items)).extracting(c -> c.url().getPath()).containsExactly("/3");
        assertThat(broken(items)).hasSize(2);
    }

    @Test
    void exportedCapturesComeBackTheSame() throws IOException {
        RawArticle one = known(Samples.raw(URI.create("https://courier.example/world/frigates?a=1"), HTML, AT));
        RawArticle two = known(Samples.raw(URI.create("https://courier.example/2"), "", AT.plusSeconds(1)));
        for (String name : List.of("out.warc.gz", "out.warc")) {
            Path file = folder.resolve(name);
            try (WarcArchive archive = new WarcArchive(file, "test", AT)) {
                archive.write(one);
                archive.write(two);
                assertThat(file).doesNotExist();
                archive.finish();
            }
            assertThat(captures(read(file, Optional.empty())))
                    .usingRecursiveFieldByFieldElementComparator()
                    .containsExactly(one.inLane(Lane.ARCHIVE), two.inLane(Lane.ARCHIVE));
            assertThat(folder.toFile().list()).noneMatch(n -> n.startsWith("part."));
        }
    }

    @Test
    void goesOnAtAnyPosition() throws IOException {
        Path file = folder.resolve("out.warc.gz");
        try (WarcArchive archive = new WarcArchive(file, "test", AT)) {
            for (int i = 0; i < 5; i++) {
                archive.write(known(Samples.raw(URI.create("https://courier.example/" + i), HTML, AT)));
            }
            archive.finish();
        }
        List<Long> positions = new ArrayList<>();
        List<RawArticle> all = new ArrayList<>();
        try (WarcFile warc = WarcFile.open(file, Optional.empty(), 0)) {
            for (Optional<WarcItem> item = warc.next(); item.isPresent(); item = warc.next()) {
                if (item.get() instanceof WarcItem.Capture capture) {
                    positions.add(warc.position());
                    all.add(capture.raw());
                }
            }
            assertThat(warc.position()).isEqualTo(Files.size(file));
        }
        for (int i = 0; i < positions.size(); i++) {
            assertThat(captures(read(file, Optional.empty(), positions.get(i))))
                    .usingRecursiveFieldByFieldElementComparator()
                    .isEqualTo(all.subList(i, all.size()));
        }
    }

    private static RawArticle known(RawArticle raw) {
        return new RawArticle(
                ArticleIds.of(raw.url()),
                raw.source(),
                raw.url(),
                raw.capturedAt(),
                raw.status(),
                raw.contentType(),
                raw.body(),
                raw.item(),
                raw.lane());
    }

    private static List<RawArticle> captures(List<WarcItem> items) {
        return items.stream()
                .filter(WarcItem.Capture.class::isInstance)
                .map(i -> ((WarcItem.Capture) i).raw())
                .toList();
    }

    private static List<WarcItem.Broken> broken(List<WarcItem> items) {
        return items.stream()
                .filter(WarcItem.Broken.class::isInstance)
                .map(WarcItem.Broken.class::cast)
                .toList();
    }

    private static List<WarcItem> read(Path file, Optional<String> source) throws IOException {
        return read(file, source, 0);
    }

    private static List<WarcItem> read(Path file, Optional<String> source, long offset) throws IOException {
        List<WarcItem> items = new ArrayList<>();
        try (WarcFile warc = WarcFile.open(file, source, offset)) {
            for (Optional<WarcItem> item = warc.next(); item.isPresent(); item = warc.next()) {
                items.add(item.get());
            }
        }
        return items;
    }

    private Path file(byte[]... records) throws IOException {
        byte[][] members = new byte[records.length][];
        for (int i = 0; i < records.length; i++) {
            members[i] = gzip(records[i]);
        }
        return write("test.warc.gz", members);
    }

    private Path write(String name, byte[]... parts) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (byte[] part : parts) {
                out.write(part);
            }
        }
        return file;
    }

    private static byte[] page(String url) {
        StringBuilder text = new StringBuilder(HTML);
        for (int i = 0; i < 200; i++) {
            text.append("<p>paragraph ").append(Integer.toHexString(i * 7919)).append("</p>");
        }
        return response(
                url, "200 OK", "Content-Type: text/html", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] response(String url, String status, String headers, byte[] body) {
        byte[] head = ("HTTP/1.1 " + status + "\r\n" + headers + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        return record(
                "response",
                "WARC-Target-URI: " + url + "\r\nContent-Type: application/http; msgtype=response\r\n",
                joined(head, body));
    }

    private static byte[] record(String type, String headers, byte[] content) {
        String head = "WARC/1.1\r\nWARC-Type: " + type
                + "\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n" + "WARC-Date: " + AT
                + "\r\n" + headers + "Content-Length: " + content.length + "\r\n\r\n";
        return joined(head.getBytes(StandardCharsets.UTF_8), content, "\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] chunked(byte[] body) {
        return joined(
                (Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.UTF_8),
                body,
                "\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }
}
