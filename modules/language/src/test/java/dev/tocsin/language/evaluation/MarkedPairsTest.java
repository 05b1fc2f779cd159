package dev.tocsin.language.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.language.corpus.Corpus;
import dev.tocsin.language.evaluation.MarkedPairs.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedPairsTest {
    @TempDir
    Path folder;

    @Test
    void eachSourceWithEachTarget() throws IOException {
        assertThat(pairs("""
                        {LOC1 Chile} and {LOC2 Peru} will give {LOC3 Haiti} boats.
                        > 1,2 AID 3 future "will give"
                        """)).containsExactly("Chile > Haiti [AGREE]", "Peru > Haiti [AGREE]");
    }

    @Test
    void thoseWhoActTogetherWithNobodyElseAreAPair() throws IOException {
        assertThat(pairs("""
                        {LOC1 Chile} and {LOC2 Peru} met.
                        > 1,2 CONSULT= - "met"
                        """)).containsExactly("Chile > Peru [CONSULT]");
    }

    @Test
    void twoActsOfOnePairAreOnePair() throws IOException {
        assertThat(pairs("""
                        {LOC1 Chile} left {LOC2 Peru} and accused it.
                        > 1 RETREAT 2 "left"
                        > 1 ACCUSE 2 "accused"
                        """)).containsExactly("Chile > Peru [ACCUSE, YIELD]");
    }

    @Test
    void theManualsTypeGoesBeforeTheDeeds() throws IOException {
        assertThat(pairs("""
                        {LOC1 Chile} froze assets of {LOC2 Peru} and let go of {LOC3 Haiti}.
                        > 1 SANCTION 2 sanction as COERCE "froze assets"
                        > 1 COERCE 3 negated as YIELD "let go"
                        """)).containsExactly("Chile > Peru [COERCE]", "Chile > Haiti [YIELD]");
    }

    @Test
    void nobodyIsNoEnd() throws IOException {
        assertThat(pairs("""
                        {LOC1 Chile} was hit.
                        > - ASSAULT 1 "was hit"
                        """)).isEmpty();
    }

    private List<String> pairs(String block) throws IOException {
        Files.createDirectories(folder.resolve("sentences"));
        Files.writeString(folder.resolve("sentences/a.txt"), block);
        return MarkedPairs.of(Corpus.read(folder).sentences().get(0)).stream()
                .map(MarkedPairsTest::shown)
                .toList();
    }

    private static String shown(Pair pair) {
        return pair.sentence().substring(pair.source().start(), pair.source().end()) + " > "
                + pair.sentence().substring(pair.target().start(), pair.target().end()) + " " + pair.types();
    }
}
