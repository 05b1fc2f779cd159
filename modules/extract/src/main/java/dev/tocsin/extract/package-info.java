/** Feed or page bytes to articles: pure functions. */
@NullMarked
package dev.tocsin.extract;

import org.jspecify.annotations.NullMarked;
