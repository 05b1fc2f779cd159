package dev.tocsin.replay;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where history goes. */
public sealed interface ReplayTarget {
    /** Into a topic, made like the first source where it is missing. */
    record IntoTopic(String name) implements ReplayTarget {
        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,249}");

        public IntoTopic {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("'" + name + "' is no name for a topic");
            }
        }
    }

    /** Into a file of JSON lines, which is replaced once all is written. */
    record IntoFile(Path file) implements ReplayTarget {}

    /** What has a slash or ends in {@code .json} or {@code .jsonl} is a file, everything else a topic. */
    static ReplayTarget parse(String text) {
        boolean file = text.contains("/") || text.contains("\\") || text.matches(".*\\.jsonl?");
        return file ? new IntoFile(Path.of(text)) : new IntoTopic(text);
    }
}
