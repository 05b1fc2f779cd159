package dev.tocsin.replay.warc;

import dev.tocsin.model.RawArticle;

/** What one record of a WARC file is to the pipeline. */
public sealed interface WarcItem {
    /** A page. */
    record Capture(RawArticle raw) implements WarcItem {}

    /** A sound record that is no capture of a page. */
    record LeftOut(Why why) implements WarcItem {}

    /**
     * Bytes that are no record, or a record whose content can't be unpacked. Reading goes on at the next record that can
     * be found.
     *
     * @param offset where it begins in the file
     */
    record Broken(long offset, String detail) implements WarcItem {}

    /** Why a record is left out. */
    enum Why {
        /** A request, a description of the file, metadata. */
        NO_RESPONSE,
        /** The page was as at an earlier capture, and is not in this file again. */
        REVISIT,
        /** The answer was not 200. */
        STATUS,
        /** Neither HTML nor plain text. */
        CONTENT_TYPE,
        /** No web address: a name look-up, an FTP listing. */
        ADDRESS,
        /** Its body is larger than is read. */
        TOO_LARGE,
        /** The topic of captures would delete it at once. */
        OLDER_THAN_KEPT,
        /** It says that it was captured in the future. */
        NOT_YET
    }
}
