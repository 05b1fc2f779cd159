package dev.tocsin.replay.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * A body as its content encodings say, undone; never larger than a limit, however small it is packed. Many crawlers store
 * the unpacked bytes and leave the header, so what is not packed as the header says is taken as it stands.
 */
final class HttpPayload {
    private static final int GZIP_1 = 0x1f;
    private static final int GZIP_2 = 0x8b;
    private static final int ZLIB_METHOD = 8;
    private static final int BYTE = 0xff;
    private static final int LOW_BITS = 0x0f;
    private static final int ZLIB_CHECK = 31;

    private HttpPayload() {}

    /**
     * The bytes; absent where there are more than {@code most}.
     *
     * @param encodings the Content-Encoding headers, in order
     * @throws IOException where it is packed in a way that is not known, or not soundly
     */
    static Optional<byte[]> read(InputStream body, List<String> encodings, int most) throws IOException {
        byte[] bytes = body.readNBytes(most + 1);
        List<String> all = new ArrayList<>();
        encodings.forEach(header -> Arrays.stream(header.split(","))
                .map(e -> e.strip().toLowerCase(Locale.ROOT))
                .forEach(all::add));
        Collections.reverse(all);
        for (String encoding : all) {
            if (bytes.length > most) {
                return Optional.empty();
            }
            bytes = unpacked(bytes, encoding, most);
        }
        return bytes.length > most ? Optional.empty() : Optional.of(bytes);
    }

    private static byte[] unpacked(byte[] bytes, String encoding, int most) throws IOException {
        if (bytes.length == 0) {
            return bytes;
        }
        return switch (encoding) {
            case "", "identity", "none" -> bytes;
            case "gzip", "x-gzip" ->
                isGzip(bytes) ? all(new GZIPInputStream(new ByteArrayInputStream(bytes)), most) : bytes;
            case "deflate" -> looksLikeText(bytes) ? bytes : all(inflated(bytes), most);
            case "br" ->
                looksLikeText(bytes) ? bytes : all(new BrotliInputStream(new ByteArrayInputStream(bytes)), most);
            default -> {
                if (looksLikeText(bytes)) {
                    yield bytes;
                }
                throw new IOException("content encoding " + encoding + " is not known");
            }
        };
    }

    private static byte[] all(InputStream in, int most) throws IOException {
        try (in) {
            return in.readNBytes(most + 1);
        } catch (IllegalStateException unsound) {
            throw new IOException("unsound compression", unsound);
        }
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & BYTE) == GZIP_1 && (bytes[1] & BYTE) == GZIP_2;
    }

    /** Servers send "deflate" with the zlib header, as they should, and without. */
    private static InputStream inflated(byte[] bytes) {
        boolean zlib = bytes.length > 1
                && (bytes[0] & LOW_BITS) == ZLIB_METHOD
                && (((bytes[0] & BYTE) << Byte.SIZE) + (bytes[1] & BYTE)) % ZLIB_CHECK == 0;
        return new InflaterInputStream(new ByteArrayInputStream(bytes), new Inflater(!zlib));
    }

    /** Begins with markup, white space or a byte order mark before it aside. */
    private static boolean looksLikeText(byte[] bytes) {
        for (byte b : bytes) {
            if (b == '<') {
                return true;
            }
            boolean passable = b == ' '
                    || b == '\n'
                    || b == '\r'
                    || b == '\t'
                    || b == (byte) 0xef
                    || b == (byte) 0xbb
                    || b == (byte) 0xbf;
            if (!passable) {
                return false;
            }
        }
        return false;
    }
}
