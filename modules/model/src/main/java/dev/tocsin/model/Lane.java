package dev.tocsin.model;

/** How a capture reached the pipeline. History never raises an alert. */
public enum Lane {
    /** Fetched as it was published. */
    LIVE,
    /** Ingested or replayed later, with the record time of its capture. */
    ARCHIVE
}
