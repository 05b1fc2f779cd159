/** The Kafka Streams graph. */
@NullMarked
package dev.tocsin.topology;

import org.jspecify.annotations.NullMarked;
