/** One main, one command per role. {@link dev.tocsin.app.Main} is the entry. */
@NullMarked
package dev.tocsin.app;

import org.jspecify.annotations.NullMarked;
