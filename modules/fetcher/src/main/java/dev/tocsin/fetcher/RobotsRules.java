package dev.tocsin.fetcher;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one host's robots.txt says to one crawler (RFC 9309): the longest matching rule decides, an allow wins a tie.
 * Where a rule is spelled with needless percent-escapes the stricter reading holds: a disallow matches in either
 * spelling, an allow only as it stands. Immutable.
 */
public final class RobotsRules {
    public static final RobotsRules ALLOW_ALL = new RobotsRules(List.of(), Optional.empty(), List.of());
    public static final RobotsRules DISALLOW_ALL =
            new RobotsRules(List.of(new Rule(false, "/")), Optional.empty(), List.of());

    private static final int MAX_BYTES = 500 * 1024;
    private static final int MAX_DELAY_SECONDS = 3600;
    private static final String INDEX = "/index.htm";

    private final List<Rule> rules;
    private final Optional<Duration> crawlDelay;
    private final List<String> sitemaps;

    private RobotsRules(List<Rule> rules, Optional<Duration> crawlDelay, List<String> sitemaps) {
        this.rules = List.copyOf(rules);
        this.crawlDelay = crawlDelay;
        this.sitemaps = List.copyOf(sitemaps);
    }

    private record Rule(boolean allow, String pattern) {}

    /**
     * Reads a robots.txt; what is no rule is passed over, and so is all after the first 500 KiB.
     *
     * @param agent the crawler's product token, as its user agent begins
     */
    public static RobotsRules parse(byte[] content, String agent) {
        String text = new String(content, 0, Math.min(content.length, MAX_BYTES), StandardCharsets.UTF_8);
        Reading reading = new Reading(agent);
        (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().forEach(reading::line);
        return reading.rules();
    }

    /** How long to wait between two requests, where the file says. Capped at an hour. */
    public Optional<Duration> crawlDelay() {
        return crawlDelay;
    }

    /** The sitemaps that the file names, for every crawler. */
    public List<String> sitemaps() {
        return sitemaps;
    }

    public boolean allows(String url) {
        String path = path(url);
        if (path.equals("/robots.txt")) {
            return true;
        }
        int allowed = -1;
        int disallowed = -1;
        for (Rule rule : rules) {
            String pattern = rule.pattern();
            if (rule.allow()) {
                if (matches(pattern, path) || isIndexOf(pattern, path)) {
                    allowed = Math.max(allowed, pattern.length());
                }
            } else if (matches(pattern, path) || matches(unescaped(pattern), unescaped(path))) {
                disallowed = Math.max(disallowed, pattern.length());
            }
        }
        return allowed >= disallowed;
    }

    /** Path and query as they stand, "/" where there are none. */
    private static String path(String url) {
        int scheme = url.indexOf("://");
        int from = scheme < 0 ? 0 : scheme + 3;
        for (int i = from; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c == '/' || c == '?' || c == '#' || c == ';') {
                int end = url.indexOf('#', i);
                String path = end < 0 ? url.substring(i) : url.substring(i, end);
                return path.startsWith("/") ? path : "/" + path;
            }
        }
        return "/";
    }

    private static boolean isIndexOf(String pattern, String path) {
        int slash = pattern.lastIndexOf(INDEX);
        return slash >= 0 && matches(pattern.substring(0, slash + 1) + "$", path);
    }

    /** {@code *} stands for anything, a {@code $} at the end for the end; all else is compared from the start. */
    private static boolean matches(String pattern, String path) {
        boolean anchored = pattern.endsWith("$");
        String[] parts = (anchored ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
        if (!path.startsWith(parts[0])) {
            return false;
        }
        int at = parts[0].length();
        for (int i = 1; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            int found = last && anchored ? path.length() - parts[i].length() : path.indexOf(parts[i], at);
            if (found < at || !path.startsWith(parts[i], found)) {
                return false;
            }
            at = found + parts[i].length();
        }
        return !anchored || at == path.length();
    }

    /** Escapes of characters that need none (RFC 3986, section 2.3) resolved. */
    private static String unescaped(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        StringBuilder out = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            int code = i + 2 < path.length() && path.charAt(i) == '%' ? hex(path, i + 1) : -1;
            boolean unreserved =
                    code > ' ' && code < 127 && (Character.isLetterOrDigit(code) || "-._~".indexOf(code) >= 0);
            if (unreserved) {
                out.append((char) code);
                i += 2;
            } else {
                out.append(path.charAt(i));
            }
        }
        return out.toString();
    }

