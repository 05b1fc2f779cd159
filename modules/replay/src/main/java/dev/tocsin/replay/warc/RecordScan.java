package dev.tocsin.replay.warc;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Finds where records begin in a file that is broken somewhere. */
final class RecordScan {
    private static final byte[] PLAIN = "\r\n\r\nWARC/1.".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] VERSION = "WARC/1.".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GZIP = {0x1f, (byte) 0x8b, 8};
    private static final int BLANK_LINE = 4;
    private static final int WINDOW = 1 << 20;

    private RecordScan() {}

    /** The first record that begins behind {@code offset}; absent where there is none. Leaves the channel anywhere. */
    static OptionalLong after(FileChannel channel, long offset) throws IOException {
        byte[] window = new byte[WINDOW];
        long at = offset + 1;
        while (at < channel.size()) {
            int length = fill(channel, at, window);
            for (int i = 0; i < length - GZIP.length; i++) {
                if (matches(window, i, length, GZIP) && isRecord(channel, at + i)) {
                    return OptionalLong.of(at + i);
                }
                if (matches(window, i, length, PLAIN)) {
                    return OptionalLong.of(at + i + BLANK_LINE);
                }
            }
            if (length < WINDOW) {
                break;
            }
            at += length - PLAIN.length;
        }
        return OptionalLong.empty();
    }

    private static int fill(FileChannel channel, long at, byte[] window) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(window);
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = channel.read(buffer, at + buffer.position());
        }
        return buffer.position();
    }

    private static boolean matches(byte[] window, int from, int length, byte[] sought) {
        return from + sought.length <= length
                && window[from] == sought[0]
                && Arrays.equals(window, from, from + sought.length, sought, 0, sought.length);
    }

    /** Three bytes are soon found by chance; that they unpack to a record's first line is not. */
    private static boolean isRecord(FileChannel channel, long at) throws IOException {
        InputStream raw = Channels.newInputStream(channel.position(at));
        try {
            return Arrays.equals(new GZIPInputStream(raw).readNBytes(VERSION.length), VERSION);
        } catch (ZipException | EOFException e) {
            return false;
        }
    }
}
