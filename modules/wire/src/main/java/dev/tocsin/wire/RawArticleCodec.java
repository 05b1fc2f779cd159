package dev.tocsin.wire;

import static dev.tocsin.wire.Absent.orNull;

import dev.tocsin.model.FeedItem;
import dev.tocsin.model.Lane;
import dev.tocsin.model.RawArticle;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.avro.Schema;

final class RawArticleCodec implements AvroCodec<RawArticle, dev.tocsin.news.RawArticle> {
    @Override
    public Schema schema() {
        return dev.tocsin.news.RawArticle.getClassSchema();
    }

    @Override
    public Class<RawArticle> type() {
        return RawArticle.class;
    }

    @Override
    public dev.tocsin.news.RawArticle toAvro(RawArticle raw) {
        return dev.tocsin.news.RawArticle.newBuilder()
                .setId(raw.id())
                .setSource(raw.source())
                .setUrl(raw.url().toString())
                .setCapturedAt(raw.capturedAt())
                .setStatus(raw.status())
                .setContentType(raw.contentType())
                .setBody(ByteBuffer.wrap(raw.body()))
                .setItem(orNull(raw.item().map(RawArticleCodec::item)))
                .setLane(raw.lane().name())
                .build();
    }

    @Override
    public RawArticle fromAvro(dev.tocsin.news.RawArticle raw) {
        byte[] body = new byte[raw.getBody().remaining()];
        raw.getBody().duplicate().get(body);
        return new RawArticle(
                raw.getId(),
                raw.getSource(),
                URI.create(raw.getUrl()),
                raw.getCapturedAt(),
                raw.getStatus(),
                raw.getContentType(),
                body,
                Optional.ofNullable(raw.getItem()).map(RawArticleCodec::item),
                Lane.valueOf(raw.getLane()));
    }

    private static dev.tocsin.news.FeedItem item(FeedItem item) {
        return dev.tocsin.news.FeedItem.newBuilder()
                .setGuid(item.guid())
                .setLink(item.link().toString())
                .setTitle(item.title())
                .setSummary(item.summary())
                .setPublished(orNull(item.published()))
                .setUpdated(orNull(item.updated()))
                .setAuthors(item.authors())
                .build();
    }

    private static FeedItem item(dev.tocsin.news.FeedItem item) {
        return new FeedItem(
                item.getGuid(),
                URI.create(item.getLink()),
                item.getTitle(),
                item.getSummary(),
                Optional.ofNullable(item.getPublished()),
                Optional.ofNullable(item.getUpdated()),
                item.getAuthors());
    }
}
