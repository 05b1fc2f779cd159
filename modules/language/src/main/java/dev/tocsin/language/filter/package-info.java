/** Conditions on events, as written in alert rules and on command lines: {@link dev.tocsin.language.filter.EventFilter}. */
@NullMarked
package dev.tocsin.language.filter;

import org.jspecify.annotations.NullMarked;
