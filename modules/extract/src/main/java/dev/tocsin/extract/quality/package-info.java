/**
 * How well pages are read over time: {@link dev.tocsin.extract.quality.HostConfidence} notices when a host's template has
 * changed.
 */
@NullMarked
package dev.tocsin.extract.quality;

import org.jspecify.annotations.NullMarked;
