/**
 * The bundled sample site of the demo, with what must come of it; enter at {@link dev.tocsin.sample.SampleSite}.
 */
@NullMarked
package dev.tocsin.sample;

import org.jspecify.annotations.NullMarked;
