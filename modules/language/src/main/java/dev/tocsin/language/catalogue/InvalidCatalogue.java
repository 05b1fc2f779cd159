package dev.tocsin.language.catalogue;

/** The catalogue of event classes can't be used; the message names the entry, the field and what is wrong with it. */
public final class InvalidCatalogue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidCatalogue(String message) {
        super(message);
    }
}
