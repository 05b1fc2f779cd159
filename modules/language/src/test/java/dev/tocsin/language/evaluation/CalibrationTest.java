package dev.tocsin.language.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tocsin.language.evaluation.Calibration.Judged;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    @Test
    void errorIsMeanDistanceByBin() {
        Calibration calibration = Calibration.of(
                List.of(new Judged(0.9, true), new Judged(0.94, false), new Judged(0.2, false), new Judged(1, true)));
        assertThat(calibration.bins()).hasSize(10);
        assertThat(calibration.bins().get(9).count()).isEqualTo(3);
        assertThat(calibration.bins().get(9).right()).isCloseTo(2.0 / 3, within(1e-9));
        double high = (0.9 + 0.94 + 1) / 3 - 2.0 / 3;
        assertThat(calibration.error()).isCloseTo((3 * high + 0.2) / 4, within(1e-9));
    }

    @Test
    void nothingToldIsNothingOff() {
        assertThat(Calibration.of(List.of()).error()).isZero();
    }

    @Test
    void jackknifeOfShareIsItsStandardError() {
        List<Boolean> items = List.of(true, true, true, false, false, true, false, true, true, true);
        double share = 0.7;
        assertThat(Figure.accuracy("set", "right", items).noise())
                .isCloseTo(Math.sqrt(share * (1 - share) / (items.size() - 1)), within(1e-9));
        assertThat(Figure.accuracy("set", "right", List.of(true)).noise()).isZero();
    }
}
