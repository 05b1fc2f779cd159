package dev.tocsin.language.corpus;

import dev.tocsin.model.Modality;
import dev.tocsin.model.PloverType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a line of an article's list of events. */
final class EventLine {
    private static final Pattern EVENT = Pattern.compile("([A-Z]+) ([a-z-]+|-) \\| ([A-Z,]*) ?([>=]) ?([A-Z,]*)"
            + " \\| (\\w+)((?: historical| optional)*)((?: \\| [^|\"]+)*) \\| \"(.+)\"");

    private EventLine() {}

    /** @param text the article's, with its title */
    static MarkedEvent read(String line, Set<String> classes, String text) throws Malformed {
        Matcher m = EVENT.matcher(line);
        if (!m.matches()) {
            throw new Malformed("not a line of an event: " + line);
        }
        String name = m.group(2);
        if (!name.equals("-") && !classes.contains(name)) {
            throw new Malformed("unknown class " + name);
        }
        Modality modality =
                Words.modality(m.group(6)).orElseThrow(() -> new Malformed("unknown modality " + m.group(6)));
        if (!text.contains(m.group(9))) {
            throw new Malformed("evidence not in the text: " + m.group(9));
        }
        return new MarkedEvent(
                Words.one(PloverType.values(), m.group(1), "type"),
                Optional.of(name).filter(given -> !given.equals("-")),
                codes(m.group(3)),
                m.group(4).equals("="),
                codes(m.group(5)),
                modality,
                flagged(m, "historical"),
                flagged(m, "optional"),
                details(m.group(8)),
                m.group(9));
    }

    /** After the modality, or as a field of its own. */
    private static boolean flagged(Matcher m, String flag) {
        return m.group(7).contains(flag)
                || Arrays.stream(m.group(8).split("\\|")).map(String::strip).anyMatch(flag::equals);
    }

    private static List<String> codes(String text) {
        return Arrays.stream(text.split(",")).filter(code -> !code.isEmpty()).toList();
    }

    private static Map<String, String> details(String text) {
        Map<String, String> details = new TreeMap<>();
        for (String detail : text.split("\\|")) {
            String[] parts = detail.strip().split(" ", 2);
            if (parts.length == 2) {
                details.put(parts[0], parts[1].strip());
            }
        }
        return details;
    }
}
