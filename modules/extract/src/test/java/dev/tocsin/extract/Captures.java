package dev.tocsin.extract;

import dev.tocsin.model.Lane;
import dev.tocsin.model.RawArticle;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Captures for tests, all of one source and instant. */
final class Captures {
    static final Instant CAPTURED = Instant.parse("2026-01-02T03:04:05Z");

    private Captures() {}

    static RawArticle of(URI url, String contentType, byte[] body) {
        return new RawArticle(
                ArticleIds.of(url), "courier", url, CAPTURED, 200, contentType, body, Optional.empty(), Lane.LIVE);
    }
}
