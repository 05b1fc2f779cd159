/** Builders and contracts for tests; never deployed. */
@NullMarked
package dev.tocsin.testkit;

import org.jspecify.annotations.NullMarked;
