/** HTTP: registry reads, metrics, health. */
@NullMarked
package dev.tocsin.console;

import org.jspecify.annotations.NullMarked;
