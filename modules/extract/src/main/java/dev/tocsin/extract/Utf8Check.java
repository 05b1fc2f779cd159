package dev.tocsin.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How far bytes are UTF-8.
 *
 * @param wide well-formed sequences of two to four bytes
 * @param broken bytes outside ASCII that belong to none
 */
record Utf8Check(int wide, int broken) {
    /** Of a thousand sequences outside ASCII, how many may be broken in text that is still taken as UTF-8. */
    private static final int BROKEN_PER_MILLE = 50;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    /** By length of the sequence, the least character that is not written in a shorter one. */
    private static final int[] LEAST = {0, 0, 0x80, 0x800, 0x10000};

    private static final long WIDE = 0x8080808080808080L;

    static Utf8Check of(byte[] body) {
        int wide = 0;
        int broken = 0;
        int i = firstWide(body, 0);
        while (i < body.length) {
            if (body[i] >= 0) {
                i = firstWide(body, i + 1);
                continue;
            }
            int length = sequence(body, i);
            if (length > 1) {
                wide++;
            } else if (i + 4 <= body.length) {
                broken++;
            }
            i += length;
        }
        return new Utf8Check(wide, broken);
    }

    /** The place of the first byte outside ASCII from here on, told eight at a time; the length where there is none. */
    private static int firstWide(byte[] body, int from) {
        int i = from;
        while (i + Long.BYTES <= body.length && ((long) EIGHT.get(body, i) & WIDE) == 0) {
            i += Long.BYTES;
        }
        while (i < body.length && body[i] >= 0) {
            i++;
        }
        return i;
    }

    boolean allows(Charset charset) {
        return !charset.equals(StandardCharsets.UTF_8) || broken * 1000L <= (long) (wide + broken) * BROKEN_PER_MILLE;
    }

    /** The length of the well-formed sequence that starts here, 1 where there is none. */
    private static int sequence(byte[] body, int at) {
        int lead = body[at] & 0xFF;
        int length = lead >= 0xF5 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
        if (at + length > body.length) {
            return 1;
        }
        for (int i = 1; i < length; i++) {
            if ((body[at + i] & 0xC0) != 0x80) {
                return 1;
            }
        }
        return length;
    }

    /** The text of bytes in which no sequence is broken. */
    static String decode(byte[] body) {
        char[] text = new char[body.length];
        int size = 0;
        int i = 0;
        while (i < body.length) {
            int plain = firstWide(body, i);
            while (i < plain) {
                text[size++] = (char) body[i++];
            }
            if (i < body.length) {
                int length = sequence(body, i);
                int point = point(body, i, length);
                if (point < LEAST[length] || Character.isSurrogate((char) point) && length == 3 || point > 0x10FFFF) {
                    return new String(body, StandardCharsets.UTF_8);
                }
                size += Character.toChars(point, text, size);
                i += length;
            }
        }
        return new String(text, 0, size);
    }

    private static int point(byte[] body, int at, int length) {
        int point = body[at] & 0xFF >> length + 1;
        for (int i = 1; i < length; i++) {
            point = point << 6 | body[at + i] & 0x3F;
        }
        return length == 1 ? -1 : point;
    }
}
