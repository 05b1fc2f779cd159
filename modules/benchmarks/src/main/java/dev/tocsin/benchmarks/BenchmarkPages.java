package dev.tocsin.benchmarks;

import dev.tocsin.extract.ArticleIds;
import dev.tocsin.model.Lane;
import dev.tocsin.model.RawArticle;
import dev.tocsin.sample.ExpectedPage;
import dev.tocsin.sample.SampleSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Pages to measure with: those of a folder ({@code -Dtocsin.pages=DIR}, HTML plain or gzip, read recursively), else the
 * articles of the sample site.
 */
final class BenchmarkPages {
    private static final String FOLDER = "tocsin.pages";
    private static final int OK = 200;
    /** After any date in the pages: what dates itself ahead of its capture is not believed. */
    private static final Instant CAPTURED = Instant.parse("2100-01-01T00:00:00Z");

    private BenchmarkPages() {}

    static List<RawArticle> load() {
        try {
            String folder = System.getProperty(FOLDER, "");
            return folder.isEmpty() ? sample() : folder(Path.of(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    static RawArticle capture(URI url, byte[] body, String contentType, Instant at) {
        return new RawArticle(
                ArticleIds.of(url), "benchmark", url, at, OK, contentType, body, Optional.empty(), Lane.LIVE);
    }

    private static List<RawArticle> sample() throws IOException, InterruptedException {
        List<RawArticle> pages = new ArrayList<>();
        HttpClient http = HttpClient.newHttpClient();
        try (SampleSite site = SampleSite.start()) {
            for (ExpectedPage page : site.expectations().pages()) {
                if (page.outcome() == ExpectedPage.Outcome.ARTICLE) {
                    HttpResponse<byte[]> answer = http.send(
                            HttpRequest.newBuilder(page.url()).build(), HttpResponse.BodyHandlers.ofByteArray());
                    String type = answer.headers().firstValue("Content-Type").orElse("");
                    pages.add(capture(page.url(), answer.body(), type, CAPTURED));
                }
            }
        }
        return pages;
    }

    private static List<RawArticle> folder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> capture(
                            URI.create("https://pages.example/" + file.getFileName()),
                            bytes(file),
                            "text/html",
                            CAPTURED))
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            if (file.toString().endsWith(".gz")) {
                try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    return in.readAllBytes();
                }
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    static String text(RawArticle page) {
        return new String(page.body(), StandardCharsets.UTF_8);
    }
}
