/**
 * Where alerts go. {@link dev.tocsin.alerts.sink.AlertSink} is the interface of a plug-in, which may depend on it, on
 * {@link dev.tocsin.alerts.sink.Delivery}, on the package {@code dev.tocsin.model} and on the JDK; on nothing else.
 */
@NullMarked
package dev.tocsin.alerts.sink;

import org.jspecify.annotations.NullMarked;
