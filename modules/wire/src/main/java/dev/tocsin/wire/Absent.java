package dev.tocsin.wire;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between the model's {@link Optional} and Avro's null. */
final class Absent {
    private Absent() {}

    static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
