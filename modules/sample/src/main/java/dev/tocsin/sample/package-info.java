/** The bundled sample site of the demo, with what must come of it. */
@NullMarked
package dev.tocsin.sample;

import org.jspecify.annotations.NullMarked;
