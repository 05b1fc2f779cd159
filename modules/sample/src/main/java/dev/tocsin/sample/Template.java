package dev.tocsin.sample;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A plain text with places to fill: {@code {{name}}} is filled escaped for HTML and XML, {@code {{json name}}} for the
 * inside of a JSON string, {@code {{raw name}}} as it is. A line is left out where one of its places is filled with
 * nothing; a name that is not known throws.
 */
record Template(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(?:(raw|json) )?([A-Za-z]+)}}");

    static Template load(String name) {
        return new Template(Resources.text("templates/" + name));
    }

    String render(Map<String, String> values) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            renderLine(line, values, out);
        }
        return out.toString();
    }

    private static void renderLine(String line, Map<String, String> values, StringBuilder out) {
        Matcher place = PLACE.matcher(line);
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            String value = values.get(place.group(2));
            if (value == null) {
                throw new IllegalArgumentException("nothing known for " + place.group());
            }
            if (value.isEmpty()) {
                return;
            }
            place.appendReplacement(filled, Matcher.quoteReplacement(escape(place.group(1), value)));
        }
        place.appendTail(filled);
        out.append(filled).append('\n');
    }

    private static String escape(@Nullable String how, String value) {
        if (how == null) {
            return markup(value);
        }
        return how.equals("json") ? json(value) : value;
    }

    static String markup(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String json(String value) {
        return value.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("</", "<\\/");
    }
}
