/** One main, one command per role. */
@NullMarked
package dev.tocsin.app;

import org.jspecify.annotations.NullMarked;
