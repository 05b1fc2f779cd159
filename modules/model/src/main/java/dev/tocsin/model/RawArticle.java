package dev.tocsin.model;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One captured page, as its bytes came. The topic's key is {@link #id()}, the hash of the normalised URL; so every
 * capture of one page meets the others on one partition.
 *
 * @param source name of the source in the user's list
 * @param url where the capture ended, after redirects
 * @param capturedAt when the last byte arrived; also the record's timestamp
 * @param status HTTP status, 200 to 299
 * @param contentType the header as sent, empty where there was none
 * @param body the decoded (no longer compressed) bytes; not copied, so not to be changed
 */
public record RawArticle(
        String id,
        String source,
        URI url,
        Instant capturedAt,
        int status,
        String contentType,
        byte[] body,
        Optional<FeedItem> item,
        Lane lane) {
    public RawArticle {
        Objects.requireNonNull(body, "body");
        if (id.isEmpty() || source.isEmpty()) {
            throw new IllegalArgumentException("a capture needs an id and a source: " + url);
        }
    }

    /** This capture, said to have come that way. */
    public RawArticle inLane(Lane newLane) {
        return new RawArticle(id, source, url, capturedAt, status, contentType, body, item, newLane);
    }
}
