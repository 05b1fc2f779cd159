package dev.tocsin.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One spelling for one address (RFC 3986, section 6.2): scheme and host in lower case, no default port, no user, no dot
 * segments, percent-escapes in upper case and only where needed, no fragment, and no parameter that only says where the
 * reader came from. The order of the other parameters is kept, since a server may care.
 *
 * <p>Normalising twice is the same as once. Pure; safe to share between threads.
 */
public final class CanonicalUrl {
    /** An address longer than this is not a page's; it is left as it is. */
    static final int MAX_LENGTH = 8192;

    private static final Pattern TRACKING = Pattern.compile(
            "(utm|pk|piwik|mtm|matomo|hsa|at_custom|ns)_\\w+|utm|__?hs\\w+|wt[._](mc|z?mc)(_\\w+)?|at_(medium|campaign)"
                    + "|[a-z]{1,3}clid|guce_\\w+|soc_(src|trk)|oly_(enc|anon)_id|vero_(id|conv)|mc_[ce]id");
    private static final Set<String> TRACKING_NAMES = Set.of(
            "gbraid",
            "wbraid",
            "igshid",
            "igsh",
            "li_fat_id",
            "hsctatracking",
            "mkt_tok",
            "wickedid",
            "_openstat",
            "ref_src",
            "ref_url",
            "smid",
            "smtyp",
            "ftcamp",
            "ncid",
            "xtor",
            "sr_share",
            "icid",
            "ocid",
            "s_cid",
            "mbid",
            "guccounter",
            "__twitter_impression",
            "cmpid",
            "cmp",
            "_ga",
            "_gl",
            "gclsrc",
            "yclid",
            "ymclid",
            "rb_clickid",
            "s_kwcid",
            "ef_id",
            "trk",
            "trkcampaign",
            "fb_action_ids",
            "fb_action_types",
            "fb_source",
            "fb_ref",
            "action_object_map",
            "action_type_map",
            "action_ref_map",
            "spref",
            "sref",
            "sharedfrom");
    private static final String KEPT_IN_PATH = "!$&'()*+,;=:@/";
    private static final String KEPT_IN_QUERY = KEPT_IN_PATH + "?";

    private CanonicalUrl() {}

    /** The one spelling of this address. What is no web address (no host, not http or https) comes back unchanged. */
    public static URI normalise(URI url) {
        String scheme = lower(url.getScheme());
        String host = lower(url.getHost());
        if (!(scheme.equals("http") || scheme.equals("https"))
                || host.isEmpty()
                || url.toString().length() > MAX_LENGTH) {
            return url;
        }
        StringBuilder spelling = new StringBuilder(scheme).append("://").append(withoutTrailingDot(host));
        if (url.getPort() >= 0 && url.getPort() != (scheme.equals("http") ? 80 : 443)) {
            spelling.append(':').append(url.getPort());
        }
        spelling.append(path(Optional.ofNullable(url.getRawPath()).orElse("")));
        String query = query(Optional.ofNullable(url.getRawQuery()).orElse(""));
        if (!query.isEmpty()) {
            spelling.append('?').append(query);
        }
        return URI.create(spelling.toString());
    }

    /** Reads an address as pages write it, with blanks, brackets and letters of any script; absent where it is none. */
    public static Optional<URI> parse(String written) {
        String trimmed = written.strip();
        if (trimmed.isEmpty() || trimmed.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(trimmed));
        } catch (URISyntaxException e) {
            return escaped(trimmed);
        }
    }

    private static Optional<URI> escaped(String written) {
        int fragment = written.indexOf('#');
        String address = fragment < 0 ? written : written.substring(0, fragment);
        try {
            return Optional.of(new URI(
                    spelled(address, KEPT_IN_QUERY + "[]#").replace("[", "%5B").replace("]", "%5D")));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String path(String raw) {
        String spelled = withoutDotSegments(spelled(raw, KEPT_IN_PATH));
        return spelled.isEmpty() ? "/" : spelled;
    }

    private static String query(String raw) {
        return Arrays.stream(raw.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
                .map(parameter -> spelled(parameter, KEPT_IN_QUERY))
                .collect(Collectors.joining("&"));
    }

    private static boolean isTracking(String parameter) {
        int equals = parameter.indexOf('=');
        String name = lower(equals < 0 ? parameter : parameter.substring(0, equals));
        return TRACKING_NAMES.contains(name) || TRACKING.matcher(name).matches();
    }

    /** Escapes in upper case, escapes of unreserved characters undone, all else that must be escaped, escaped. */
    private static String spelled(String raw, String kept) {
        StringBuilder out = new StringBuilder(raw.length());
        int i = 0;
        while (i < raw.length()) {
            int c = raw.codePointAt(i);
            int escaped = c == '%' ? escape(raw, i) : -1;
            if (escaped >= 0) {
                appendByte(out, escaped);
                i += 3;
            } else {
                if (isUnreserved(c) || kept.indexOf(c) >= 0) {
                    out.appendCodePoint(c);
                } else {
                    appendEscaped(out, c);
                }
                i += Character.charCount(c);
            }
        }
        return out.toString();
    }

    private static void appendByte(StringBuilder out, int value) {
        if (isUnreserved(value)) {
            out.append((char) value);
        } else {
            out.append(String.format(Locale.ROOT, "%%%02X", value));
        }
    }

    private static void appendEscaped(StringBuilder out, int codePoint) {
        for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            out.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
        }
    }

    private static int escape(String raw, int at) {
        if (at + 2 >= raw.length()) {
            return -1;
        }
        int high = Character.digit(raw.charAt(at + 1), 16);
        int low = Character.digit(raw.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static boolean isUnreserved(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
    }

    private static String withoutDotSegments(String path) {
        if (!path.contains("/.")) {
            return path;
        }
        ArrayDeque<String> kept = new ArrayDeque<>();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            boolean dots = segments[i].equals(".") || segments[i].equals("..");
            if (segments[i].equals("..")) {
                kept.pollLast();
            }
            if (!dots) {
                kept.addLast(segments[i]);
            } else if (last) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }

    private static String withoutTrailingDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
