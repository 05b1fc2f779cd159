package dev.tocsin.extract.override;

import java.util.List;

/** A file of overrides that can't be used. The message has one line for each thing wrong, with file and line. */
public final class InvalidOverride extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidOverride(List<String> problems) {
        super(String.join("\n  ", problems));
    }
}
