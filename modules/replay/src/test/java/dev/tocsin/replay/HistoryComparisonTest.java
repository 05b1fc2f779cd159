package dev.tocsin.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.model.Event;
import dev.tocsin.model.EventState;
import dev.tocsin.model.Lane;
import dev.tocsin.testkit.Samples;
import dev.tocsin.wire.EventJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryComparisonTest {
    private final Event event = Samples.event();

    @Test
    void namesTheFieldsThatDiffer() {
        Event told = event.revised(1, EventState.RETRACTED, 3, event.lastSeen(), "edited");
        HistoryComparison comparison = HistoryComparison.of(table(event), table(told));
        assertThat(comparison.changed())
                .containsExactly(new HistoryComparison.Change(
                        event.id(),
                        List.of(
                                new HistoryComparison.Field("mentions", "1", "3"),
                                new HistoryComparison.Field("state", "\"ACTIVE\"", "\"RETRACTED\""))));
        assertThat(comparison.changesByField()).isEqualTo(Map.of("mentions", 1L, "state", 1L));
        assertThat(ComparisonText.of(comparison, 10)).contains("changed     1", "state: \"ACTIVE\" -> \"RETRACTED\"");
    }

    @Test
    void passesOverWhatDiffersBetweenAnyTwoRuns() {
        Event again = event.inLane(Lane.ARCHIVE).revised(7, event.state(), 1, event.lastSeen(), "merged");
        HistoryComparison comparison = HistoryComparison.of(table(event), table(again));
        assertThat(comparison.same()).isTrue();
        assertThat(comparison.identical()).isEqualTo(1);
    }

    @Test
    void listsWhatOnlyOneSideHas() {
        HistoryComparison comparison = HistoryComparison.of(table(event), table());
        assertThat(comparison.onlyLeft()).containsExactly(event.id());
        assertThat(HistoryComparison.of(table(), table(event)).onlyRight()).containsExactly(event.id());
    }

    @Test
    void theNewestRevisionCounts() {
        Event second = event.revised(2, event.state(), 5, event.lastSeen(), "told again");
        assertThat(HistoryComparison.of(table(second, event), table(event, second))
                        .same())
                .isTrue();
    }

    @Test
    void readsFilesOfJsonLines(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("events.jsonl"), EventJson.line(event) + "\n\n");
        assertThat(HistoryComparison.of(EventTable.ofFile(file), table(event)).same())
                .isTrue();
        Files.writeString(file, EventJson.line(event) + "\n[]\n");
        assertThatThrownBy(() -> EventTable.ofFile(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2 is no event");
    }

    private static EventTable table(Event... events) {
        EventTable table = new EventTable();
        List.of(events).forEach(table::add);
        return table;
    }
}
