package dev.tocsin.app.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.app.WrongInput;
import dev.tocsin.language.evaluation.Figure;
import dev.tocsin.language.evaluation.Figure.Better;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    @TempDir
    Path folder;

    @Test
    void fellWhereWorseByMoreThanNoise() {
        Committed committed = new Committed(List.of(figure("F1", 0.6, 0.02, Better.HIGHER)));
        assertThat(one(figure("F1", 0.57, 0, Better.HIGHER), committed).fell()).isTrue();
        assertThat(one(figure("F1", 0.59, 0, Better.HIGHER), committed).fell()).isFalse();
        assertThat(one(figure("F1", 0.63, 0, Better.HIGHER), committed).rose()).isTrue();
        assertThat(one(figure("other", 0.1, 0, Better.HIGHER), committed).fell())
                .isFalse();
    }

    @Test
    void ofErrorsMoreIsWorse() {
        Committed committed = new Committed(List.of(figure("error", 0.1, 0.02, Better.LOWER)));
        assertThat(one(figure("error", 0.2, 0, Better.LOWER), committed).fell()).isTrue();
        assertThat(one(figure("error", 0.05, 0, Better.LOWER), committed).rose())
                .isTrue();
    }

    @Test
    void readsWhatItWrites() throws IOException {
        Committed committed = new Committed(List.of(figure("F1", 0.6123, 0.02, Better.HIGHER)));
        Path file = folder.resolve("quality.json");
        committed.write(file);
        assertThat(Committed.read(file)).isEqualTo(committed);
        assertThat(Committed.read(folder.resolve("missing.json")).figures()).isEmpty();
    }

    @Test
    void keepsWhatWasNotMeasured() {
        Committed committed =
                new Committed(List.of(figure("a", 0.1, 0, Better.HIGHER), figure("b", 0.2, 0, Better.HIGHER)));
        Committed merged =
                committed.with(List.of(figure("b", 0.3, 0, Better.HIGHER), figure("c", 0.4, 0, Better.HIGHER)));
        assertThat(merged.figures()).extracting(Figure::value).containsExactly(0.1, 0.3, 0.4);
    }

    @Test
    void brokenFileSaysWhatToDo() throws IOException {
        Path file = Files.writeString(folder.resolve("quality.json"), "<<<<<<<");
        assertThatThrownBy(() -> Committed.read(file))
                .isInstanceOf(WrongInput.class)
                .hasMessageContaining("--update");
    }

    private static Comparison one(Figure now, Committed committed) {
        return Comparison.of(List.of(now), committed).get(0);
    }

    private static Figure figure(String name, double value, double noise, Better better) {
        return new Figure("set", name, value, noise, 10, better);
    }
}
