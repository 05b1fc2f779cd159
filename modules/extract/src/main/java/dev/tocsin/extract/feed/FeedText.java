package dev.tocsin.extract.feed;

import dev.tocsin.extract.Charsets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Bytes to the characters of a feed; sitemaps often are gzip files, which no HTTP header tells of. */
final class FeedText {
    private static final int MAX_UNZIPPED_BYTES = 64 << 20;

    private FeedText() {}

    static String decode(byte[] content, String contentType) {
        return Charsets.decode(isGzip(content) ? unzip(content) : content, contentType)
                .text();
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    }

    /** What could be unzipped, cut at 64 MiB; the bytes themselves where they are no gzip file after all. */
    private static byte[] unzip(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readNBytes(MAX_UNZIPPED_BYTES);
        } catch (IOException broken) {
            return bytes;
        }
    }
}
