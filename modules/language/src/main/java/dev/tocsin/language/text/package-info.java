/** A document's sentences and tokens, with their offsets; start at {@link dev.tocsin.language.text.Sentences}. */
@NullMarked
package dev.tocsin.language.text;

import org.jspecify.annotations.NullMarked;
