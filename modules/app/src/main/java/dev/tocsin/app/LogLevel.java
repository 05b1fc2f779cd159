package dev.tocsin.app;

/** How much of its own doings the program logs. */
enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG
}
