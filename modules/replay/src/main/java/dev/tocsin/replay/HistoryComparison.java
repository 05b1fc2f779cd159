package dev.tocsin.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two codings of the same history, event by event. What differs between any two runs over the same facts is not
 * compared: {@link #LEFT_OUT}.
 *
 * @param identical how many events both have, alike
 * @param onlyLeft ids, sorted
 * @param onlyRight ids, sorted
 * @param changed events that both have, not alike, by id
 */
public record HistoryComparison(long identical, List<String> onlyLeft, List<String> onlyRight, List<Change> changed) {
    /** Fields that are not compared, as paths. */
    public static final Set<String> LEFT_OUT = Set.of("revision", "changed", "lane", "coding.pipeline");

    public HistoryComparison {
        onlyLeft = List.copyOf(onlyLeft);
        onlyRight = List.copyOf(onlyRight);
        changed = List.copyOf(changed);
    }

    /** @param fields in the order of their paths */
    public record Change(String id, List<Field> fields) {
        public Change {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field that differs.
     *
     * @param path such as {@code actors.0.country}
     * @param left JSON; empty where the field is missing
     * @param right JSON; empty where the field is missing
     */
    public record Field(String path, String left, String right) {}

    public static HistoryComparison of(EventTable left, EventTable right) {
        long identical = 0;
        List<String> onlyLeft = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        for (String id : left.ids()) {
            if (!right.has(id)) {
                onlyLeft.add(id);
                continue;
            }
            List<Field> fields = fields(left.event(id), right.event(id));
            if (fields.isEmpty()) {
                identical++;
            } else {
                changed.add(new Change(id, fields));
            }
        }
        List<String> onlyRight =
                right.ids().stream().filter(id -> !left.has(id)).toList();
        return new HistoryComparison(identical, onlyLeft, onlyRight, changed);
    }

    public boolean same() {
        return onlyLeft.isEmpty() && onlyRight.isEmpty() && changed.isEmpty();
    }

    /** How many events each field differs in, by its path without positions. */
    public Map<String, Long> changesByField() {
        Map<String, Long> counts = new TreeMap<>();
        for (Change change : changed) {
            Set<String> paths = new TreeSet<>();
            change.fields().forEach(field -> paths.add(field.path().replaceAll("\\.\\d+", "")));
            paths.forEach(path -> counts.merge(path, 1L, Long::sum));
        }
        return counts;
    }

    private static List<Field> fields(JsonNode left, JsonNode right) {
        Map<String, String> leftLeaves = new TreeMap<>();
        Map<String, String> rightLeaves = new TreeMap<>();
        leaves("", left, leftLeaves);
        leaves("", right, rightLeaves);
        Set<String> paths = new TreeSet<>(leftLeaves.keySet());
        paths.addAll(rightLeaves.keySet());
        List<Field> fields = new ArrayList<>();
        for (String path : paths) {
            String l = leftLeaves.getOrDefault(path, "");
            String r = rightLeaves.getOrDefault(path, "");
            if (!l.equals(r) && !LEFT_OUT.contains(path)) {
                fields.add(new Field(path, l, r));
            }
        }
        return fields;
    }

    private static void leaves(String path, JsonNode node, Map<String, String> leaves) {
        String before = path.isEmpty() ? "" : path + ".";
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                leaves(before + field.getKey(), field.getValue(), leaves);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                leaves(before + i, node.get(i), leaves);
            }
        } else {
            leaves.put(path, node.toString());
        }
    }
}
