package dev.tocsin.app;

/** Something the user gave can't be used; the message says what, why, and what would do. Exit code 2. */
public final class WrongInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WrongInput(String message) {
        super(message);
    }

    public WrongInput(String message, Throwable cause) {
        super(message, cause);
    }
}
