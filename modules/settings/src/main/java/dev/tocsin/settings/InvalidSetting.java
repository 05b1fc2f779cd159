package dev.tocsin.settings;

/** A setting that can't be used; the message says which, why, and what would do. Exit code 2. */
public final class InvalidSetting extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InvalidSetting(String message) {
        super(message);
    }
}
