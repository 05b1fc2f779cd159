package dev.tocsin.extract;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for the charset that an HTML page declares in a meta element, as browsers do before they know how to read it:
 * comments, other elements and what is in their attributes are passed over (WHATWG HTML, "prescan a byte stream").
 */
final class MetaPrescan {
    private static final int BYTES = 8192;

    private final String page;
    private int at;

    private MetaPrescan(String page) {
        this.page = page;
    }

    /** The label as written, lower case; absent where none is declared before the end of what is looked at. */
    static Optional<String> label(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, BYTES), StandardCharsets.ISO_8859_1);
        return new MetaPrescan(head.toLowerCase(Locale.ROOT)).find();
    }

    private record Attribute(String name, String value) {}

    private Optional<String> find() {
        for (; at < page.length(); at++) {
            if (page.startsWith("<!--", at)) {
                at = endOf("-->", at + 2);
            } else if (page.startsWith("<meta", at) && at + 5 < page.length() && isBlankOrSlash(page.charAt(at + 5))) {
                at += 5;
                Optional<String> label = meta();
                if (label.isPresent()) {
                    return label;
                }
            } else if (isTag()) {
                at = endOfName();
                while (attribute().isPresent()) {
                    // What is in them does not matter, only where they end.
                    continue;
                }
            } else if (page.startsWith("<!", at) || page.startsWith("</", at) || page.startsWith("<?", at)) {
                at = endOf(">", at + 1);
            }
        }
        return Optional.empty();
    }

    private boolean isTag() {
        int name = page.startsWith("</", at) ? at + 2 : at + 1;
        return page.charAt(at) == '<' && name < page.length() && isLetter(page.charAt(name));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private int endOfName() {
        int end = at + 1;
        while (end < page.length() && !isBlank(page.charAt(end)) && page.charAt(end) != '>') {
            end++;
        }
        return end;
    }

    private int endOf(String mark, int from) {
        int found = page.indexOf(mark, from);
        return found < 0 ? page.length() : found + mark.length() - 1;
    }

    private Optional<String> meta() {
        Set<String> seen = new HashSet<>();
        boolean pragma = false;
        boolean needsPragma = false;
        Optional<String> label = Optional.empty();
        for (Optional<Attribute> next = attribute(); next.isPresent(); next = attribute()) {
            Attribute attribute = next.get();
            if (!seen.add(attribute.name())) {
                continue;
            }
            switch (attribute.name()) {
                case "http-equiv" -> pragma |= attribute.value().equals("content-type");
                case "content" -> {
                    Optional<String> named = inContent(attribute.value());
                    if (label.isEmpty() && named.isPresent()) {
                        label = named;
                        needsPragma = true;
                    }
                }
                case "charset" -> {
                    label = Optional.of(attribute.value());
                    needsPragma = false;
                }
                default -> {}
            }
        }
        boolean cutOff = at >= page.length();
        return cutOff || (needsPragma && !pragma) ? Optional.empty() : label;
    }

    /** The label in {@code text/html; charset=...}. */
    private static Optional<String> inContent(String content) {
        for (int found = content.indexOf("charset"); found >= 0; found = content.indexOf("charset", found + 1)) {
            String rest = content.substring(found + 7).stripLeading();
            if (rest.startsWith("=")) {
                return value(rest.substring(1).stripLeading());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> value(String text) {
        if (text.startsWith("\"") || text.startsWith("'")) {
            int end = text.indexOf(text.charAt(0), 1);
            return end < 0
                    ? Optional.empty()
                    : Optional.of(text.substring(1, end).strip());
        }
        int end = 0;
        while (end < text.length() && !isBlank(text.charAt(end)) && text.charAt(end) != ';') {
            end++;
        }
        return end == 0 ? Optional.empty() : Optional.of(text.substring(0, end));
    }

    /** The next attribute of the element; absent at its end, which {@link #at} is then on, or at the end of the page. */
    private Optional<Attribute> attribute() {
        while (at < page.length() && isBlankOrSlash(page.charAt(at))) {
            at++;
        }
        if (at >= page.length() || page.charAt(at) == '>') {
            return Optional.empty();
        }
        int start = at;
        while (at < page.length() && (at == start || page.charAt(at) != '=') && !endsName(page.charAt(at))) {
            at++;
        }
        String name = page.substring(start, at);
        skipBlanks();
        if (at >= page.length() || page.charAt(at) != '=') {
            return Optional.of(new Attribute(name, ""));
        }
        at++;
        skipBlanks();
        return Optional.of(new Attribute(name, attributeValue()));
    }

    private String attributeValue() {
        if (at >= page.length()) {
            return "";
        }
        char quote = page.charAt(at);
        if (quote == '"' || quote == '\'') {
            int end = page.indexOf(quote, at + 1);
            String value = end < 0 ? "" : page.substring(at + 1, end);
            at = end < 0 ? page.length() : end + 1;
            return value;
        }
        int start = at;
        while (at < page.length() && !isBlank(page.charAt(at)) && page.charAt(at) != '>') {
            at++;
        }
        return page.substring(start, at);
    }

    private void skipBlanks() {
        while (at < page.length() && isBlank(page.charAt(at))) {
            at++;
        }
    }

    private static boolean endsName(char c) {
        return isBlank(c) || c == '/' || c == '>';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }

    private static boolean isBlankOrSlash(char c) {
        return isBlank(c) || c == '/';
    }
}
