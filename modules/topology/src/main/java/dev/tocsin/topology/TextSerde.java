package dev.tocsin.topology;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Small internal records as fields separated by tabs: readable in any topic browser. Fields hold no tabs. */
final class TextSerde {
    private static final String TAB = "\t";

    private TextSerde() {}

    static <T> Serde<T> of(Function<T, String> write, Function<List<String>, T> read) {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : write.apply(value).getBytes(StandardCharsets.UTF_8),
                (topic, bytes) -> bytes == null
                        ? null
                        : read.apply(Arrays.asList(new String(bytes, StandardCharsets.UTF_8).split(TAB, -1))));
    }

    static String join(Object... fields) {
        return Stream.of(fields).map(Object::toString).collect(Collectors.joining(TAB));
    }
}
