package dev.tocsin.extract.feed;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Links as feeds and pages write them: relative, with blanks, with characters that no URL may have. */
final class Links {
    private static final String ESCAPED = " \"<>\\^`{|}[]";
    private static final String HEX = "0123456789ABCDEF";

    private Links() {}

    /** As far as it can be resolved: as it stands where base and link are both relative or no URLs at all. */
    static String resolve(String base, String link) {
        String stripped = link.strip().replaceAll("[\\r\\n\\t]+\\s*", "");
        if (base.isEmpty() || stripped.isEmpty()) {
            return stripped;
        }
        Element anchor = new Element("a").attr("href", stripped);
        anchor.setBaseUri(base);
        String resolved = anchor.absUrl("href");
        return resolved.isEmpty() ? stripped : resolved;
    }

    /** A link that can be fetched: absolute, http or https, with a host; characters that must be escaped are. */
    static Optional<URI> fetchable(String link) {
        try {
            URI uri = new URI(escaped(link.strip()));
            String scheme = uri.getScheme();
            if (scheme == null || !scheme.toLowerCase(Locale.ROOT).matches("https?")) {
                return Optional.empty();
            }
            return uri.getHost() != null ? Optional.of(uri) : withAsciiHost(uri);
        } catch (URISyntaxException | IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    private static Optional<URI> withAsciiHost(URI uri) throws URISyntaxException {
        String authority = uri.getRawAuthority();
        if (authority == null || authority.indexOf('@') >= 0) {
            return Optional.empty();
        }
        int colon = authority.lastIndexOf(':');
        String host = IDN.toASCII(colon < 0 ? authority : authority.substring(0, colon));
        String port = colon < 0 ? "" : authority.substring(colon);
        String rest = uri.toString().substring(uri.toString().indexOf(authority) + authority.length());
        URI ascii = new URI(uri.getScheme() + "://" + host + port + rest);
        return Optional.ofNullable(ascii.getHost()).map(h -> ascii);
    }

    private static String escaped(String link) {
        StringBuilder out = new StringBuilder(link.length());
        int authorityEnd = Math.max(0, link.indexOf('/', link.indexOf("://") + 3));
        boolean fragment = false;
        for (int i = 0; i < link.length(); i++) {
            char c = link.charAt(i);
            boolean bracketOfHost = (c == '[' || c == ']') && i < authorityEnd;
            boolean stray = c == '%' && !isEscape(link, i) || c == '#' && fragment;
            fragment |= c == '#';
            if (c < 0x20 || c == 0x7F || stray || ESCAPED.indexOf(c) >= 0 && !bracketOfHost) {
                escape(c, out);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isEscape(String link, int i) {
        return i + 2 < link.length()
                && Character.digit(link.charAt(i + 1), 16) >= 0
                && Character.digit(link.charAt(i + 2), 16) >= 0;
    }

    private static void escape(char c, StringBuilder out) {
        for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(HEX.charAt((b >> 4) & 0xF)).append(HEX.charAt(b & 0xF));
        }
    }
}
