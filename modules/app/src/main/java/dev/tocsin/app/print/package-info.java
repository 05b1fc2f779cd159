/** How results are shown to people: tables, counts, progress. {@link dev.tocsin.app.print.Terminal} is what all of it writes to. */
@NullMarked
package dev.tocsin.app.print;

import org.jspecify.annotations.NullMarked;
