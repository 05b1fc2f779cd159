package dev.tocsin.replay.warc;

import dev.tocsin.extract.ArticleIds;
import dev.tocsin.model.Lane;
import dev.tocsin.model.RawArticle;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Turns the records of one file into captures, in their order: the metadata that {@link WarcExport} writes is that of the
 * response behind it. Pages that the crawler cut short are captures all the same. For one thread.
 */
final class WarcPages {
    /** Bodies larger than this are left out. */
    static final int MOST_BYTES = 10 << 20;

    private static final int OK = 200;
    private static final int FROM_A_PROXY = 203;
    private static final List<String> PAGES = List.of("text/html", "application/xhtml+xml", "text/plain", "");

    private final Optional<String> source;
    private Optional<CaptureFields> told = Optional.empty();

    /** @param source the captures' source; where absent the one told in the file, else the page's host */
    WarcPages(Optional<String> source) {
        this.source = source;
    }

    /**
     * @throws IOException where the record's content is not sound
     * @throws IllegalArgumentException where one of its headers is not
     * @throws java.time.DateTimeException where its date is none
     */
    WarcItem item(WarcRecord record) throws IOException {
        Optional<CaptureFields> fields = told;
        told = Optional.empty();
        if (record instanceof WarcResponse response) {
            return page(response, fields);
        } else if (record instanceof WarcResource resource) {
            return page(
                    resource,
                    new Answer(String.valueOf(resource.contentType()), List.of(), resource.body().stream()),
                    fields);
        } else if (record instanceof WarcMetadata metadata) {
            told = CaptureFields.in(metadata);
        }
        return new WarcItem.LeftOut(record instanceof WarcRevisit ? WarcItem.Why.REVISIT : WarcItem.Why.NO_RESPONSE);
    }

    /** Whether the last record told something of the next one. */
    boolean areTold() {
        return told.isPresent();
    }

    /** What a server, or a file system, answered. */
    private record Answer(String contentType, List<String> encodings, InputStream body) {
        boolean isPage() {
            String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            return PAGES.contains(type);
        }
    }

    private WarcItem page(WarcResponse response, Optional<CaptureFields> fields) throws IOException {
        if (!isWeb(response)) {
            return new WarcItem.LeftOut(WarcItem.Why.ADDRESS);
        }
        HttpResponse http = response.http();
        if (http.status() != OK && http.status() != FROM_A_PROXY) {
            return new WarcItem.LeftOut(WarcItem.Why.STATUS);
        }
        return page(
                response,
                new Answer(
                        http.headers().first("Content-Type").orElse(""),
                        http.headers().all("Content-Encoding"),
                        http.body().stream()),
                fields);
    }

    private WarcItem page(WarcCaptureRecord record, Answer answer, Optional<CaptureFields> fields) throws IOException {
        if (!isWeb(record)) {
            return new WarcItem.LeftOut(WarcItem.Why.ADDRESS);
        }
        if (!answer.isPage()) {
            return new WarcItem.LeftOut(WarcItem.Why.CONTENT_TYPE);
        }
        Optional<byte[]> body = HttpPayload.read(answer.body(), answer.encodings(), MOST_BYTES);
        if (body.isEmpty()) {
            return new WarcItem.LeftOut(WarcItem.Why.TOO_LARGE);
        }
        URI url = record.targetURI();
        return new WarcItem.Capture(new RawArticle(
                ArticleIds.of(url),
                source.or(() -> fields.map(CaptureFields::source)).orElseGet(() -> host(url)),
                url,
                record.date().truncatedTo(ChronoUnit.MILLIS),
                OK,
                answer.contentType(),
                body.get(),
                fields.flatMap(CaptureFields::item),
                Lane.ARCHIVE));
    }

    private static boolean isWeb(WarcTargetRecord record) {
        String target = record.target();
        return target != null
                && target.toLowerCase(Locale.ROOT).matches("https?://.+")
                && record.targetURI().getHost() != null;
    }

    private static String host(URI url) {
        return url.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }
}
