/** Text to mentions and coded events: pure functions. */
@NullMarked
package dev.tocsin.language;

import org.jspecify.annotations.NullMarked;
