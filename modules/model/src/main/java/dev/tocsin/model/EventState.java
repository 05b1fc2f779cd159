package dev.tocsin.model;

/** Whether an event still stands. */
public enum EventState {
    ACTIVE,
    /** A later event tells the same occurrence better. */
    SUPERSEDED,
    /** The article was edited and no longer tells it, or proved to be a copy. */
    RETRACTED
}
