/** A compact encoder that reads sentences: names, speech and what passes between two parties; see {@code Encoder}. */
@NullMarked
package dev.tocsin.language.neural;

import org.jspecify.annotations.NullMarked;
