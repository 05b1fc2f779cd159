package dev.tocsin.language.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.language.event.EventCoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundTripleTest {
    private static final String SENTENCE = "Norway on Monday condemned Latvia for a raid on its trawlers.";

    @TempDir
    Path folder;

    @Test
    void isRightWhereTypeAndBothPartiesAre() throws IOException {
        assertThat(f1("Norway", "ACCUSE", "Latvia")).isEqualTo(1);
    }

    @Test
    void isWrongWhereOneOfThemIs() throws IOException {
        assertThat(f1("Latvia", "ACCUSE", "Norway")).isZero();
        assertThat(f1("Norway", "REQUEST", "Latvia")).isZero();
        assertThat(f1("Norway", "ACCUSE", "Estonia")).isZero();
    }

    private double f1(String source, String type, String target) throws IOException {
        Path gold = Files.writeString(
                folder.resolve("gold.jsonl"),
                "{\"id\": \"1\", \"sentence\": \"" + SENTENCE + "\", \"source\": \"" + source + "\", \"target\": \""
                        + target + "\", \"type\": \"" + type + "\"}\n");
        return OutsideSets.triples(gold, EventCoder.load(), () -> {}).get(0).value();
    }
}
