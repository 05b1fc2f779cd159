package dev.tocsin.extract;

import dev.tocsin.model.Hash;
import java.net.URI;

/** The key under which every capture of one page meets the others. */
public final class ArticleIds {
    private ArticleIds() {}

    /** The id of the page at this address: the hash of its normalised URL. */
    public static String of(URI url) {
        return Hash.of(CanonicalUrl.normalise(url).toString());
    }
}
