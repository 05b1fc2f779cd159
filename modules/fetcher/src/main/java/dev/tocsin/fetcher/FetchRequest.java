package dev.tocsin.fetcher;

import java.net.URI;
import java.util.Map;

/**
 * One URL to ask for.
 *
 * @param headers sent besides the usual ones, to the host of {@code url} only
 * @param validators of the copy at hand, {@link Validators#NONE} where there is none
 * @param reach which addresses may be connected to
 */
public record FetchRequest(URI url, Map<String, String> headers, Validators validators, Reach reach) {
    public FetchRequest {
        headers = Map.copyOf(headers);
    }

    public static FetchRequest of(URI url, Source source, Validators validators) {
        return new FetchRequest(url, source.headers(), validators, source.reach());
    }

    /** Which addresses may be connected to. */
    public enum Reach {
        PUBLIC,
        /** Addresses of this machine and of private networks too. */
        ANY
    }
}
