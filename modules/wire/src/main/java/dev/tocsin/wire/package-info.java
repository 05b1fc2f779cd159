/** Avro codecs, the topic catalogue, dead letters. */
@NullMarked
package dev.tocsin.wire;

import org.jspecify.annotations.NullMarked;
