package dev.tocsin.fetcher;

/**
 * What a server gave to ask later whether its answer still holds; sent back byte for byte.
 *
 * @param etag empty where there was none
 * @param lastModified empty where there was none
 */
public record Validators(String etag, String lastModified) {
    public static final Validators NONE = new Validators("", "");
}
