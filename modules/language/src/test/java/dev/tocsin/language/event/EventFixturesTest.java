package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Article;
import dev.tocsin.model.Event;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Each folder under events/ is a case: an article, and all the events that it tells. */
class EventFixturesTest {
    private static final EventCoder CODER = EventCoder.load();

    @TestFactory
    Stream<DynamicTest> codesEachArticleAsExpected() throws IOException, URISyntaxException {
        URI folder = Objects.requireNonNull(EventFixturesTest.class.getResource("events"), "events")
                .toURI();
        try (Stream<Path> cases = Files.list(Path.of(folder))) {
            return cases.sorted().toList().stream()
                    .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> check(path)));
        }
    }

    private static void check(Path folder) throws IOException {
        String[] parts = Files.readString(folder.resolve("article.txt"), StandardCharsets.UTF_8)
                .split("\n", 3);
        Article article = Articles.of(parts[0], parts[1], parts[2].strip());
        List<Event> left = new ArrayList<>(CODER.code(article));
        String told = left.stream().map(EventFixturesTest::shown).toList().toString();
        for (Object entry : expected(folder)) {
            Map<?, ?> wanted = (Map<?, ?>) entry;
            boolean found = left.stream()
                    .filter(event -> fits(event, wanted))
                    .findFirst()
                    .map(left::remove)
                    .orElse(false);
            boolean optional = Boolean.TRUE.equals(wanted.get("optional"));
            assertThat(found || optional).as("%s in %s", wanted, told).isTrue();
        }
        assertThat(left.stream().map(EventFixturesTest::shown))
                .as("told, and not expected")
                .isEmpty();
    }

    private static Iterable<?> expected(Path folder) throws IOException {
        String yaml = Files.readString(folder.resolve("expected.yaml"), StandardCharsets.UTF_8);
        return (Iterable<?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }

    private static boolean fits(Event event, Map<?, ?> wanted) {
        return oneOf(wanted, "type", event.type().name())
                && oneOf(wanted, "class", event.eventClass())
                && oneOf(wanted, "modality", event.modality().name().toLowerCase(Locale.ROOT))
                && event.historical() == Boolean.TRUE.equals(wanted.get("historical"))
                && partiesFit(event, wanted)
                && dateFits(event, wanted)
                && valueFits(event, wanted)
                && event.evidence().stream()
                        .anyMatch(evidence -> evidence.text().contains(Objects.toString(wanted.get("evidence"), "")));
    }

    private static boolean oneOf(Map<?, ?> wanted, String field, String value) {
        return !wanted.containsKey(field) || ((Collection<?>) wanted.get(field)).contains(value);
    }

    private static boolean partiesFit(Event event, Map<?, ?> wanted) {
        Set<String> actors = codes(wanted, "actors");
        Set<String> recipients = codes(wanted, "recipients");
        Set<String> acting = Parties.codes(event.actors());
        Set<String> receiving = Parties.codes(event.recipients());
        if (Boolean.TRUE.equals(wanted.get("symmetric"))) {
            actors.addAll(recipients);
            acting.addAll(receiving);
            return actors.equals(acting);
        }
        boolean any = Boolean.TRUE.equals(wanted.get("recipients_any"));
        boolean may = Boolean.TRUE.equals(wanted.get("recipients_optional")) && receiving.isEmpty();
        boolean received = recipients.isEmpty()
                || may
                || (any ? recipients.stream().anyMatch(receiving::contains) : recipients.equals(receiving));
        boolean acted = Boolean.TRUE.equals(wanted.get("actors_any"))
                ? actors.stream().anyMatch(acting::contains)
                : actors.equals(acting);
        return acted && received;
    }

    private static Set<String> codes(Map<?, ?> wanted, String field) {
        Set<String> codes = new TreeSet<>();
        if (wanted.get(field) instanceof Collection<?> list) {
            list.forEach(code -> codes.add(String.valueOf(code)));
        }
        return codes;
    }

    private static boolean dateFits(Event event, Map<?, ?> wanted) {
        String date = Objects.toString(wanted.get("date"), "");
        return date.isEmpty()
                || event.date().start().map(LocalDate::toString).orElse("").startsWith(date);
    }

    private static boolean valueFits(Event event, Map<?, ?> wanted) {
        return !(wanted.get("value") instanceof Map<?, ?> value)
                || event.value().isPresent()
                        && event.value().get().currency().equals(value.get("currency"))
                        && event.value().get().amount().longValue()
                                == Long.parseLong(String.valueOf(value.get("amount")));
    }

    private static String shown(Event event) {
        return event.eventClass() + " " + event.type() + " " + event.modality() + " " + Parties.codes(event.actors())
                + ">" + Parties.codes(event.recipients()) + " " + event.date().start() + " '"
                + event.coding().trigger() + "'";
    }
}
