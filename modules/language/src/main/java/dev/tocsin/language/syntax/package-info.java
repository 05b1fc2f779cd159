/** Just enough grammar to find who acts on whom: start at {@link dev.tocsin.language.syntax.Clauses}. */
@NullMarked
package dev.tocsin.language.syntax;

import org.jspecify.annotations.NullMarked;
