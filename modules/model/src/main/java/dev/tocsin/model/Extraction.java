package dev.tocsin.model;

/** What came of reading a capture: an article, or the reason why there is none. */
public sealed interface Extraction {
    /** The page is an article; its version is provisional (1) until the pipeline has looked for earlier ones. */
    record Read(Article article) implements Extraction {}

    /** The page is no article that can be coded. */
    record Rejected(Reason reason, String detail) implements Extraction {}

    /** Why a capture is no article. */
    enum Reason {
        /** Nothing but white space, or no bytes. */
        EMPTY,
        /** Not HTML or plain text: a picture, a PDF, an archive. */
        NOT_TEXT,
        /** A front page, a list of links, a search page. */
        NOT_AN_ARTICLE,
        /** Less text than an article has. */
        TOO_SHORT,
        /** The page shows a stub and asks to subscribe. */
        PAYWALL,
        /** An error page sent with status 200. */
        ERROR_PAGE
    }
}
