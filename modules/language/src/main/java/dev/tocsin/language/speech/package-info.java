/** Who says what: start at {@link dev.tocsin.language.speech.QuotationFinder}. */
@NullMarked
package dev.tocsin.language.speech;

import org.jspecify.annotations.NullMarked;
