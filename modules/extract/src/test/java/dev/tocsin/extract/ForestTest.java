package dev.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ForestTest {
    @Test
    void learnsARuleAndSurvivesWriting() throws IOException {
        Random random = new Random(1);
        float[][] rows = new float[2000][];
        float[] labels = new float[rows.length];
        float[] weights = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new float[] {random.nextFloat(), random.nextFloat(), random.nextFloat()};
            labels[i] = rows[i][0] > 0.5 && rows[i][2] < 0.7 ? 1 : 0;
            weights[i] = 1;
        }
        Forest forest = new ForestTrainer(40, 6, 0.3, 1, 1).fit(rows, labels, weights, 3);
        Forest again = Forest.read(new BufferedReader(new StringReader(forest.write())));
        assertThat(again.probability(new float[] {0.9f, 0.1f, 0.2f})).isGreaterThan(0.9f);
        assertThat(again.probability(new float[] {0.1f, 0.9f, 0.2f})).isLessThan(0.1f);
        assertThat(again.probability(new float[] {0.9f, 0.9f, 0.9f})).isLessThan(0.1f);
    }
}
