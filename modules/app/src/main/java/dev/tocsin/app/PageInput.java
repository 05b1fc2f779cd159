package dev.tocsin.app;

import dev.tocsin.app.print.Terminal;
import dev.tocsin.extract.ArticleIds;
import dev.tocsin.model.Lane;
import dev.tocsin.model.RawArticle;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A page that a user named on the command line, as if it had been captured. */
final class PageInput {
    private static final String STANDARD_INPUT = "-";
    static final String SOURCE = "command-line";
    private static final int OK = 200;
    private static final Pattern TAG = Pattern.compile("(?i)<(!doctype|html|head|body|p|div|article|title)\\b");
    private static final Pattern WEB = Pattern.compile("(?i)https?://.*");

    private PageInput() {}

    static boolean isWebAddress(String name) {
        return WEB.matcher(name).matches();
    }

    /**
     * Reads a file, or standard input for {@code -}.
     *
     * @param url the page's own address, absent where the user states none
     * @param now stands for the time of capture
     */
    static RawArticle read(Terminal terminal, String name, Optional<URI> url, Instant now) {
        byte[] body = name.equals(STANDARD_INPUT) ? standardInput(terminal) : file(terminal.resolve(name));
        URI address = url.orElseGet(() -> address(terminal, name));
        return captured(address, contentType(name, body), body, now);
    }

    private static URI address(Terminal terminal, String name) {
        return name.equals(STANDARD_INPUT)
                ? URI.create("file:///dev/stdin")
                : terminal.resolve(name).toAbsolutePath().normalize().toUri();
    }

    static RawArticle captured(URI url, String contentType, byte[] body, Instant now) {
        return new RawArticle(
                ArticleIds.of(url), SOURCE, url, now, OK, contentType, body, Optional.empty(), Lane.ARCHIVE);
    }

    private static byte[] standardInput(Terminal terminal) {
        try {
            return terminal.in().readAllBytes();
        } catch (IOException e) {
            throw new WrongInput("standard input can't be read: " + e.getMessage(), e);
        }
    }

    private static byte[] file(Path file) {
        if (Files.isDirectory(file)) {
            throw new WrongInput(file + " is a directory: name the files in it, such as " + file + "/*.html");
        }
        if (!Files.exists(file)) {
            throw new WrongInput(file + ": there is no such file; name a file, a URL, or - for standard input");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new WrongInput(file + " can't be read; check its permissions", e);
        }
    }

    /** A server would say it; of a file without a telling name, a tag tells. The charset is left to the reader. */
    private static String contentType(String name, byte[] body) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".txt")) {
            return "text/plain";
        }
        boolean tagged =
                TAG.matcher(new String(body, StandardCharsets.ISO_8859_1)).find();
        return tagged || lower.matches(".*\\.x?html?") ? "text/html" : "text/plain";
    }
}
