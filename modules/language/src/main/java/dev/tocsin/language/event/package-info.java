/** Articles to coded events: start at {@link dev.tocsin.language.event.EventCoder}. */
@NullMarked
package dev.tocsin.language.event;

import org.jspecify.annotations.NullMarked;
