package dev.tocsin.language.filter;

import dev.tocsin.model.Event;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * One field against one or more values. A field without a value matches nothing but {@code !=}.
 *
 * @param operator one of = != in ~ &lt; &lt;= &gt; &gt;=
 * @param values as written; several for {@code in} only
 */
record Comparison(Field field, String operator, List<String> values) implements Condition {
    Comparison {
        values = List.copyOf(values);
    }

    @Override
    public boolean matches(Event event) {
        return operator.equals("!=") ? field.values(event).isEmpty() || !holds(event, "=") : holds(event, operator);
    }

    @Override
    public List<String> why(Event event) {
        if (!matches(event)) {
            return List.of();
        }
        if (field.kind() == Field.Kind.FLAG) {
            return List.of(toString());
        }
        Collection<String> found = matching(event);
        boolean says = operator.equals("=") && field.kind() == Field.Kind.TEXT;
        return List.of(found.isEmpty() || says ? toString() : this + ": " + String.join(", ", found));
    }

    @Override
    public List<Set<String>> anchors() {
        boolean names = field.kind() == Field.Kind.TEXT && (operator.equals("=") || operator.equals("in"));
        return names
                ? List.of(values.stream().map(field::term).collect(Collectors.toCollection(TreeSet::new)))
                : List.of();
    }

    private Collection<String> matching(Event event) {
        if (field.kind() == Field.Kind.TEXT && !operator.equals("!=")) {
            return field.values(event).stream()
                    .filter(this::textHolds)
                    .distinct()
                    .toList();
        }
        return field.values(event).stream().distinct().toList();
    }

    private boolean holds(Event event, String sign) {
        Collection<String> found = field.values(event);
        return switch (field.kind()) {
            case TEXT, FLAG -> found.stream().anyMatch(this::textHolds);
            case NUMBER ->
                found.stream()
                        .anyMatch(one -> values.stream()
                                .anyMatch(value -> test(sign)
                                        .test(new BigDecimal(one)
                                                .compareTo(Values.number(value).orElseThrow()))));
            case DATE ->
                !found.isEmpty() && values.stream().anyMatch(value -> dateHolds(List.copyOf(found), value, sign));
        };
    }

    private boolean textHolds(String found) {
        String have = found.toLowerCase(Locale.ROOT);
        return values.stream()
                .map(value -> value.toLowerCase(Locale.ROOT))
                .anyMatch(want -> operator.equals("~") ? have.contains(want) : have.equals(want));
    }

    private static boolean dateHolds(List<String> days, String value, String sign) {
        List<String> wanted = Values.days(value).orElseThrow();
        String start = days.get(0);
        String end = days.get(days.size() - 1);
        return switch (sign) {
            case "<" -> end.compareTo(wanted.get(0)) < 0;
            case "<=" -> end.compareTo(wanted.get(1)) <= 0;
            case ">" -> start.compareTo(wanted.get(1)) > 0;
            case ">=" -> start.compareTo(wanted.get(0)) >= 0;
            default -> start.compareTo(wanted.get(0)) >= 0 && end.compareTo(wanted.get(1)) <= 0;
        };
    }

    private static IntPredicate test(String sign) {
        return switch (sign) {
            case "<" -> order -> order < 0;
            case "<=" -> order -> order <= 0;
            case ">" -> order -> order > 0;
            case ">=" -> order -> order >= 0;
            default -> order -> order == 0;
        };
    }

    @Override
    public String toString() {
        if (field.kind() == Field.Kind.FLAG) {
            return values.get(0).equals("true") == operator.equals("=") ? field.label() : "not " + field.label();
        }
        if (operator.equals("in")) {
            return field.label() + " in (" + String.join(", ", values) + ")";
        }
        return field.label() + " " + operator + " " + Values.shown(values.get(0));
    }
}
