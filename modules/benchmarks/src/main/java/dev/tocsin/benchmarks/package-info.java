/**
 * Measurements: JMH for the pure functions, {@link dev.tocsin.benchmarks.PipelineBenchmark} for the whole. Never deployed.
 */
@NullMarked
package dev.tocsin.benchmarks;

import org.jspecify.annotations.NullMarked;
