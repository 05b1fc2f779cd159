package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    private static final String ARTICLE = """
            id: x-005
            title: Norway sends boats to Latvia
            published: 2024-05-17
            outlet: agency

            {LOC1 Norway} condemned {LOC2 Belarus} on {DAT Monday}, {PER3 Kari Lunde} said.
            > 1 ACCUSE 2 accusation "condemned"
            ~ 3 "said" "Norway condemned Belarus on Monday"

            events:
            ACCUSE accusation | NOR > BLR | actual | date 2024-05-13 | "condemned Belarus"
            """;

    @TempDir
    Path directory;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(directory.resolve("corpus/articles"));
        Files.writeString(directory.resolve("corpus/articles/x-005.txt"), ARTICLE);
    }

    @Test
    void measuresCorpusAndCommitsFigures() throws IOException {
        CommandLineRun run = CommandLineRun.of(directory, "evaluate", "--update", "--markdown");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("SET").contains("corpus: articles", "events, F1");
        assertThat(directory.resolve("docs/quality.json")).content().contains("macro-F1");
        assertThat(directory.resolve("docs/quality.md")).content().contains("| accusation |", "reliability.svg");
        assertThat(directory.resolve("docs/reliability.svg"))
                .content()
                .startsWith("<svg")
                .endsWith("</svg>\n");
        assertThat(directory.resolve("schemas/event-class-quality.json"))
                .content()
                .contains("accusation");
    }

    @Test
    void shortItemsOfTheCorpusHaveFiguresOfTheirOwn() throws IOException {
        Files.createDirectories(directory.resolve("corpus/items"));
        Files.writeString(directory.resolve("corpus/items/x.yaml"), """
                - id: x-1
                  published: 2019-03-05
                  title: Chad condemns raid
                  text: |
                    Chad condemned Sudan on Tuesday over a raid on a border post.
                  events:
                    - {type: [ACCUSE], class: accusation, actors: [TCD], recipients: [SDN], modality: actual, date: 2019-03-05}
                """);
        CommandLineRun run = CommandLineRun.of(directory, "evaluate");
        assertThat(run.out()).containsPattern("corpus: items +events, F1 +1\\.000");
    }

    @Test
    void failsWhereFigureFell() throws IOException {
        assertThat(CommandLineRun.of(directory, "evaluate", "--update").code()).isZero();
        assertThat(CommandLineRun.of(directory, "evaluate", "all").code()).isZero();
        Path file = directory.resolve("docs/quality.json");
        Files.writeString(file, Files.readString(file).replaceAll("\"value\" : [0-9.]+", "\"value\" : 1.5"));
        CommandLineRun run = CommandLineRun.of(directory, "evaluate");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("FELL");
        assertThat(run.err()).contains("fell: corpus: articles, events, F1: from 1.500");
    }

    @Test
    void malformedCorpusIsToldWithFileAndLine() throws IOException {
        Files.writeString(directory.resolve("corpus/articles/x-006.txt"), ARTICLE.replace("ACCUSE 2", "BLAME 2"));
        CommandLineRun run = CommandLineRun.of(directory, "evaluate");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("x-006.txt:6: unknown type BLAME");
    }

    @Test
    void missingCorpusNamesTheOption() {
        CommandLineRun run = CommandLineRun.of(directory, "evaluate", "--corpus", "nowhere");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("nowhere", "--corpus");
    }

    @Test
    void folderWithoutSetsSaysWhatIsExpected() {
        CommandLineRun run = CommandLineRun.of(directory, "evaluate", "--data", "corpus");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("plover/dev.jsonl");
    }

    @Test
    void partNeedsItsFiles() {
        CommandLineRun run = CommandLineRun.of(directory, "evaluate", "plover");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--in", "--out");
        assertThat(CommandLineRun.of(directory, "evaluate", "--in", "x", "--out", "y")
                        .err())
                .contains("name it");
    }

    @Test
    void partWritesPredictions() throws IOException {
        Files.writeString(
                directory.resolve("pairs.jsonl"),
                "{\"id\":\"1\",\"sentence\":\"Norway condemned Belarus.\",\"marked\":\"<s>Norway</s> condemned"
                        + " <t>Belarus</t>.\",\"source\":\"Norway\",\"target\":\"Belarus\",\"type\":\"ACCUSE\"}\n");
        CommandLineRun run =
                CommandLineRun.of(directory, "evaluate", "plover", "--in", "pairs.jsonl", "--out", "p.jsonl");
        assertThat(run.code()).isZero();
        assertThat(directory.resolve("p.jsonl")).content().contains("ACCUSE");
    }

    @Test
    void publicSetsThatAreThereAreMeasured() throws IOException {
        Files.createDirectories(directory.resolve("sets/plover"));
        Files.writeString(
                directory.resolve("sets/plover/dev.jsonl"),
                "{\"id\":\"1\",\"sentence\":\"Norway condemned Belarus.\",\"marked\":\"<s>Norway</s> condemned"
                        + " <t>Belarus</t>.\",\"source\":\"Norway\",\"target\":\"Belarus\",\"type\":\"ACCUSE\"}\n");
        CommandLineRun run = CommandLineRun.of(directory, "evaluate", "--data", "sets");
        assertThat(run.code()).isZero();
        assertThat(run.out()).containsPattern("plover +type right +1\\.000");
        assertThat(run.err()).contains("left out: there is no ");
    }
}
