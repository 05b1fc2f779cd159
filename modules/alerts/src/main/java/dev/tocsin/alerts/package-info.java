/**
 * The role that watches the event topics: {@link dev.tocsin.alerts.AlertRole}. Rules are in {@code rule}, what alerts are
 * sent to in {@code sink}.
 */
@NullMarked
package dev.tocsin.alerts;

import org.jspecify.annotations.NullMarked;
