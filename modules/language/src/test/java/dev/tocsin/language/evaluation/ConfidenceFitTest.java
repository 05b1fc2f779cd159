package dev.tocsin.language.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tocsin.language.evaluation.ArticleScore.Judgement;
import dev.tocsin.language.event.ConfidenceModel;
import dev.tocsin.model.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfidenceFitTest {
    private static final Map<String, Double> PLAIN = Map.of("trigger", 0.9);
    private static final Map<String, Double> VAGUE = Map.of("trigger", 0.6);
    private static final Map<String, Double> DOUBTED = Map.of("trigger", 0.9, "reader", 0.1);
    private static final Map<String, Double> BACKED = Map.of("trigger", 0.9, "reader", 0.98);

    private final List<Judgement> judged = new ArrayList<>();

    @Test
    void confidenceIsHowOftenSuchEventsAreRight() {
        told(PLAIN, 80, 20);
        told(VAGUE, 30, 70);
        told(BACKED, 95, 5);
        told(DOUBTED, 10, 90);
        ConfidenceModel model = ConfidenceFit.model(judged, 300);
        assertThat(model.of(PLAIN).value()).isCloseTo(0.8, within(0.03));
        assertThat(model.of(VAGUE).value()).isCloseTo(0.3, within(0.03));
        assertThat(model.of(BACKED).value()).isCloseTo(0.95, within(0.03));
        assertThat(model.of(DOUBTED).value()).isCloseTo(0.1, within(0.03));
    }

    @Test
    void leavesOutWhatIsWrongTooOftenToBeWorthTelling() {
        told(BACKED, 95, 5);
        told(DOUBTED, 10, 90);
        ConfidenceModel model = ConfidenceFit.model(judged, 120);
        assertThat(model.least()).isGreaterThan(model.of(DOUBTED).value());
        assertThat(model.least()).isLessThanOrEqualTo(model.of(BACKED).value());
        assertThat(model.tellingAll().least()).isZero();
    }

    private void told(Map<String, Double> parts, int right, int wrong) {
        for (int i = 0; i < right + wrong; i++) {
            judged.add(new Judgement(new Confidence(0.5, parts), i < right));
        }
    }
}
