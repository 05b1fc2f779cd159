package dev.tocsin.language.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoryGroupsTest {
    private static final LocalDate DAY = LocalDate.of(2031, 3, 10);

    private static final List<StoryProfile> ARTICLES = List.of(
            profile(
                    "a1",
                    0,
                    "Ferry runs aground off Bornholm. The ferry Margrethe with 240 passengers ran aground off the"
                            + " island of Bornholm in thick fog; rescue helicopters from Sweden brought everyone ashore."),
            profile(
                    "a2",
                    1,
                    "All passengers of stranded ferry safe. Rescuers brought all 240 passengers of the ferry"
                            + " Margrethe ashore on Bornholm after it ran aground in fog, the Danish coast guard said."),
            profile(
                    "b1",
                    0,
                    "Central bank raises rates in Chile. The central bank of Chile raised its key rate to 6 percent"
                            + " on Tuesday, citing stubborn inflation in Santiago and a weak peso."),
            profile(
                    "b2",
                    0,
                    "Chile's key rate now 6 percent. Policymakers in Santiago lifted the rate to 6 percent as"
                            + " inflation stays stubborn and the peso weak, the central bank of Chile said."),
            profile(
                    "c1",
                    2,
                    "Museum returns bronze to Benin. A museum in Leipzig handed back a bronze head taken in 1897"
                            + " to the royal palace in Benin City at a ceremony with the Nigerian ambassador."));

    private static StoryProfile profile(String id, int daysLater, String text) {
        return StoryProfile.of(id, Optional.of(DAY.plusDays(daysLater)), text);
    }

    private static Map<String, String> group(List<StoryProfile> articles) {
        return StoryGroups.USUAL.group(articles, TermWeights.of(ARTICLES));
    }

    @Test
    void groupsArticlesAboutOneOccurrenceUnderTheFirst() {
        assertThat(group(ARTICLES)).isEqualTo(Map.of("a1", "a1", "a2", "a1", "b1", "b1", "b2", "b1", "c1", "c1"));
    }

    @Test
    void doesNotDependOnOrder() {
        for (int seed = 0; seed < 20; seed++) {
            List<StoryProfile> shuffled = new ArrayList<>(ARTICLES);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(group(shuffled)).isEqualTo(group(ARTICLES));
        }
    }

    @Test
    void articlesFarApartInTimeAreOfDifferentStories() {
        StoryProfile late = new StoryProfile(
                "z", Optional.of(DAY.plusDays(90)), ARTICLES.get(0).terms());
        assertThat(group(List.of(ARTICLES.get(0), late))).containsEntry("z", "z");
    }

    @Test
    void articleWithoutDayMayJoinAnyStory() {
        StoryProfile undated =
                new StoryProfile("z", Optional.empty(), ARTICLES.get(0).terms());
        assertThat(group(List.of(ARTICLES.get(1), undated)).values()).containsOnly("z");
    }

    @Test
    void noArticlesAreNoStories() {
        assertThat(group(List.of())).isEmpty();
        assertThat(group(List.of(StoryProfile.of("empty", Optional.empty(), ""))))
                .containsEntry("empty", "empty");
    }
}
