package dev.tocsin.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract with every reader: BACKWARD_TRANSITIVE, and no id given twice. */
class SchemaCompatibilityTest {
    private static final BundledSchemas SCHEMAS = BundledSchemas.load();

    static Set<String> names() {
        return SCHEMAS.versions().stream()
                .map(BundledSchemas.Version::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("names")
    void newestVersionIsTheSchemaInForce(String name) throws Exception {
        List<BundledSchemas.Version> versions = SCHEMAS.versionsOf(name);
        try (var in = BundledSchemas.class.getResourceAsStream("schemas/" + name + ".avsc")) {
            Schema inForce = new Schema.Parser().parse(in);
            assertThat(inForce).isEqualTo(versions.get(versions.size() - 1).schema());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void readsEveryEarlierVersion(String name) {
        List<BundledSchemas.Version> versions = SCHEMAS.versionsOf(name);
        for (int reader = 0; reader < versions.size(); reader++) {
            for (int writer = 0; writer <= reader; writer++) {
                var result = SchemaCompatibility.checkReaderWriterCompatibility(
                        versions.get(reader).schema(), versions.get(writer).schema());
                assertThat(result.getType())
                        .as("%s: v%d reads v%d: %s", name, reader + 1, writer + 1, result.getDescription())
                        .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
            }
        }
    }

    @Test
    void versionsCountWithoutGapsAndIdsAreUnique() {
        assertThat(SCHEMAS.versions().stream().map(BundledSchemas.Version::id)).doesNotHaveDuplicates();
        for (String name : names()) {
            List<Integer> numbers = SCHEMAS.versionsOf(name).stream()
                    .map(BundledSchemas.Version::number)
                    .toList();
            for (int i = 0; i < numbers.size(); i++) {
                assertThat(numbers.get(i)).as(name).isEqualTo(i + 1);
            }
        }
    }
}
