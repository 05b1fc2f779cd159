/** Date expressions and the days they mean; start at {@link dev.tocsin.language.time.DateResolver}. */
@NullMarked
package dev.tocsin.language.time;

import org.jspecify.annotations.NullMarked;
