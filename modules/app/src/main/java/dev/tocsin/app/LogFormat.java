package dev.tocsin.app;

/** How log lines are written. */
enum LogFormat {
    /** For people. */
    TEXT,
    /** One JSON object a line, for machines. */
    JSON
}
