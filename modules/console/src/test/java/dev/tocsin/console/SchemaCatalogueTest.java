package dev.tocsin.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.wire.BundledSchemas;
import dev.tocsin.wire.Topics;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaCatalogueTest {
    @Test
    void givesEveryBundledSchemaASubject() {
        BundledSchemas schemas = BundledSchemas.load();
        List<SchemaCatalogue.Entry> entries = SchemaCatalogue.bundled(schemas, Topics.bundled(), List.of("talks"))
                .entries();
        assertThat(entries)
                .extracting(SchemaCatalogue.Entry::id)
                .containsAll(schemas.versions().stream()
                        .map(BundledSchemas.Version::id)
                        .toList());
        assertThat(entries).extracting(SchemaCatalogue.Entry::subject).contains("news.events.talks-value");
    }
}
