package dev.tocsin.extract.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.extract.Charsets;
import dev.tocsin.extract.DecodedText;
import dev.tocsin.extract.feed.FeedEntry.Stamp;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the feeds or texts of a development set and writes what was found, a JSON object a line, for a scorer. */
public final class FeedEvaluation {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SERVED_AT = "http://127.0.0.1:8097/";
    private static final Pattern HEADER = Pattern.compile("^\\s*Header:\\s*([A-Za-z-]+):\\s*(.*)$", Pattern.MULTILINE);

    /** Charsets as the web calls them where Java has a name of its own. */
    private static final Map<String, String> ON_THE_WEB = Map.of(
            "x-windows-949", "euc-kr",
            "windows-31j", "shift_jis",
            "big5-hkscs", "big5",
            "x-maccyrillic", "mac-cyrillic",
            "x-windows-874", "tis-620",
            "x-euc-tw", "euc-tw",
            "x-johab", "johab");

    /** Their names where a byte order mark is no part of the text. */
    private static final Map<String, String> MARKED = Map.of(
            "utf-8",
            "utf-8-sig",
            "utf-16le",
            "utf-16",
            "utf-16be",
            "utf-16",
            "utf-32le",
            "utf-32",
            "utf-32be",
            "utf-32");

    private FeedEvaluation() {}

    /**
     * Reads everything that {@code in} lists.
     *
     * @param in lines with an {@code id} and a {@code path} relative to the file itself, or {@code data_b64}; those with a
     *     {@code charset} ask for the charset, all others for the feed
     */
    public static void run(Path in, Path out) throws IOException {
        Path folder = Optional.ofNullable(in.toAbsolutePath().getParent()).orElseThrow();
        try (BufferedWriter writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            for (String line : Files.readAllLines(in, StandardCharsets.UTF_8)) {
                JsonNode asked = JSON.readTree(line);
                byte[] content = asked.has("data_b64")
                        ? asked.path("data_b64").binaryValue()
                        : Files.readAllBytes(folder.resolve(asked.path("path").asText()));
                writer.write(answer(asked, content).toString());
                writer.newLine();
            }
        }
    }

    private static ObjectNode answer(JsonNode asked, byte[] content) {
        String id = asked.path("id").asText();
        if (asked.has("charset")) {
            return JSON.createObjectNode()
                    .put("id", id)
                    .put("charset", label(Charsets.decode(content, ""), asked.has("path")));
        }
        return answer(id, content, asked.path("kind").asText().equals("expect"));
    }

    /** Texts in files are compared as they are decoded, and a mark must not be part of them; else the web's name is asked. */
    private static String label(DecodedText text, boolean decoded) {
        String name = text.charset().name().toLowerCase(Locale.ROOT);
        boolean marked = decoded && text.origin() == DecodedText.Origin.BYTE_ORDER_MARK;
        return marked ? MARKED.getOrDefault(name, name) : ON_THE_WEB.getOrDefault(name, name);
    }

    /** Sets whose files name the headers they were served with are read as if they had been. */
    private static ObjectNode answer(String id, byte[] content, boolean served) {
        String contentType = served ? header(content, "Content-type") : "";
        String location = header(content, "Content-Location");
        String base = !served ? "" : location.isEmpty() ? SERVED_AT : location;
        ObjectNode answer = JSON.createObjectNode().put("id", id);
        Optional<ParsedFeed> feed = FeedReader.parse(FeedText.decode(content, contentType), base);
        answer.put("error", feed.isPresent() ? null : "unreadable");
        feed.ifPresent(f -> {
            answer.set("feed", fields(f, base));
            ArrayNode entries = answer.putArray("entries");
            f.entries().forEach(e -> entries.add(fields(e, base)));
        });
        return answer;
    }

    private static String header(byte[] content, String name) {
        Matcher m = HEADER.matcher(new String(content, StandardCharsets.ISO_8859_1));
        while (m.find()) {
            if (m.group(1).equalsIgnoreCase(name)) {
                return m.group(2).strip();
            }
        }
        return "";
    }

    private static ObjectNode fields(ParsedFeed feed, String base) {
        ObjectNode out = JSON.createObjectNode();
        out.put("id", feed.id());
        out.put("title", shown(feed.title(), base));
        out.put("link", feed.link());
        out.put("description", shown(feed.description(), base));
        return dated(out, feed.published(), feed.updated(), feed.authors());
    }

    private static ObjectNode fields(FeedEntry entry, String base) {
        ObjectNode out = JSON.createObjectNode();
        out.put("id", entry.id());
        out.put("title", shown(entry.title(), base));
        out.put("link", entry.link());
        out.put("description", shown(entry.summary(), base));
        out.put("summary", shown(entry.summary(), base));
        return dated(out, entry.published(), entry.updated(), entry.authors());
    }

    private static ObjectNode dated(ObjectNode out, Stamp published, Stamp updated, List<String> authors) {
        out.put("published", published.text());
        out.put("updated", updated.text());
        published.time().or(updated::time).ifPresent(t -> out.put("published_utc", t.toString()));
        updated.time().or(published::time).ifPresent(t -> out.put("updated_utc", t.toString()));
        out.put("author", authors.isEmpty() ? "" : authors.get(0));
        return out;
    }

    private static String shown(Markup text, String base) {
        return text.html() ? SafeMarkup.of(text.value(), base) : text.value();
    }
}
