package dev.tocsin.language.filter;

import dev.tocsin.model.Event;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /**
     * What an index of many conditions needs to know: of each of these sets an event has at least one of the
     * {@linkplain #terms terms} where the condition matches it. So any one set will do to find the condition by. Empty
     * where nothing of the kind can be said.
     */
    public List<Set<String>> anchors() {
        return condition.anchors();
    }

    /** All terms of an event that {@link #anchors} may name. */
    public static Set<String> terms(Event event) {
        Set<String> terms = new HashSet<>();
        for (Field field : Field.values()) {
            if (field.kind() == Field.Kind.TEXT) {
                field.values(event).forEach(value -> terms.add(field.term(value)));
            }
        }
        return terms;
    }

    /** The condition as it was written. */
    @Override
    public String toString() {
        return expression;
    }
}
