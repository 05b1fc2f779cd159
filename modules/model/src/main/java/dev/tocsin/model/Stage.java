package dev.tocsin.model;

/** How far a deal has come. */
public enum Stage {
    NEGOTIATED,
    ORDERED,
    DELIVERED,
    CANCELLED
}
