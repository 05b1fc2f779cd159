package dev.tocsin.console;

import java.nio.charset.StandardCharsets;

/**
 * A response.
 *
 * @param type the content type
 * @param body not copied
 */
public record Answer(int status, String type, byte[] body) {
    static final int OK = 200;
    static final int NOT_FOUND = 404;
    static final int NOT_ALLOWED = 405;

    public static Answer text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text);
    }

    public static Answer html(String page) {
        return of(OK, "text/html; charset=utf-8", page);
    }

    public static Answer json(int status, String json) {
        return of(status, "application/json", json);
    }

    static Answer of(int status, String type, String text) {
        return new Answer(status, type, text.getBytes(StandardCharsets.UTF_8));
    }
}
