package dev.tocsin.console;

import java.util.List;

/**
 * A request, as an endpoint sees it.
 *
 * @param method in capitals; {@code HEAD} arrives as {@code GET}
 * @param path the decoded segments, without empty ones; empty for {@code /}
 * @param body empty where there is none; not copied
 */
public record Ask(String method, List<String> path, byte[] body) {
    public Ask {
        path = List.copyOf(path);
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** The segment at that place, or empty text where the path is shorter. */
    String segment(int index) {
        return index < path.size() ? path.get(index) : "";
    }
}
