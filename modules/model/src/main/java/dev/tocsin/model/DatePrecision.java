package dev.tocsin.model;

/** How exactly a point in time is known. */
public enum DatePrecision {
    SECOND,
    MINUTE,
    DAY,
    MONTH,
    YEAR,
    UNKNOWN
}
