package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.app.TestHouse.Read;
import dev.tocsin.app.role.Understanding;
import dev.tocsin.model.Event;
import dev.tocsin.model.Lane;
import dev.tocsin.model.LedgerEntry;
import dev.tocsin.model.RawArticle;
import dev.tocsin.wire.BundledSchemas;
import dev.tocsin.wire.Topic;
import dev.tocsin.wire.TopicSizes;
import dev.tocsin.wire.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One recoding from its first run to its removal, in this order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecodeIT {
    @TempDir
    static Path directory;

    private static TestHouse house;
    private static LedgerEntry live;

    @BeforeAll
    static void codeCaptures() throws Exception {
        List<RawArticle> captures = SampleCaptures.take(2);
        house = TestHouse.on(directory.resolve("house"));
        house.session().startProcessing();
        house.publish(captures);
        live = house.awaitSettled();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    @Order(1)
    void unchangedCodeGivesTheSameEvents() {
        CommandLineRun run = recode("next", "--compare");
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        int standing = EventFacts.standing(house).size();
        assertThat(run.out()).contains("identical   " + standing, "only left   0", "only right  0", "changed     0");
        assertThat(run.err()).contains(live.captured() + " captures in", live.articles() + " articles");
    }

    @Test
    @Order(2)
    void recodedEventsAreHistoryAndNoAlertRoleSeesThem() {
        Topics side = new Topics("recode.next.", BundledSchemas.load(), TopicSizes.DEFAULT);
        List<Topic<String, Event>> topics =
                Understanding.load().classes().stream().map(side::events).toList();
        assertThat(house.records(topics))
                .isNotEmpty()
                .extracting(Read::value)
                .allMatch(event -> event.lane() == Lane.ARCHIVE);
        assertThat(topics)
                .noneMatch(topic ->
                        house.topics().eventTopics().matcher(topic.name()).matches());
    }

    @Test
    @Order(3)
    void secondRunOfOneNameNeedsToBeAskedFor() {
        CommandLineRun refused = recode("next");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err().lines()).hasSize(1).first().asString().contains("--again", "--clean");
        CommandLineRun again = recode("next", "--again", "--compare");
        assertThat(again.code()).as(again.out() + again.err()).isZero();
    }

    @Test
    @Order(4)
    void cleaningLeavesNothing() throws Exception {
        assertThat(recode("next", "--clean").code()).isZero();
        Set<String> left =
                house.session().backbone().admin().listTopics().names().get(30, TimeUnit.SECONDS);
        assertThat(left).noneMatch(name -> name.contains("recode"));
        assertThat(directory.resolve("data/streams")).isEmptyDirectory();
    }

    @Test
    void nameThatTopicsCannotHaveIsWrongUsage() {
        assertThat(recode("No Name").code()).isEqualTo(2);
    }

    private static CommandLineRun recode(String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of("recode", "--bootstrap", house.bootstrap(), "--name", name));
        arguments.addAll(List.of(more));
        // The house codes by rules alone.
        arguments.addAll(List.of("--set", "language.encoder=no"));
        return CommandLineRun.of(directory, arguments.toArray(String[]::new));
    }
}
