package dev.tocsin.sample;

import java.time.Instant;
import java.util.Optional;

/** What the sample site has to say to one request. */
sealed interface Answer {
    int status();

    /**
     * A body. Where it was made with status 200, it has an entity tag and answers conditional requests.
     *
     * @param contentType the header, as sent
     * @param bytes not to be changed
     * @param lastModified absent where the page does not tell
     */
    record Body(int status, String contentType, byte[] bytes, Optional<Instant> lastModified) implements Answer {
        boolean compressible() {
            return !contentType.startsWith("image/");
        }
    }

    /** A redirect to a path of the same outlet. */
    record Redirect(String path) implements Answer {
        @Override
        public int status() {
            return 302;
        }
    }

    /** A page of {@code bytes} bytes that is made while it is sent, its length not told. */
    record Stream(long bytes) implements Answer {
        @Override
        public int status() {
            return 200;
        }
    }
}
