package dev.tocsin.replay;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of topics with {@code *} for any characters and {@code ?} for one; several joined by commas.
 *
 * @param text as written
 */
public record TopicGlob(String text) {
    public TopicGlob {
        if (!text.matches("[A-Za-z0-9._,*?-]+")) {
            throw new IllegalArgumentException(
                    "'" + text + "' names no topics: use letters, digits, . _ - * ? and commas");
        }
    }

    public boolean matches(String topic) {
        return pattern().matcher(topic).matches();
    }

    /** The matching ones of these, by name; never Kafka's own. */
    List<String> among(Collection<String> topics) {
        Pattern pattern = pattern();
        return topics.stream()
                .filter(topic ->
                        !topic.startsWith("__") && pattern.matcher(topic).matches())
                .sorted()
                .toList();
    }

    private Pattern pattern() {
        return Pattern.compile(Arrays.stream(text.split(",", -1))
                .map(glob -> glob.replace(".", "\\.").replace("*", ".*").replace('?', '.'))
                .collect(Collectors.joining("|")));
    }

    @Override
    public String toString() {
        return text;
    }
}
