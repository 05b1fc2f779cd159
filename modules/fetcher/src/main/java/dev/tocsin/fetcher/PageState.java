package dev.tocsin.fetcher;

import dev.tocsin.model.FeedItem;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered of one captured page.
 *
 * @param source the source that first led to it
 * @param url where the last capture came from
 * @param bodyHash of the last capture
 * @param firstCapturedAt from which revisits are counted
 * @param capturedAt of the last capture
 * @param revisits made so far
 * @param item what the feed said of it, without the summary
 */
record PageState(
        String source,
        URI url,
        Validators validators,
        String bodyHash,
        Instant firstCapturedAt,
        Instant capturedAt,
        int revisits,
        Optional<FeedItem> item) {

    /** When to look again; empty when it was looked at often enough. */
    Optional<Instant> nextVisit(Polling polling) {
        return revisits < polling.revisitAfter().size()
                ? Optional.of(firstCapturedAt.plus(polling.revisitAfter().get(revisits)))
                : Optional.empty();
    }

    Instant forgottenAt(Polling polling) {
        return capturedAt.plus(polling.pageMemory());
    }

    PageState visitedAgain(Validators fresh) {
        return new PageState(source, url, fresh, bodyHash, firstCapturedAt, capturedAt, revisits + 1, item);
    }

    PageState with(Validators fresh) {
        return new PageState(source, url, fresh, bodyHash, firstCapturedAt, capturedAt, revisits, item);
    }

    static FeedItem withoutSummary(FeedItem item) {
        return new FeedItem(
                item.guid(),
                item.link(),
                item.title(),
                "",
                item.published(),
                item.updated(),
                List.copyOf(item.authors()));
    }
}
