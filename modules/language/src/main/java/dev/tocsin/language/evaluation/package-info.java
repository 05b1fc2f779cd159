/** Runs the language functions over gold files and writes predictions that the scorers read. */
@NullMarked
package dev.tocsin.language.evaluation;

import org.jspecify.annotations.NullMarked;
