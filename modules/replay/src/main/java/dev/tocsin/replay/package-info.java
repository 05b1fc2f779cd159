/** History: tail, re-emit. */
@NullMarked
package dev.tocsin.replay;

import org.jspecify.annotations.NullMarked;
