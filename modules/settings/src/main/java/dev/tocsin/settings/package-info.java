/** Settings: declared once, typed, documented. */
@NullMarked
package dev.tocsin.settings;

import org.jspecify.annotations.NullMarked;
