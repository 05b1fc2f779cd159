package dev.tocsin.extract.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class HostConfidenceTest {
    private final Random random = new Random(7);
    private HostConfidence host = HostConfidence.NONE;
    private int warnings;

    @Test
    void warnsOnceWhenAHostFallsAndStaysDown() {
        read(200, () -> near(0.9));
        assertThat(warnings).isZero();
        read(5, () -> near(0.3));
        assertThat(warnings).isEqualTo(1);
        read(300, () -> near(0.3));
        assertThat(warnings).isEqualTo(1);
    }

    @Test
    void warnsOfASmallFallThatLasts() {
        read(200, () -> near(0.9));
        read(40, () -> near(0.68));
        assertThat(warnings).isEqualTo(1);
    }

    @Test
    void saysNothingBeforeThereIsAHistory() {
        read(HostConfidence.LEAST_PAGES / 2, () -> 0.95);
        read(HostConfidence.LEAST_PAGES / 2, () -> 0.1);
        assertThat(warnings).isZero();
    }

    @Test
    void bearsSinglePagesThatAreReadBadly() {
        for (int i = 0; i < 40; i++) {
            read(24, () -> near(0.9));
            read(1, () -> 0.2);
        }
        assertThat(warnings).isZero();
    }

    @Test
    void warnsNotOfAHostThatHasAlwaysVaried() {
        read(500, () -> random.nextBoolean() ? 0.95 : 0.3);
        assertThat(warnings).isZero();
    }

    @Test
    void warnsAgainAfterARecovery() {
        read(200, () -> near(0.9));
        read(12, () -> near(0.2));
        read(200, () -> near(0.9));
        read(30, () -> near(0.2));
        assertThat(warnings).isEqualTo(2);
    }

    @Test
    void swingsAroundTheLimitAreOneWarning() {
        read(200, () -> 0.9);
        for (int i = 0; i < 5; i++) {
            read(12, () -> 0.6);
            read(1, () -> 0.9);
        }
        assertThat(warnings).isEqualTo(1);
    }

    @Test
    void historyFollowsTheHost() {
        read(50, () -> 0.9);
        assertThat(host.mean()).isCloseTo(0.9, within(1e-9));
        assertThat(host.deviation()).isCloseTo(0, within(1e-9));
        read(2000, () -> 0.6);
        assertThat(host.mean()).isCloseTo(0.6, within(0.01));
        assertThat(host.state()).isEqualTo(HostConfidence.State.USUAL);
    }

    private void read(int pages, DoubleSupplier confidence) {
        for (int i = 0; i < pages; i++) {
            HostConfidence before = host;
            host = host.with(confidence.getAsDouble());
            warnings += host.fellSince(before) ? 1 : 0;
        }
    }

    private double near(double mean) {
        return mean + (random.nextDouble() - 0.5) * 0.1;
    }
}
