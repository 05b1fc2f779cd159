package dev.tocsin.fetcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/** A decoded body up to a limit: what unpacks to more is left after that much, however small it came. */
final class BoundedBody {
    private BoundedBody() {}

    /** Empty where there is more. */
    static Optional<byte[]> read(ResponseBody body, long maxBytes) throws IOException {
        if (body.contentLength() > maxBytes) {
            return Optional.empty();
        }
        try {
            BufferedSource source = body.source();
            boolean more = source.request(maxBytes + 1);
            return more ? Optional.empty() : Optional.of(source.readByteArray());
        } catch (UncheckedIOException unsound) {
            throw unsound.getCause();
        } catch (IllegalStateException unsound) {
            throw new IOException("unsound compression", unsound);
        }
    }
}
