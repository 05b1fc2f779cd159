/** JMH and the pipeline benchmark; never deployed. */
@NullMarked
package dev.tocsin.benchmarks;

import org.jspecify.annotations.NullMarked;
