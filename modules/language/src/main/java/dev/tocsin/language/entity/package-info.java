/** Who and what a document names; start at {@link dev.tocsin.language.entity.EntityRecogniser}. */
@NullMarked
package dev.tocsin.language.entity;

import org.jspecify.annotations.NullMarked;
