package dev.tocsin.alerts.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.language.filter.EventFilter;
import dev.tocsin.model.Event;
import dev.tocsin.testkit.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleIndexTest {
    private static final List<String> CLAUSES = List.of(
            "class = arms-transfer",
            "class = protest",
            "actor = FRA",
            "actor in (RUS, france)",
            "recipient = Greece",
            "recipient = TUR",
            "not country = GRC",
            "not country = CHN",
            "equipment ~ fd",
            "equipment = fdi",
            "value >= 1bn",
            "value < 1m",
            "type != ASSAULT",
            "office = 'Minister of Defence'".replace('\'', '"'),
            "confidence > 0.8",
            "historical",
            "stage = ordered");

    private final Event event = Samples.event();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsEveryRuleThatMatches(long seed) {
        Random random = new Random(seed);
        List<AlertRule> rules = IntStream.range(0, 2_000)
                .mapToObj(i -> rule("r" + i, condition(random, 3), Set.of()))
                .toList();
        List<AlertRule> matching =
                rules.stream().filter(rule -> rule.matches(event, Samples.NOON)).toList();
        assertThat(matching).isNotEmpty();
        assertThat(new RuleIndex(rules).candidates(event)).containsAll(matching);
        assertThat(new RuleMonitor(rules).match(event, Samples.NOON))
                .extracting(alert -> alert.rule())
                .containsExactlyElementsOf(
                        matching.stream().map(AlertRule::name).toList());
    }

    @Test
    void asksFewOfManyRules() {
        List<AlertRule> rules = IntStream.range(0, 10_000)
                .mapToObj(i -> rule("r" + i, "class = arms-transfer and entity = person:p" + i, Set.of()))
                .toList();
        assertThat(new RuleIndex(rules).candidates(event)).isEmpty();
    }

    @Test
    void findsRulesByTheirClasses() {
        AlertRule wanted = rule("wanted", "confidence > 0", Set.of("arms-transfer"));
        AlertRule other = rule("other", "confidence > 0", Set.of("protest"));
        AlertRule any = rule("any", "confidence > 0", Set.of());
        assertThat(new RuleIndex(List.of(wanted, other, any)).candidates(event)).containsExactly(wanted, any);
    }

    private static String condition(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return CLAUSES.get(random.nextInt(CLAUSES.size()));
        }
        String left = condition(random, depth - 1);
        String right = condition(random, depth - 1);
        return switch (random.nextInt(5)) {
            case 0 -> "not (" + left + ")";
            case 1, 2 -> "(" + left + " or " + right + ")";
            default -> "(" + left + " and " + right + ")";
        };
    }

    private static AlertRule rule(String name, String where, Set<String> classes) {
        return new AlertRule(
                name,
                "",
                EventFilter.parse(where),
                classes,
                0,
                AlertRule.Historical.INCLUDED,
                Optional.<Duration>empty(),
                List.of());
    }
}
