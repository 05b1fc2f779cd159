package dev.tocsin.replay.warc;

import dev.tocsin.model.Hash;
import dev.tocsin.model.RawArticle;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * A WARC 1.1 file being written: a description, then for each capture a metadata record with what the feed said of it and
 * a response record. A name that ends in .gz gets one gzip member per record. The same captures give the same records. It
 * is written as {@code NAME.part} and takes its name in {@link #finish}. For one thread.
 */
public final class WarcArchive implements Closeable {
    private final Path file;
    private final Path part;
    private final WarcWriter out;

    /**
     * @param software who writes it
     * @param at when
     */
    public WarcArchive(Path file, String software, Instant at) throws IOException {
        this.file = file.toAbsolutePath();
        String name = this.file.getFileName().toString();
        // The compression goes by the end of the name.
        this.part = this.file.resolveSibling("part." + name);
        out = new WarcWriter(part);
        out.write(new Warcinfo.Builder()
                .version(MessageVersion.WARC_1_1)
                .recordId(id("warcinfo", name, at.toString()))
                .date(at)
                .filename(name)
                .fields(Map.of("software", List.of(software), "format", List.of("WARC File Format 1.1")))
                .build());
    }

    public void write(RawArticle raw) throws IOException {
        String content = Hash.of(raw.body());
        UUID response = id("response", raw.id(), raw.capturedAt().toString(), content);
        out.write(new WarcMetadata.Builder()
                .version(MessageVersion.WARC_1_1)
                .recordId(id("metadata", raw.id(), raw.capturedAt().toString(), content))
                .date(raw.capturedAt())
                .targetURI(raw.url())
                .setHeader("WARC-Refers-To", "<urn:uuid:" + response + ">")
                .body(CaptureFields.TYPE, CaptureFields.of(raw).bytes())
                .build());
        out.write(new WarcResponse.Builder(raw.url())
                .version(MessageVersion.WARC_1_1)
                .recordId(response)
                .date(raw.capturedAt())
                .payloadDigest(new WarcDigest("sha1", sha1().digest(raw.body())))
                .body(http(raw))
                .build());
    }

    /** All is written: the file takes its name. */
    public void finish() throws IOException {
        out.close();
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(part);
    }

    private static HttpResponse http(RawArticle raw) {
        HttpResponse.Builder response = new HttpResponse.Builder(raw.status(), "OK");
        if (!raw.contentType().isEmpty()) {
            response.setHeader("Content-Type", raw.contentType().replaceAll("\\p{Cntrl}", " "));
        }
        return response.body(null, raw.body()).build();
    }

    private static UUID id(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    /** What the field uses for payloads, and reads. */
    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
