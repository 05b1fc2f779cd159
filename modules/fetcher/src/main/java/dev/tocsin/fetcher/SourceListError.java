package dev.tocsin.fetcher;

/** A list of sources that can't be used; the message names the file, the line and what is wrong there. */
public final class SourceListError extends RuntimeException {
    private static final long serialVersionUID = 1;

    SourceListError(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }

    SourceListError(String file, String problem) {
        super(file + ": " + problem);
    }
}
