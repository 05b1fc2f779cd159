package dev.tocsin.extract;

import dev.tocsin.extract.DecodedText.Origin;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Tells the charset of a page, a feed or a text file: byte order mark, HTTP header, the document's own declaration, and
 * at last the bytes themselves. A declaration that the bytes contradict is not believed: text that is valid UTF-8 with
 * characters outside ASCII is UTF-8 whatever it says, and text that says UTF-8 and is not is looked at again.
 *
 * <p>Names are read as browsers read them (WHATWG Encoding): "iso-8859-1" and "ascii" mean windows-1252, "gb2312" means
 * GB18030. Pure; safe to share between threads.
 */
public final class Charsets {
    private static final int DECLARATION_BYTES = 8192;
    private static final int DETECTOR_BYTES = 256 * 1024;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
    private static final Pattern IN_HEADER = Pattern.compile("charset\\s*=\\s*[\"']?([^\\s\"';,]+)");
    private static final Pattern IN_XML = Pattern.compile("^\\s*<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']+)");

    private static final Map<String, String> AS_BROWSERS_READ = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso_8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "windows-874"),
            Map.entry("tis-620", "windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("unicode", "UTF-8"));

    private Charsets() {}

    /**
     * The text of these bytes.
     *
     * @param contentType the HTTP header's value, empty where there was none
     */
    public static DecodedText decode(byte[] body, String contentType) {
        Optional<Mark> mark = Mark.of(body);
        if (mark.isPresent()) {
            Mark found = mark.get();
            return text(body, found.length(), found.charset(), Origin.BYTE_ORDER_MARK);
        }
        Optional<Charset> shown = UndeclaredCharset.bySigns(body);
        if (shown.isPresent()) {
            return text(body, 0, shown.get(), Origin.BYTES);
        }
        Utf8Check utf8 = Utf8Check.of(body);
        if (utf8.wide() > 0 && utf8.broken() == 0) {
            Origin origin = declared(body, contentType)
                    .filter(d -> d.charset().equals(StandardCharsets.UTF_8))
                    .map(Declared::origin)
                    .orElse(Origin.BYTES);
            return new DecodedText(Utf8Check.decode(body), StandardCharsets.UTF_8, origin);
        }
        return declared(body, contentType)
                .filter(d -> utf8.allows(d.charset()))
                .map(d -> text(body, 0, d.charset(), d.origin()))
                .orElseGet(() -> text(body, 0, told(body, utf8), Origin.BYTES));
    }

    /** The charset that a header, meta element or declaration means by this name; absent where none is known. */
    public static Optional<Charset> named(String name) {
        String label = name.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(AS_BROWSERS_READ.getOrDefault(label, label)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<Declared> declared(byte[] body, String contentType) {
        Optional<Charset> header =
                first(IN_HEADER, contentType.toLowerCase(Locale.ROOT)).flatMap(Charsets::named);
        if (header.isPresent()) {
            return Optional.of(new Declared(header.get(), Origin.HTTP_HEADER));
        }
        int length = Math.min(body.length, DECLARATION_BYTES);
        String head = new String(body, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return MetaPrescan.label(body)
                .or(() -> first(IN_XML, head))
                .flatMap(Charsets::named)
                .map(Charsets::readableDeclaration)
                .map(charset -> new Declared(charset, Origin.DOCUMENT));
    }

    /** A declaration that could be read byte by byte is not written in UTF-16, whatever it says. */
    private static Charset readableDeclaration(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
                ? StandardCharsets.UTF_8
                : charset;
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Charset told(byte[] body, Utf8Check utf8) {
        if (utf8.wide() + utf8.broken() == 0) {
            return WINDOWS_1252;
        }
        if (utf8.allows(StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        if (UndeclaredCharset.isArabic(body)) {
            return WINDOWS_1256;
        }
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(body, 0, Math.min(body.length, DETECTOR_BYTES));
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        return Optional.ofNullable(name)
                .flatMap(Charsets::named)
                .filter(charset -> !charset.equals(WINDOWS_1252))
                .orElseGet(() -> UndeclaredCharset.latin(body));
    }

    private static DecodedText text(byte[] body, int from, Charset charset, Origin origin) {
        return new DecodedText(new String(body, from, body.length - from, charset), charset, origin);
    }

    private record Declared(Charset charset, Origin origin) {}

    private record Mark(Charset charset, int length) {
        private static final List<Mark> LONGEST_FIRST = List.of(
                new Mark(Charset.forName("UTF-32LE"), 4),
                new Mark(Charset.forName("UTF-32BE"), 4),
                new Mark(StandardCharsets.UTF_8, 3),
                new Mark(StandardCharsets.UTF_16LE, 2),
                new Mark(StandardCharsets.UTF_16BE, 2));

        static Optional<Mark> of(byte[] body) {
            return LONGEST_FIRST.stream().filter(mark -> mark.opens(body)).findFirst();
        }

        private boolean opens(byte[] body) {
            byte[] mark = "\uFEFF".getBytes(charset);
            if (body.length < mark.length) {
                return false;
            }
            for (int i = 0; i < mark.length; i++) {
                if (body[i] != mark[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
