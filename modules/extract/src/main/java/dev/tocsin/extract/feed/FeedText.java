package dev.tocsin.extract.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Bytes to the characters of a feed: compression, byte order marks, declared and true encodings. */
final class FeedText {
    private static final int MAX_UNZIPPED_BYTES = 64 << 20;
    private static final int DECLARATION_BYTES = 512;
    private static final Pattern XML_ENCODING =
            Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']\\s*([A-Za-z0-9._:-]+)\\s*[\"']");
    private static final Pattern HEADER_CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private FeedText() {}

    /**
     * A byte order mark wins, then the first declared encoding under which the bytes are sound (the document's own,
     * the header's), then UTF-8, then the declared one with its faults, then windows-1252.
     */
    static String decode(byte[] content, String contentType) {
        byte[] bytes = isGzip(content) ? unzip(content) : content;
        Optional<String> marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
        List<Charset> declared = Stream.of(first(XML_ENCODING, head), first(HEADER_CHARSET, contentType))
                .flatMap(Optional::stream)
                .flatMap(name -> charset(name).stream())
                .filter(Predicate.not(FeedText::isWide))
                .toList();
        return Stream.concat(declared.stream().filter(c -> !c.equals(StandardCharsets.US_ASCII)), Stream.of(StandardCharsets.UTF_8))
                .flatMap(c -> strictly(bytes, c).stream())
                .findFirst()
                .orElseGet(() -> new String(bytes, faulty(bytes, declared)));
    }

    /** Mostly sound UTF-8 with a few bad bytes stays UTF-8; else what was declared. */
    private static Charset faulty(byte[] bytes, List<Charset> declared) {
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        long bad = utf8.chars().filter(c -> c == '\uFFFD').count();
        long beyondAscii = utf8.chars().filter(c -> c > 127).count();
        if (bad * 4 < beyondAscii) {
            return StandardCharsets.UTF_8;
        }
        return declared.stream()
                .filter(c -> !c.equals(StandardCharsets.UTF_8) && !c.equals(StandardCharsets.US_ASCII))
                .findFirst()
                .orElse(WINDOWS_1252);
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private static Optional<String> byMark(byte[] b) {
        if (startsWith(b, 0xEF, 0xBB, 0xBF)) {
            return strictly(b, StandardCharsets.UTF_8)
                    .or(() -> Optional.of(new String(b, StandardCharsets.UTF_8)))
                    .map(s -> s.substring(1));
        }
        if (startsWith(b, 0, 0, 0xFE, 0xFF) || startsWith(b, 0, 0, 0, '<')) {
            return Optional.of(new String(b, Charset.forName("UTF-32BE")));
        }
        if (startsWith(b, 0xFF, 0xFE, 0, 0) || startsWith(b, '<', 0, 0, 0)) {
            return Optional.of(new String(b, Charset.forName("UTF-32LE")));
        }
        if (startsWith(b, 0xFE, 0xFF) || startsWith(b, 0, '<')) {
            return Optional.of(new String(b, StandardCharsets.UTF_16BE));
        }
        if (startsWith(b, 0xFF, 0xFE) || startsWith(b, '<', 0)) {
            return Optional.of(new String(b, StandardCharsets.UTF_16LE));
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }

    /** Latin-1 means windows-1252, as in HTML: the controls it has instead are in no feed on purpose. */
    private static Optional<Charset> charset(String name) {
        try {
            Charset found = Charset.forName(name);
            return Optional.of(found.equals(StandardCharsets.ISO_8859_1) ? WINDOWS_1252 : found);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(charset.equals(WINDOWS_1252) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException unsound) {
            return Optional.empty();
        }
    }

    private static boolean isGzip(byte[] bytes) {
        return startsWith(bytes, 0x1F, 0x8B);
    }

    /** What could be unzipped, cut at 64 MiB. */
    private static byte[] unzip(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readNBytes(MAX_UNZIPPED_BYTES);
        } catch (IOException broken) {
            return bytes;
        }
    }
}
