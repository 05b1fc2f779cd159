package dev.tocsin.language.neural;

/** The encoder can't be used here: its model is not shipped, is damaged, or the machine has no native library for it. */
public final class EncoderUnavailable extends IllegalStateException {
    private static final long serialVersionUID = 1;

    EncoderUnavailable(String message) {
        super(message);
    }

    EncoderUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
