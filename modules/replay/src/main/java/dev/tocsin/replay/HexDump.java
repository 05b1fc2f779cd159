package dev.tocsin.replay;

import java.util.HexFormat;
import java.util.Locale;

/** Bytes as people look at them: offset, sixteen bytes in hexadecimal, the same as ASCII. */
final class HexDump {
    private static final int IN_LINE = 16;
    private static final HexFormat HEX = HexFormat.of();

    private HexDump() {}

    static String of(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (int start = 0; start < bytes.length; start += IN_LINE) {
            StringBuilder hex = new StringBuilder();
            StringBuilder text = new StringBuilder();
            for (int i = start; i < Math.min(bytes.length, start + IN_LINE); i++) {
                hex.append(i % 8 == 0 && i > start ? "  " : " ").append(HEX.toHexDigits(bytes[i]));
                text.append(bytes[i] >= ' ' && bytes[i] < 127 ? (char) bytes[i] : '.');
            }
            out.append(String.format(Locale.ROOT, "  %08x %-49s  |%s|\n", start, hex, text));
        }
        return bytes.length == 0 ? "  empty\n" : out.toString();
    }
}