    private static int hex(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    /** The state between two lines: consecutive user-agent lines name one group. */
    private static final class Reading {
        private final String agent;
        private final List<Rule> forUs = new ArrayList<>();
        private final List<Rule> forAll = new ArrayList<>();
        private final List<String> sitemaps = new ArrayList<>();
        private Optional<Duration> delayForUs = Optional.empty();
        private Optional<Duration> delayForAll = Optional.empty();
        private boolean named;
        private boolean inOurs;
        private boolean inAll;
        private boolean rulesSeen = true;

        Reading(String agent) {
            this.agent = agent.strip().toLowerCase(Locale.ROOT);
        }

        void line(String line) {
            int comment = line.indexOf('#');
            String content = (comment < 0 ? line : line.substring(0, comment)).strip();
            int colon = content.indexOf(':');
            int end = colon >= 0 ? colon : content.indexOf(' ');
            if (end <= 0) {
                return;
            }
            String key = content.substring(0, end).strip().toLowerCase(Locale.ROOT);
            String value = content.substring(end + 1).strip();
            switch (key) {
                case "user-agent", "useragent", "user agent" -> group(value);
                case "disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw" -> rule(false, value);
                case "allow" -> rule(true, value);
                case "crawl-delay" -> delay(value);
                case "sitemap", "site-map" -> sitemaps.add(value);
                default -> {}
            }
        }

        private void group(String value) {
            if (rulesSeen) {
                inOurs = false;
                inAll = false;
                rulesSeen = false;
            }
            String token = token(value);
            inAll |= value.equals("*") || value.startsWith("* ");
            if (!token.isEmpty() && token.equals(agent)) {
                inOurs = true;
                named = true;
            }
        }

        private static String token(String value) {
            int end = 0;
            while (end < value.length() && (isLetter(value.charAt(end)) || "-_".indexOf(value.charAt(end)) >= 0)) {
                end++;
            }
            return value.substring(0, end).toLowerCase(Locale.ROOT);
        }

        private static boolean isLetter(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }

        private void rule(boolean allow, String value) {
            rulesSeen = true;
            if (value.isEmpty()) {
                return;
            }
            Rule rule = new Rule(allow, encoded(value));
            if (inOurs) {
                forUs.add(rule);
            }
            if (inAll) {
                forAll.add(rule);
            }
        }

        /** Letters outside ASCII as URLs write them, hexadecimal digits in capitals. */
        private static String encoded(String value) {
            String ascii = escapeBeyondAscii(value);
            StringBuilder out = new StringBuilder(ascii);
            for (int i = 0; i + 2 < out.length(); i++) {
                if (out.charAt(i) == '%' && hex(ascii, i + 1) >= 0) {
                    out.setCharAt(i + 1, Character.toUpperCase(out.charAt(i + 1)));
                    out.setCharAt(i + 2, Character.toUpperCase(out.charAt(i + 2)));
                }
            }
            return out.toString();
        }

        private static String escapeBeyondAscii(String value) {
            StringBuilder out = new StringBuilder();
            for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
                if (b < 0) {
                    out.append('%').append(Integer.toHexString(b & 0xFF).toUpperCase(Locale.ROOT));
                } else {
                    out.append((char) b);
                }
            }
            return out.toString();
        }

        private void delay(String value) {
            try {
                double seconds = Double.parseDouble(value);
                if (seconds >= 0) {
                    Optional<Duration> delay =
                            Optional.of(Duration.ofMillis((long) (Math.min(seconds, MAX_DELAY_SECONDS) * 1000)));
                    delayForUs = inOurs ? delay : delayForUs;
                    delayForAll = inAll ? delay : delayForAll;
                }
            } catch (NumberFormatException notANumber) {
                // A delay that can't be read is no delay; the host's usual one holds.
                return;
            }
        }

        RobotsRules rules() {
            return named
                    ? new RobotsRules(forUs, delayForUs, sitemaps)
                    : new RobotsRules(forAll, delayForAll, sitemaps);
        }
    }
}
