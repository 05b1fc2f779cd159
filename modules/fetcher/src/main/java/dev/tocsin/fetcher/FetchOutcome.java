package dev.tocsin.fetcher;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** What came of asking for one URL, redirects and retries included. */
public sealed interface FetchOutcome {

    /**
     * A whole answer with a status of 200 to 299.
     *
     * @param url where the answer came from, after redirects
     * @param at when its last byte had arrived
     * @param contentType the header as sent, empty where there was none
     * @param body decoded; not copied, so not to be changed
     */
    record Fetched(URI url, Instant at, int status, String contentType, byte[] body, Validators validators)
            implements FetchOutcome {}

    /** The server says that what we have is still good. */
    record NotModified(URI url, Instant at, Validators validators) implements FetchOutcome {}

    /** robots.txt forbids it; {@code reason} is a {@link FetchReason}. */
    record Disallowed(URI url, Instant at, String reason) implements FetchOutcome {}

    /**
     * No answer, or none of use.
     *
     * @param reason a {@link FetchReason}
     * @param detail readable
     * @param later whether asking again at another time may help
     * @param notBefore when the server wants to be asked again at the earliest, where it said so
     */
    record Failed(URI url, Instant at, String reason, String detail, Later later, Optional<Instant> notBefore)
            implements FetchOutcome {}

    /** Whether a failure may pass. */
    enum Later {
        MAY_HELP,
        WILL_NOT_HELP
    }
}
