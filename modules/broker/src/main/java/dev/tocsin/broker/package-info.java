/** The embedded KRaft broker. */
@NullMarked
package dev.tocsin.broker;

import org.jspecify.annotations.NullMarked;
