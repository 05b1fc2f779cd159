package dev.tocsin.app;

import dev.tocsin.extract.ArticleIds;
import dev.tocsin.model.Lane;
import dev.tocsin.model.RawArticle;
import dev.tocsin.sample.ExpectedPage;
import dev.tocsin.sample.SampleSite;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;

/** Pages of the sample site as captures, taken without the fetcher: the second round meets the edited articles again. */
final class SampleCaptures {
    private static final int OK = 200;
    private static final int LARGEST = 1 << 20;
    private static final Duration APART = Duration.ofSeconds(40);

    private SampleCaptures() {}

    /** Every page of the site, so many times; captured at times 40 seconds apart, over more than one hour. */
    static List<RawArticle> take(int rounds) throws IOException, InterruptedException {
        Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(3));
        List<RawArticle> captures = new ArrayList<>();
        HttpClient http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        try (SampleSite site = SampleSite.start()) {
            for (int round = 0; round < rounds; round++) {
                for (ExpectedPage page : site.expectations().pages()) {
                    capture(http, page, start.plus(APART.multipliedBy(captures.size())))
                            .ifPresent(captures::add);
                }
            }
        }
        return List.copyOf(captures);
    }

    private static Optional<RawArticle> capture(HttpClient http, ExpectedPage page, Instant at)
            throws IOException, InterruptedException {
        if (page.outcome() == ExpectedPage.Outcome.NOT_CAPTURED) {
            return Optional.empty();
        }
        HttpResponse<byte[]> answer =
                http.send(HttpRequest.newBuilder(page.url()).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != OK || answer.body().length > LARGEST) {
            return Optional.empty();
        }
        URI url = answer.uri();
        return Optional.of(new RawArticle(
                ArticleIds.of(url),
                page.key().replaceFirst("/.*", ""),
                url,
                at,
                OK,
                answer.headers().firstValue("Content-Type").orElse(""),
                answer.body(),
                Optional.empty(),
                Lane.LIVE));
    }

    /** Keeps them for another process. */
    static Path write(List<RawArticle> captures, Serde<RawArticle> form, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt(captures.size());
            for (RawArticle capture : captures) {
                byte[] bytes = form.serializer().serialize("", capture);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        }
        return file;
    }

    static List<RawArticle> read(Path file, Serde<RawArticle> form) throws IOException {
        List<RawArticle> captures = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            for (int count = in.readInt(); count > 0; count--) {
                captures.add(form.deserializer().deserialize("", in.readNBytes(in.readInt())));
            }
        }
        return captures;
    }
}
