/** Measured figures beside the committed ones: start at {@link dev.tocsin.app.quality.Comparison}. */
@NullMarked
package dev.tocsin.app.quality;

import org.jspecify.annotations.NullMarked;
