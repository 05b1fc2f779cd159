package dev.tocsin.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.model.Lane;
import dev.tocsin.model.RawArticle;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** Reads the pages that a gold file lists and writes what was read, one JSON object a line, for a scorer. */
public final class ExtractionEvaluation {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NO_LIMIT = Instant.parse("2100-01-01T00:00:00Z");

    private ExtractionEvaluation() {}

    /**
     * Reads every page of {@code gold} (JSON lines with {@code id}, {@code page} relative to the file, {@code url}) and
     * writes {@code id, text, title, date, authors} lines to {@code out}, in the same order. Rejected pages are written
     * with what could be read of them.
     */
    public static void run(Path gold, Path out) throws IOException {
        ArticleReader reader = new ArticleReader();
        run(gold, out, url -> reader);
    }

    static void run(Path gold, Path out, Function<URI, ArticleReader> readers) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(gold, StandardCharsets.UTF_8);
                BufferedWriter writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    JsonNode entry = JSON.readTree(line);
                    RawArticle raw = capture(entry, gold);
                    PageReading reading = readers.apply(raw.url()).explain(raw);
                    writer.write(
                            JSON.writeValueAsString(prediction(entry.path("id").asText(), reading)));
                    writer.write('\n');
                }
            }
        }
    }

    static RawArticle capture(JsonNode entry, Path gold) throws IOException {
        Path page = gold.toAbsolutePath().resolveSibling(entry.path("page").asText());
        URI url = CanonicalUrl.parse(entry.path("url").asText()).orElse(URI.create("about:blank"));
        return new RawArticle(
                ArticleIds.of(url), "evaluation", url, NO_LIMIT, 200, "", bytes(page), Optional.empty(), Lane.ARCHIVE);
    }

    private static byte[] bytes(Path page) throws IOException {
        try (InputStream file = Files.newInputStream(page);
                InputStream in = page.toString().endsWith(".gz") ? new GZIPInputStream(file) : file) {
            return in.readAllBytes();
        }
    }

    private static ObjectNode prediction(String id, PageReading reading) {
        ObjectNode line = JSON.createObjectNode();
        line.put("id", id).put("text", reading.text()).put("title", reading.title());
        reading.published().ifPresent(date -> line.put("date", date.day().toString()));
        reading.authors().forEach(line.withArray("authors")::add);
        return line;
    }
}
