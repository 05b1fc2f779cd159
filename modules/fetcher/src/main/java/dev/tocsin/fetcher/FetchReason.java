package dev.tocsin.fetcher;

/** Why a page or a feed was not fetched. The codes are stable: decisions, metrics and the command line show them. */
public final class FetchReason {
    public static final String REDIRECT_LOOP = "redirect-loop";
    public static final String TOO_MANY_REDIRECTS = "too-many-redirects";
    public static final String TOO_LARGE = "too-large";
    public static final String TIMEOUT = "timeout";
    public static final String PRIVATE_ADDRESS = "private-address";
    public static final String UNSUPPORTED_SCHEME = "unsupported-scheme";
    public static final String DNS = "dns";
    public static final String CONNECT = "connect";
    public static final String TLS = "tls";
    public static final String BAD_URL = "bad-url";
    /** The connection broke, or the answer was no sound HTTP or no sound compression. */
    public static final String BROKEN_ANSWER = "broken-answer";
    /** So many requests to the host failed in a row that it is left alone for a while. */
    public static final String HOST_UNAVAILABLE = "host-unavailable";
    /** The fetcher was closed before the page was asked for. */
    public static final String STOPPED = "stopped";

    public static final String ROBOTS_DISALLOWED = "robots-disallowed";
    /** The host's robots.txt could not be had, so nothing of the host may be (RFC 9309, section 2.3.1.4). */
    public static final String ROBOTS_UNREACHABLE = "robots-unreachable";

    private FetchReason() {}

    /** {@code http-404} and so on. */
    public static String ofStatus(int status) {
        return "http-" + status;
    }
}
