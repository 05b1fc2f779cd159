package dev.tocsin.fetcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.fetcher.SourceState.Seen;
import dev.tocsin.model.FeedItem;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StateJsonTest {
    private static final Instant NOON = Instant.parse("2024-05-14T12:00:00Z");
    private static final FeedItem ITEM = new FeedItem(
            "g", URI.create("https://a.example/1"), "T", "", Optional.of(NOON), Optional.empty(), List.of("Ann Lee"));
    private static final SourceState STATE = new SourceState(
            new Validators("\"e\"", "Tue, 14 May 2024 12:00:00 GMT"),
            new Schedule.Cadence(Duration.ofMinutes(3), 2, NOON),
            Map.of(Long.MIN_VALUE, new Seen(-5, 1)),
            List.of(URI.create("https://a.example/rss")),
            Optional.of(NOON));

    @Test
    void keepsSourcesWhole() {
        assertThat(StateJson.source(StateJson.write(STATE))).isEqualTo(STATE);
    }

    @Test
    void keepsPagesWhole() {
        PageState page = new PageState(
                "courier",
                URI.create("https://a.example/1"),
                Validators.NONE,
                "hash",
                NOON,
                NOON.plusSeconds(9),
                1,
                Optional.of(ITEM));
        assertThat(StateJson.page(StateJson.write(page))).isEqualTo(page);
    }

    @Test
    void remembersItemsThatLeftTheFeedOnlyForAWhile() {
        Map<Long, Seen> old = new LinkedHashMap<>();
        for (long i = 0; i < 500; i++) {
            old.put(i, new Seen(i, 0));
        }
        Map<Long, Seen> merged = STATE.withSeen(old).seenWith(Map.of(1000L, new Seen(1, 0)));
        assertThat(merged).hasSize(101).containsKeys(499L, 400L, 1000L).doesNotContainKey(399L);
    }

    @Test
    void takesAnItemThatIsToldAnewForNews() {
        SourceState seen = STATE.withSeen(Map.of(SourceState.key(ITEM), new Seen(SourceState.content(ITEM), 0)));
        FeedItem edited = new FeedItem(
                ITEM.guid(), ITEM.link(), "T, updated", "", ITEM.published(), Optional.empty(), ITEM.authors());
        assertThat(seen.isNews(ITEM)).isFalse();
        assertThat(seen.isNews(edited)).isTrue();
    }

    @Test
    void triesAFailingPageThreeTimes() {
        SourceState failing = STATE.withSeen(Map.of(SourceState.key(ITEM), new Seen(SourceState.content(ITEM), 2)));
        SourceState failed = STATE.withSeen(Map.of(SourceState.key(ITEM), new Seen(SourceState.content(ITEM), 3)));
        assertThat(failing.isNews(ITEM)).isTrue();
        assertThat(failed.isNews(ITEM)).isFalse();
    }
}
