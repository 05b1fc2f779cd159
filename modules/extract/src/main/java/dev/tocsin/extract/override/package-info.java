/**
 * Publishers whose pages are better read by rules that somebody wrote for them: {@link
 * dev.tocsin.extract.override.OverridingReader}.
 */
@NullMarked
package dev.tocsin.extract.override;

import org.jspecify.annotations.NullMarked;
