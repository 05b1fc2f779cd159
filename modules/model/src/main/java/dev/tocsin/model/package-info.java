/**
 * What flows through the pipeline: {@link dev.tocsin.model.RawArticle} in, {@link dev.tocsin.model.Event} out. Records
 * and enums only; immutable, safe to share between threads. Absent is {@link java.util.Optional}, never null.
 */
@NullMarked
package dev.tocsin.model;

import org.jspecify.annotations.NullMarked;
