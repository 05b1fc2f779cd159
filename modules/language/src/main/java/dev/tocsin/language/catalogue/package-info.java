/** The event classes, which are data: start at {@link dev.tocsin.language.catalogue.EventCatalogue}. */
@NullMarked
package dev.tocsin.language.catalogue;

import org.jspecify.annotations.NullMarked;
