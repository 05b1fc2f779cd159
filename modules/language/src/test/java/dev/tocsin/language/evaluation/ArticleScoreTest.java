package dev.tocsin.language.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.language.evaluation.Calibration.Judged;
import dev.tocsin.model.Coding;
import dev.tocsin.model.Confidence;
import dev.tocsin.model.DatePrecision;
import dev.tocsin.model.Event;
import dev.tocsin.model.EventDate;
import dev.tocsin.model.EventState;
import dev.tocsin.model.Evidence;
import dev.tocsin.model.Lane;
import dev.tocsin.model.Modality;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleScoreTest {
    private static final String AID = """
            {"type": "AID", "class": "military-aid", "actors": ["NOR"], "recipients": ["UKR"],
             "modality": "future", "date": "2024-05", "evidence": "six launchers"}""";
    private static final String TALKS = """
            {"type": ["CONSULT", "AGREE"], "class": "defence-talks", "actors": ["NOR"], "recipients": ["UKR"],
             "symmetric": true, "modality": "actual", "evidence": "met"}""";

    @Test
    void rightWhereTypeAndPartiesAre() {
        ArticleScore score = score(List.of(AID), told(PloverType.AID, "military-aid", "NOR", "UKR"));
        assertThat(score.events()).isEqualTo(new Counts(1, 1, 1));
        assertThat(score.byClass()).containsEntry("military-aid", new Counts(1, 1, 1));
        assertThat(score.details())
                .containsEntry("modality", new Counts(0, 1, 1))
                .containsEntry("date", new Counts(1, 1, 1))
                .containsEntry("evidence", new Counts(1, 1, 1));
        assertThat(score.judged()).containsExactly(new Judged(0.8, true));
    }

    @Test
    void otherDirectionIsMissedAndWrong() {
        ArticleScore score = score(List.of(AID), told(PloverType.AID, "military-aid", "UKR", "NOR"));
        assertThat(score.events()).isEqualTo(new Counts(0, 1, 1));
        assertThat(score.judged()).containsExactly(new Judged(0.8, false));
    }

    @Test
    void togetherTheSidesAreOne() {
        assertThat(score(List.of(TALKS), told(PloverType.AGREE, "defence-talks", "UKR,NOR", ""))
                        .events())
                .isEqualTo(new Counts(1, 1, 1));
    }

    @Test
    void wrongClassCountsAgainstBothClasses() {
        ArticleScore score = score(List.of(AID), told(PloverType.AID, "arms-transfer", "NOR", "UKR"));
        assertThat(score.events()).isEqualTo(new Counts(1, 1, 1));
        assertThat(score.byClass())
                .containsEntry("military-aid", new Counts(0, 0, 1))
                .containsEntry("arms-transfer", new Counts(0, 1, 0));
    }

    @Test
    void eachIsComparedOnce() {
        Event told = told(PloverType.AID, "military-aid", "NOR", "UKR");
        assertThat(score(List.of(AID), told, told).events()).isEqualTo(new Counts(1, 2, 1));
        assertThat(score(List.of(AID, AID), told).events()).isEqualTo(new Counts(1, 1, 2));
    }

    @Test
    void backgroundMustBeFlagged() {
        String background = AID.replace("{\"type\"", "{\"historical\": true, \"type\"");
        Event told = told(PloverType.AID, "military-aid", "NOR", "UKR");
        assertThat(score(List.of(background), told).events()).isEqualTo(new Counts(0, 1, 0));
        assertThat(score(List.of(background)).events()).isEqualTo(Counts.NONE);
        assertThat(score(List.of(background)).details()).containsEntry("historical", new Counts(0, 1, 1));
    }

    @Test
    void optionalIsNeitherRewardedNorPunished() {
        String optional = AID.replace("{\"type\"", "{\"optional\": true, \"type\"");
        ArticleScore score = score(List.of(optional), told(PloverType.AID, "military-aid", "NOR", "UKR"));
        assertThat(score.events()).isEqualTo(Counts.NONE);
        assertThat(score.judged()).isEmpty();
    }

    @Test
    void mostOfThreeIsEnough() {
        String exercise = """
                {"type": "COOPERATE", "class": "military-exercise", "actors": ["NOR", "SWE", "FIN"],
                 "symmetric": true, "evidence": ""}""";
        assertThat(score(List.of(exercise), told(PloverType.COOPERATE, "military-exercise", "NOR,SWE", ""))
                        .events())
                .isEqualTo(new Counts(1, 1, 1));
        assertThat(score(List.of(exercise), told(PloverType.COOPERATE, "military-exercise", "NOR", ""))
                        .events())
                .isEqualTo(new Counts(0, 1, 1));
    }

    private static ArticleScore score(List<String> gold, Event... told) {
        JsonNode article = Lines.json("{\"events\": [" + String.join(",", gold) + "]}");
        return ArticleScore.of(GoldYaml.events(article), List.of(told));
    }

    private static Event told(PloverType type, String name, String actors, String recipients) {
        LocalDate day = LocalDate.of(2024, 5, 16);
        return new Event(
                "id",
                1,
                name,
                type,
                Optional.empty(),
                List.of(),
                Modality.ACTUAL,
                false,
                type.scale(),
                parties(actors),
                parties(recipients),
                Optional.empty(),
                new EventDate(Optional.of(day), Optional.of(day), DatePrecision.DAY, "on Thursday", ""),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Confidence(0.8, Map.of()),
                new Coding("rule", "trigger", "test", List.of()),
                List.of(new Evidence("article", 1, 0, 1, "They met. Norway will give six launchers.")),
                1,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                EventState.ACTIVE,
                Optional.empty(),
                "",
                Lane.ARCHIVE);
    }

    private static List<Party> parties(String codes) {
        return Arrays.stream(codes.split(","))
                .filter(code -> !code.isEmpty())
                .map(code -> new Party(code, Optional.empty(), code, Optional.of(code), Optional.empty(), "GOV"))
                .toList();
    }
}
