package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.app.print.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class MainTest {
    private static final String SHORT_NEWS = """
            Norway will send two field hospitals to Moldova next spring, Defence Minister Kari Lunde said on Monday.

            The hospitals, each with sixty beds, are to be set up near the capital with the help of Moldovan engineers. \
            "We have promised this help and we keep our word," Lunde told reporters in Oslo after a meeting of the cabinet.

            Moldova's government welcomed the decision and thanked its partners for a year of steady support.
            """;

    @TempDir
    Path directory;

    @Test
    void namesNearestCommand() {
        CommandLineRun run = CommandLineRun.of(directory, "extrct");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("did you mean extract?").doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void namesNearestOption() {
        CommandLineRun run = CommandLineRun.of(directory, "extract", "page.html", "--explian");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("did you mean --explain?");
    }

    @Test
    void asksForCommandWhereNoneIsNamed() {
        CommandLineRun run = CommandLineRun.of(directory);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("which command?").contains("--help");
    }

    @Test
    void tellsVersionOnStandardOutput() {
        CommandLineRun run = CommandLineRun.of(directory, "--version");
        assertThat(run.code()).isZero();
        assertThat(run.out()).matches("(?s)tocsin \\d+\\.\\d+\\..* on Java .*");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpOfEachCommandShowsExampleAndExitCodes(List<String> command) {
        List<String> args = new ArrayList<>(command);
        args.add("--help");
        CommandLineRun run = CommandLineRun.of(directory, args.toArray(String[]::new));
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Examples:", "  tocsin ", "Exit codes:");
        assertThat(run.err()).isEmpty();
    }

    static Stream<List<String>> commands() {
        RootCommand root = new RootCommand(Terminal.system(), InstantSource.system());
        return Stream.concat(Stream.of(List.of()), names(List.of(), Main.commands(root)));
    }

    private static Stream<List<String>> names(List<String> path, CommandLine line) {
        return line.getSubcommands().entrySet().stream().flatMap(entry -> {
            List<String> own = new ArrayList<>(path);
            own.add(entry.getKey());
            return Stream.concat(Stream.of(own), names(own, entry.getValue()));
        });
    }

    @Test
    void helpCommandExplainsAnother() {
        assertThat(CommandLineRun.of(directory, "help", "extract").out())
                .isEqualTo(CommandLineRun.of(directory, "extract", "--help").out());
        assertThat(CommandLineRun.of(directory, "help", "extrct").code()).isEqualTo(2);
    }

    @Test
    void completionKnowsCommandsAndOptions() {
        assertThat(CommandLineRun.of(directory, "completion").out()).contains("--explain", "doctor", "zsh");
    }

    @Test
    void missingFileIsWrongUsageInOneLine() {
        CommandLineRun run = CommandLineRun.of(directory, "extract", "missing.html");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1).first().asString().contains("missing.html", "no such file");
    }

    @Test
    void debugShowsWhere() {
        CommandLineRun run = CommandLineRun.of(directory, "--debug", "extract", "missing.html");
        assertThat(run.err()).contains("\tat dev.tocsin.app.");
    }

    @Test
    void readsPlainTextOfFileAndOfStandardInput() throws Exception {
        Files.writeString(directory.resolve("news.txt"), SHORT_NEWS);
        CommandLineRun file = CommandLineRun.of(directory, "extract", "news.txt");
        assertThat(file.code()).isZero();
        assertThat(file.out()).contains("\"language\" : \"en\"", "field hospitals");
        CommandLineRun piped = CommandLineRun.with(directory, Map.of(), SHORT_NEWS, "extract", "-", "--text");
        assertThat(piped.code()).isZero();
        assertThat(piped.out()).contains("Norway will send");
    }

    @Test
    void severalPagesAreOneLineEach() throws Exception {
        Files.writeString(directory.resolve("a.txt"), SHORT_NEWS);
        Files.writeString(directory.resolve("b.txt"), SHORT_NEWS.replace("Norway", "Sweden"));
        CommandLineRun run = CommandLineRun.of(directory, "extract", "a.txt", "b.txt", "--published", "2031-02-03");
        assertThat(run.out().lines()).hasSize(2).allMatch(line -> line.contains("2031-02-03"));
    }

    @Test
    void explanationTellsBlocks() throws Exception {
        Files.writeString(directory.resolve("news.txt"), SHORT_NEWS);
        CommandLineRun run = CommandLineRun.of(directory, "extract", "news.txt", "--explain");
        assertThat(run.out()).contains("verdict", "confidence", "charset").doesNotContain("{");
    }

    @Test
    void unknownPartOfEvaluationNamesTheParts() {
        CommandLineRun run = CommandLineRun.of(directory, "evaluate", "nothing", "--in", "x", "--out", "y");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("extraction");
    }

    @Test
    void onlyTypesOfActsCanBeToldByAModel() {
        CommandLineRun run =
                CommandLineRun.of(directory, "evaluate", "ner", "--by", "model", "--in", "x", "--out", "y");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--by is for plover only");
    }

    @Test
    void listsTopicsUnderTheirPrefix() {
        CommandLineRun run = CommandLineRun.of(directory, "topics", "--set", "topics.prefix=test.");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("test.raw", "test.events.").doesNotContain("news.raw");
    }

    @Test
    void makingTopicsNeedsBrokers() {
        CommandLineRun run = CommandLineRun.of(directory, "topics", "--create");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--bootstrap");
    }

    @Test
    void doctorFailsWhereDataCannotBeWritten() throws Exception {
        Files.writeString(directory.resolve("file"), "not a directory");
        CommandLineRun run = CommandLineRun.of(directory, "doctor", "--set", "data=file");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines().filter(line -> line.startsWith("fail")))
                .hasSize(1)
                .first()
                .asString()
                .contains("->");
    }
}
