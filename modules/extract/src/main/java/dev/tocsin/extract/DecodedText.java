package dev.tocsin.extract;

import java.nio.charset.Charset;

/**
 * Bytes read as text.
 *
 * @param text without the byte order mark; what could not be decoded is U+FFFD
 * @param charset the one that was used
 * @param origin what named it
 */
public record DecodedText(String text, Charset charset, Origin origin) {
    /** What named the charset, most trusted first. */
    public enum Origin {
        BYTE_ORDER_MARK,
        HTTP_HEADER,
        /** An HTML meta element or an XML declaration. */
        DOCUMENT,
        /** Nothing, or nothing that the bytes bear out: told from the bytes. */
        BYTES
    }
}
