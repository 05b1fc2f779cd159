package dev.tocsin.replay;

import dev.tocsin.wire.TerminalText;
import java.util.List;

/** A comparison for people. */
public final class ComparisonText {
    private static final int VALUE_COLUMNS = 60;

    private ComparisonText() {}

    /**
     * Counts, then the differences.
     *
     * @param mostEvents of each sort that are listed
     */
    public static String of(HistoryComparison comparison, int mostEvents) {
        StringBuilder out = new StringBuilder();
        out.append("identical   ").append(comparison.identical()).append('\n');
        out.append("only left   ").append(comparison.onlyLeft().size()).append('\n');
        out.append("only right  ").append(comparison.onlyRight().size()).append('\n');
        out.append("changed     ").append(comparison.changed().size()).append('\n');
        comparison
                .changesByField()
                .forEach((field, count) -> out.append("  ")
                        .append(field)
                        .append(": ")
                        .append(count)
                        .append('\n'));
        ids(out, "- ", comparison.onlyLeft(), mostEvents);
        ids(out, "+ ", comparison.onlyRight(), mostEvents);
        comparison.changed().stream().limit(mostEvents).forEach(change -> {
            out.append("~ ").append(change.id()).append('\n');
            change.fields()
                    .forEach(field -> out.append("    ")
                            .append(field.path())
                            .append(": ")
                            .append(shown(field.left()))
                            .append(" -> ")
                            .append(shown(field.right()))
                            .append('\n'));
        });
        more(out, comparison.changed().size() - mostEvents);
        return out.toString();
    }

    private static void ids(StringBuilder out, String sign, List<String> ids, int most) {
        ids.stream().limit(most).forEach(id -> out.append(sign).append(id).append('\n'));
        more(out, ids.size() - most);
    }

    private static void more(StringBuilder out, int left) {
        if (left > 0) {
            out.append("  ... and ").append(left).append(" more\n");
        }
    }

    private static String shown(String json) {
        return json.isEmpty() ? "(none)" : TerminalText.cut(TerminalText.clean(json), VALUE_COLUMNS);
    }
}
