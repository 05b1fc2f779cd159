/** The project's own annotated news, as {@code corpus/GUIDELINES.md} defines it: start at {@link dev.tocsin.language.corpus.Corpus}. */
@NullMarked
package dev.tocsin.language.corpus;

import org.jspecify.annotations.NullMarked;
