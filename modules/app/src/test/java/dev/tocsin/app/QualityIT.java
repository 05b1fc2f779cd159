package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The program reads the held-back part of the corpus as well as it did when the figures were committed. */
class QualityIT {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();

    @Test
    void noFigureOfTheCorpusFell() {
        Path corpus = PROJECT.resolve("corpus");
        assumeTrue(Files.isDirectory(corpus), () -> "there is no corpus at " + corpus);
        CommandLineRun run = CommandLineRun.of(PROJECT, "evaluate");
        assertThat(run.code()).as("%s%n%s", run.out(), run.err()).isZero();
    }
}
