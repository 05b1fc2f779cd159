package dev.tocsin.language.corpus;

import dev.tocsin.model.Modality;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words of the annotation language. */
final class Words {
    private Words() {}

    /** The value of this name, as it is written in the corpus. */
    static <E extends Enum<E>> E one(E[] values, String name, String what) throws Malformed {
        for (E value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        String known = Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
        throw new Malformed("unknown " + what + " " + name + "; known are " + known);
    }

    /** Modalities are written in lower case. */
    static Optional<Modality> modality(String word) {
        return Arrays.stream(Modality.values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
