/** Stored rules against the event topics; sinks. */
@NullMarked
package dev.tocsin.alerts;

import org.jspecify.annotations.NullMarked;
