package dev.tocsin.language.filter;

import dev.tocsin.model.Event;
import java.util.List;

/**
 * A condition on events in a small language, such as
 *
 * <pre>{@code class = arms-transfer and actor in (RUS, CHN) and confidence >= 0.6 and not historical}</pre>
 *
 * <p>Operators are {@code = != in ~ < <= > >=}; {@code ~} asks whether the value contains the words. Comparisons are
 * joined by {@code and}, {@code or}, {@code not} and brackets. Letter case never matters. A field with several values
 * (actors, equipment) matches where one of them does; one without a value matches {@code !=} only. A party is named by
 * its country or organisation code, its name, its words in the article or its entity id. Immutable.
 */
public final class EventFilter {
    private final String expression;
    private final Condition condition;

    private EventFilter(String expression, Condition condition) {
        this.expression = expression;
        this.condition = condition;
    }

    /** @throws InvalidFilter where the condition can't be read */
    public static EventFilter parse(String expression) {
        return new EventFilter(expression, new FilterParser(expression).parse());
    }

    /** The names that may stand left of an operator. */
    public static List<String> fields() {
        return Field.labels();
    }

    public boolean matches(Event event) {
        return condition.matches(event);
    }

    /** The clauses that matched, with the event's values: {@code "confidence >= 0.6: 0.82"}. Empty where it does not. */
    public List<String> why(Event event) {
        return condition.why(event);
    }

    /** The condition as it was written. */
    @Override
    public String toString() {
        return expression;
    }
}
