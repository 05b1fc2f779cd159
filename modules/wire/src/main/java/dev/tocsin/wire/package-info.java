/**
 * What stands on the topics: {@link dev.tocsin.wire.Topics} names them and how their records are written. Avro ends here;
 * everybody else reads and writes the model's types.
 */
@NullMarked
package dev.tocsin.wire;

import org.jspecify.annotations.NullMarked;
