package dev.tocsin.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids derived from content: the first 128 bits of a SHA-256, as 32 lower-case hexadecimal digits. */
public final class Hash {
    private static final int ID_BYTES = 16;
    private static final char SEPARATOR = '\u001f';

    private Hash() {}

    /** The id of these parts, in this order. Parts are separated, so that ("ab", "c") and ("a", "bc") differ. */
    public static String of(String... parts) {
        return of(String.join(String.valueOf(SEPARATOR), parts).getBytes(StandardCharsets.UTF_8));
    }

    public static String of(byte[] content) {
        return HexFormat.of().formatHex(sha256(content), 0, ID_BYTES);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
