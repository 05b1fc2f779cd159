package dev.tocsin.model;

/** Whether the act is told as done, to come, supposed, or not done. */
public enum Modality {
    ACTUAL,
    FUTURE,
    HYPOTHETICAL,
    NEGATED
}
